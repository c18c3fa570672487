import { describe, expect, test } from "vitest";
import { handoverText, LONGEST_HANDOVER, MOST_CODES, parseHandover, type ShownHandover } from "./handover-text.ts";

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

describe("the name of a handover", () => {
  test("reads as written", () => {
    expect(handoverText(all)).toBe("12 date M001 M002 1993-06-15 0.5 all");
    for (const one of [all, some]) expect(parseHandover(handoverText(one))).toEqual(one);
  });

  test("is never too long to be asked for, whatever is chosen", () => {
    const codes = Array.from({ length: MOST_CODES }, (_, i) => `${"客".repeat(58)}${i}`);
    const longest: ShownHandover = { ...all, selection: { by: "clients", codes } };
    const text = handoverText(longest);
    expect(text.length).toBeLessThanOrEqual(LONGEST_HANDOVER);
    expect(parseHandover(text)).toEqual(longest);
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
