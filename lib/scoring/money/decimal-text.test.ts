import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalTexts, rationals } from "../testing/arbitraries.ts";
import { parseDecimal, scaledToText, toFixedDecimal } from "./decimal-text.ts";
import { compare, rational, roundHalfEven } from "./rational.ts";

describe("decimal text", () => {
  it.each([
    ["0.035", rational(7n, 200n)],
    ["-12.50", rational(-25n, 2n)],
    ["+1", rational(1n)],
    ["007", rational(7n)],
    ["-0", rational(0n)],
    // nineteen decimals: what a float would cut
    ["0.1234567890123456789", rational(1234567890123456789n, 10n ** 19n)],
  ])("reads %s exactly", (text, expected) => expect(parseDecimal(text)).toEqual(expected));

  it.each(["", " 1", "1 ", "1\n", ".5", "5.", "1e3", "1,5", "1 000", "--1", "NaN", "Infinity", "0x10", "١"])("refuses %j", (text) =>
    expect(() => parseDecimal(text)).toThrow("decimal_invalid"),
  );

  it.each([
    ["1/3 to six decimals", rational(1n, 3n), 6, "0.333333"],
    ["0.125 half-even down", rational(1n, 8n), 2, "0.12"],
    ["0.375 half-even up", rational(3n, 8n), 2, "0.38"],
    ["no decimals", rational(5n, 2n), 0, "2"],
    ["a negative that rounds to zero has no sign", rational(-1n, 1000n), 2, "0.00"],
  ])("writes %s", (_name, value, decimals, expected) => expect(toFixedDecimal(value, decimals)).toBe(expected));

  it.each([
    [-1250n, 2, "-12.50"],
    [5n, 2, "0.05"],
    [-5n, 3, "-0.005"],
    [0n, 0, "0"],
  ])("%s scaled by 10^-%s is %s", (scaled, decimals, expected) => expect(scaledToText(scaled, decimals)).toBe(expected));

  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.nat(20), (scaled, decimals) => {
        expect(parseDecimal(scaledToText(scaled, decimals))).toEqual(rational(scaled, 10n ** BigInt(decimals)));
      }),
    );
  });

  it("keeps a text's value when it is written with as many decimals", () => {
    fc.assert(
      fc.property(decimalTexts(), (text) => compare(parseDecimal(toFixedDecimal(parseDecimal(text), 6)), parseDecimal(text)) === 0),
    );
  });

  it("rounds half-even at the last decimal", () => {
    fc.assert(
      fc.property(rationals(), fc.nat(8), (value, decimals) => {
        const scale = 10n ** BigInt(decimals);
        expect(parseDecimal(toFixedDecimal(value, decimals))).toEqual(rational(roundHalfEven(rational(value.n * scale, value.d)), scale));
      }),
    );
  });
});
