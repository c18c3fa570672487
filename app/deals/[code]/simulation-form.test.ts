import { describe, expect, test } from "vitest";
import { nothingTried, textsOf, toggled, toInput, trialText } from "./simulation-form.ts";

describe("the simulation's form", () => {
  test("shows the parameters that were compared, else the defaults", () => {
    const form: Parameters<typeof textsOf>[0]["form"] = [
      { name: "halfLifeDays", kind: "decimal", default: "7" },
      { name: "dailyCap", kind: "decimal" },
      { name: "twoTouches", kind: "choice", choices: ["renormalise", "spread-middle"] },
      { name: "weights", kind: "decimal-table", of: "role" },
    ];
    expect(textsOf({ form, params: null })).toEqual({
      halfLifeDays: "7",
      dailyCap: "",
      twoTouches: "renormalise",
      weights: {},
    });
    expect(textsOf({ form, params: { halfLifeDays: "14", weights: { a: "1" } } })).toMatchObject({
      halfLifeDays: "14",
      weights: { a: "1" },
    });
  });

  test("leaves out what was left empty, and writes instants with their zone", () => {
    const tried = {
      ...nothingTried("linear"),
      roles: { M1: "support" },
      withTouches: [{ member: "M1", at: "2026-03-01T10:00", kind: "call" }],
      params: { "activity-weighted": { points: { call: "1", visit: " " }, dailyCap: "" }, linear: {} },
    };
    expect(toInput("D1", tried)).toMatchObject({
      deal: "D1",
      roles: [{ member: "M1", role: "support" }],
      withTouches: [{ member: "M1", at: "2026-03-01T10:00:00Z", kind: "call" }],
      params: { "activity-weighted": { points: { call: "1" } }, linear: {} },
    });
  });

  test("names what is tried under one scheme in few words", () => {
    const weights = { "role-weighted": { weights: { a: "1" } }, linear: {} };
    const input = toInput("D1", { ...nothingTried("equal"), withoutMembers: ["M2"], params: weights });
    expect(trialText(input, "equal")).toBe('{"withoutMembers":["M2"]}');
    expect(JSON.parse(trialText(input, "role-weighted", "101"))).toEqual({
      withoutMembers: ["M2"],
      params: { "role-weighted": { weights: { a: "1" } } },
      amountMinor: "101",
    });
    expect(trialText(toInput("D1", nothingTried("equal")), "equal")).toBe("{}");
  });

  test("takes out and puts back", () => {
    expect(toggled(["a"], "b")).toEqual(["a", "b"]);
    expect(toggled(["a", "b"], "a")).toEqual(["b"]);
  });
});
