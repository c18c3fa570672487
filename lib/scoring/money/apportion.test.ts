import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountsMinor, rationals, weightLists } from "../testing/arbitraries.ts";
import { scoringErrorOf } from "../testing/scoring-error-of.ts";
import { apportion, roundToSum, roundToTotal } from "./apportion.ts";
import { compare, negate, ONE, type Rational, rational, roundHalfEven, subtract, sum, ZERO } from "./rational.ts";

const whole = (...values: bigint[]) => values.map((value) => rational(value));
const minors = (portions: readonly { minor: bigint }[]) => portions.map(({ minor }) => minor);
const total = (portions: readonly { minor: bigint }[]) => minors(portions).reduce((a, b) => a + b, 0n);
const lessThanOneOff = (minor: bigint, exact: Rational) => {
  const off = subtract(rational(minor), exact);
  return compare(off.n < 0n ? negate(off) : off, ONE) < 0;
};

describe("apportion: an amount by weights, largest remainder", () => {
  // 6/14, 6/14 and 2/14 of 10 are 4.29, 4.29, 1.43: the odd unit goes to .43; of 11 they are 4.71, 4.71, 1.57: two odd units to .71.
  it("repeats the Alabama paradox: the third part falls from 2 to 1 as the total grows", () => {
    expect(minors(apportion(10n, whole(6n, 6n, 2n)))).toEqual([4n, 4n, 2n]);
    expect(minors(apportion(11n, whole(6n, 6n, 2n)))).toEqual([5n, 5n, 1n]);
  });

  it("gives the odd cent of 100.00 in three to the first, and says so", () => {
    const portions = apportion(10_000n, whole(1n, 1n, 1n));
    expect(minors(portions)).toEqual([3334n, 3333n, 3333n]);
    expect(portions.map(({ oddUnit }) => oddUnit)).toEqual([true, false, false]);
  });

  it("mirrors a negative amount", () => expect(minors(apportion(-10_000n, whole(1n, 1n, 1n)))).toEqual([-3334n, -3333n, -3333n]));
  it("gives a zero weight nothing", () => expect(minors(apportion(7n, whole(0n, 2n, 1n)))).toEqual([0n, 5n, 2n]));

  it("refuses nobody, a negative weight and only zeros", () => {
    expect(scoringErrorOf(() => apportion(1n, []))).toEqual({ code: "apportion_no_members", params: {} });
    expect(scoringErrorOf(() => apportion(1n, whole(2n, -1n)))).toEqual({ code: "apportion_negative_weight", params: { member: 2 } });
    expect(scoringErrorOf(() => apportion(1n, whole(0n, 0n)))).toEqual({ code: "apportion_zero_weights", params: {} });
  });

  it("hands out all of it, obeys quota, and a reversal mirrors its original", () => {
    fc.assert(
      fc.property(amountsMinor(), weightLists(), (amount, list) => {
        const portions = apportion(amount, list);
        expect(total(portions)).toBe(amount);
        expect(portions.every(({ minor, exact }) => lessThanOneOff(minor, exact))).toBe(true);
        expect(minors(apportion(-amount, list))).toEqual(minors(portions).map((minor) => -minor));
      }),
    );
  });

  it("depends on the proportions of the weights alone", () => {
    fc.assert(
      fc.property(amountsMinor(), weightLists(), fc.bigInt({ min: 1n, max: 1000n }), (amount, list, factor) => {
        const scaled = list.map(({ n, d }) => rational(n * factor, d * 7n));
        expect(minors(apportion(amount, scaled))).toEqual(minors(apportion(amount, list)));
      }),
    );
  });
});

describe("roundToSum: exact parts to integers that keep their rounded sum", () => {
  // 0.5 + 0.5 + 0.5 = 1.5, half-even 2: two of the three get a unit, in tie order.
  it("breaks ties in the order asked for", () => {
    const halves = [rational(1n, 2n), rational(1n, 2n), rational(1n, 2n)];
    expect(minors(roundToSum(halves))).toEqual([1n, 1n, 0n]);
    expect(minors(roundToSum(halves, [2, 0, 1]))).toEqual([1n, 0n, 1n]);
  });

  // -1.25 and 0.25: floors -2 and 0, sum -1, so one unit to the larger fraction (.75).
  it("floors negative parts toward minus infinity", () =>
    expect(minors(roundToSum([rational(-5n, 4n), rational(1n, 4n)]))).toEqual([-1n, 0n]));
  it("of nothing is nothing", () => expect(roundToSum([])).toEqual([]));

  it("sums to the half-even rounding of the sum, and nobody is a whole unit off", () => {
    fc.assert(
      fc.property(fc.array(rationals(), { maxLength: 8 }), (parts) => {
        const portions = roundToSum(parts);
        expect(total(portions)).toBe(roundHalfEven(sum(parts)));
        expect(portions.every(({ minor, exact }) => lessThanOneOff(minor, exact))).toBe(true);
        expect(portions.map(({ exact }) => exact)).toEqual(parts);
      }),
    );
  });

  it("leaves whole parts alone", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(), { maxLength: 6 }), (values) => {
        expect(minors(roundToSum(whole(...values)))).toEqual(values);
        expect(sum(whole(...values))).toEqual(values.length ? rational(values.reduce((a, b) => a + b, 0n)) : ZERO);
      }),
    );
  });
});

describe("rounding to a total that is rounded already", () => {
  // 0.5 and 0.75 are 1.25: a whole that was rounded to 1 or to 2 is shown in parts that add up to it.
  it.each([
    [1n, [0n, 1n]],
    [2n, [1n, 1n]],
  ])("gives parts that add up to %s", (whole, parts) =>
    expect(minors(roundToTotal([rational(1n, 2n), rational(3n, 4n)], whole))).toEqual(parts),
  );

  it("refuses a total that the parts do not come to", () => {
    expect(() => roundToTotal([rational(1n, 2n)], 2n)).toThrow(RangeError);
    expect(() => roundToTotal([ONE], 2n)).toThrow(RangeError);
  });
});
