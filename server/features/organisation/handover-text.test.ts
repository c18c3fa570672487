import { describe, expect, test } from "vitest";
import { handoverText, parseHandover, type ShownHandover } from "./handover-text.ts";

const all: ShownHandover = {
  position: 12,
  basis: "date",
  giver: "M001",
  taker: "M002",
  date: "1993-06-15",
  part: "0.5",
  selection: { by: "all" },
};
const some: ShownHandover = { ...all, basis: "latest", selection: { by: "clients", codes: ["C1", "a b%c", "ü"] } };

describe("a handover in an address", () => {
  test("reads as written", () => {
    expect(handoverText(all)).toBe("12 date M001 M002 1993-06-15 0.5 all");
    for (const one of [all, some]) expect(parseHandover(handoverText(one) ?? "")).toEqual(one);
  });

  test("is not named where its selection is too long", () => {
    const codes = Array.from({ length: 500 }, (_, i) => `CLIENT${i}`);
    expect(handoverText({ ...all, selection: { by: "clients", codes } })).toBeNull();
  });

  test("is none where something is missing, unknown or broken", () => {
    for (const text of [
      "",
      "x date A B 1993-06-15 1 all",
      "1 soon A B 1993-06-15 1 all",
      "1 date A B 1993-06-15 1",
      "1 date A B 1993-06-15 1 clients",
    ])
      expect(parseHandover(text), text).toBeNull();
    expect(parseHandover("1 date A%zz B 1993-06-15 1 all")).toBeNull();
    expect(parseHandover("1 date A B 1993-06-15 1 all C1")).toBeNull();
  });
});
