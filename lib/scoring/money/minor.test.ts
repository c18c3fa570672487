import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMinor, parseMinor } from "./minor.ts";

describe("minor units", () => {
  it.each([
    ["12.5", "CZK", 1250n],
    ["-0.01", "EUR", -1n],
    ["1234", "JPY", 1234n],
    ["1.5", "KWD", 1500n],
    ["0.0001", "CLF", 1n],
    // more decimals than the currency has, but only zeros
    ["1.500", "CZK", 150n],
    ["7.00", "JPY", 7n],
  ])("%s %s is %s", (text, currency, expected) => expect(parseMinor(text, currency)).toBe(expected));

  it("refuses a part of a minor unit, and says how many decimals there are", () => {
    expect(() => parseMinor("0.005", "EUR")).toThrow('amount_decimals {"value":"0.005","currency":"EUR","decimals":2}');
    expect(() => parseMinor("0.5", "JPY")).toThrow("amount_decimals");
  });

  it.each([
    [1250n, "CZK", "12.50"],
    [-5n, "EUR", "-0.05"],
    [1234n, "JPY", "1234"],
    [0n, "KWD", "0.000"],
  ])("%s minor units of %s are written %s", (minor, currency, expected) => expect(formatMinor(minor, currency)).toBe(expected));

  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.constantFrom("CZK", "EUR", "JPY", "KWD", "CLF"), (minor, currency) => {
        expect(parseMinor(formatMinor(minor, currency), currency)).toBe(minor);
      }),
    );
  });
});
