import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rationals } from "../testing/arbitraries.ts";
import {
  add,
  compare,
  divide,
  equals,
  floor,
  isZero,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  roundHalfEven,
  subtract,
  sum,
  toFraction,
  ZERO,
} from "./rational.ts";

describe("rational", () => {
  it("reduces to lowest terms with a positive denominator", () => {
    expect(rational(6n, 8n)).toEqual({ n: 3n, d: 4n });
    expect(rational(6n, -8n)).toEqual({ n: -3n, d: 4n });
    expect(rational(0n, -7n)).toEqual({ n: 0n, d: 1n });
  });

  it("treats a zero denominator as a bug", () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError);
    expect(() => divide(ONE, ZERO)).toThrow(RangeError);
  });

  it("adds what floats cannot: 0.1 + 0.2 is exactly 0.3", () => {
    expect(add(rational(1n, 10n), rational(2n, 10n))).toEqual(rational(3n, 10n));
  });

  it("sums an empty list to zero", () => expect(sum([])).toEqual(ZERO));

  it.each([
    ["7/2 down", rational(7n, 2n), 3n],
    ["-7/2 toward minus infinity", rational(-7n, 2n), -4n],
    ["a whole negative stays", rational(-4n), -4n],
  ])("floor: %s", (_name, value, expected) => expect(floor(value)).toBe(expected));

  it.each([
    ["1/2 to the even 0", rational(1n, 2n), 0n],
    ["3/2 to the even 2", rational(3n, 2n), 2n],
    ["5/2 to the even 2", rational(5n, 2n), 2n],
    ["-1/2 to the even 0", rational(-1n, 2n), 0n],
    ["-3/2 to the even -2", rational(-3n, 2n), -2n],
    ["just above a half goes up", rational(501n, 1000n), 1n],
    ["just below a half goes down", rational(499n, 1000n), 0n],
  ])("round half even: %s", (_name, value, expected) => expect(roundHalfEven(value)).toBe(expected));

  it("writes fractions", () => {
    expect(toFraction(rational(2n, 6n))).toBe("1/3");
    expect(toFraction(rational(-4n, 2n))).toBe("-2");
  });

  it("keeps the laws of arithmetic", () => {
    fc.assert(
      fc.property(rationals(), rationals(), rationals(), (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(isZero(subtract(a, a))).toBe(true);
        if (!isZero(b)) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
    );
  });

  const long = (bits: number) => fc.bigInt({ min: -(2n ** BigInt(bits)), max: 2n ** BigInt(bits) });
  const factors = fc.tuple(fc.bigInt({ min: 1n, max: 60n }), fc.constantFrom(1n, 2n ** 61n - 1n, 10n ** 40n)).map(([a, b]) => a * b);
  const longFractions = () =>
    fc.tuple(long(200), factors, fc.bigInt({ min: 1n, max: 60n })).map(([n, d, common]) => [n * common, d * common] as const);
  const isLowest = ({ n, d }: Rational) => d > 0n && toFraction({ n, d }) === (d === 1n ? `${n}` : `${n}/${d}`);

  it("keeps lowest terms, however long the numbers and whatever factors they share", () => {
    fc.assert(
      fc.property(fc.array(longFractions(), { minLength: 2, maxLength: 6 }), (list) => {
        const values = list.map(([n, d]) => rational(n, d));
        const [a = ZERO, b = ZERO] = values;
        const results = [...values, add(a, b), subtract(a, b), multiply(a, b), ...(isZero(b) ? [] : [divide(a, b)]), sum(values)];
        expect(results.filter((value) => !isLowest(value))).toEqual([]);
        expect(sum(values)).toEqual(values.reduce(add, ZERO));
      }),
    );
  });

  it("calculates with fractions that are not in lowest terms too: the values are the same", () => {
    fc.assert(
      fc.property(fc.array(longFractions(), { minLength: 2, maxLength: 6 }), (list) => {
        const [raw, lowest] = [list.map(([n, d]) => ({ n, d })), list.map(([n, d]) => rational(n, d))];
        const results = ([a = ZERO, b = ZERO, ...rest]: Rational[]) =>
          [add(a, b), subtract(a, b), multiply(a, b), ...(isZero(b) ? [] : [divide(a, b)]), sum([a, b, ...rest])].map(toFraction);
        expect(results(raw)).toEqual(results(lowest));
      }),
    );
  });

  it("compares as the difference's sign, and equal values have equal fields", () => {
    fc.assert(
      fc.property(rationals(), rationals(), (a, b) => {
        expect(Math.sign(compare(a, b))).toBe(Number(subtract(a, b).n > 0n) - Number(subtract(a, b).n < 0n));
        expect(equals(a, b)).toBe(compare(a, b) === 0);
      }),
    );
  });

  it("rounds half-even symmetrically around zero, and never by more than a half", () => {
    fc.assert(
      fc.property(rationals(), (a) => {
        expect(roundHalfEven(negate(a))).toBe(-roundHalfEven(a));
        const off = subtract(a, rational(roundHalfEven(a)));
        expect(compare(multiply(off, off), rational(1n, 4n))).toBeLessThanOrEqual(0);
        expect(floor(a) <= roundHalfEven(a) && roundHalfEven(a) <= floor(a) + 1n).toBe(true);
      }),
    );
  });
});
