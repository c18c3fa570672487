import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { multiply, ONE, type Rational, rational, toFraction, ZERO } from "../money/rational.ts";
import { amountsMinor, deals, weightLists } from "../testing/arbitraries.ts";
import { dealOf } from "../testing/deal.ts";
import { checkAmount } from "./check-amount.ts";
import { checkProperties } from "./check-properties.ts";
import { explainAmount } from "./explain-amount.ts";
import { type SplitResult, shareDeal } from "./share-deal.ts";
import { splitAmount } from "./split-amount.ts";

const minors = (amount: bigint, shares: Parameters<typeof splitAmount>[1]) => splitAmount(amount, shares).map(({ minor }) => minor);
const thirds = dealOf(3);
const third = shareDeal("equal", undefined, thirds);

/** A split with these shares, as far as checking amounts goes. */
const splitOf = (shares: Rational[], seen = shares.map((_, i) => `${i}`)): SplitResult => {
  const checked = { weights: shares, shares, seen, nullPlayers: [] };
  return { ...third, ...checked, properties: checkProperties({ members: dealOf(shares.length).members, ...checked }) };
};

describe("splitting an amount", () => {
  it("100000.00 in three: the odd cent goes to the first member", () =>
    expect(minors(10_000_000n, third)).toEqual([3_333_334n, 3_333_333n, 3_333_333n]));

  it("a cancellation takes back what each was given", () =>
    expect(minors(-10_000_000n, third)).toEqual([-3_333_334n, -3_333_333n, -3_333_333n]));

  it("hands out all of it, within quota, and mirrors a reversal", () => {
    fc.assert(
      fc.property(amountsMinor(), weightLists(), (amount, shares) => {
        const portions = splitAmount(amount, { shares });
        const members = dealOf(shares.length).members;
        expect(portions.reduce((total, { minor }) => total + minor, 0n)).toBe(amount);
        const { efficiency: _, ...properties } = checkAmount(amount, members, splitOf(shares), portions);
        expect(properties).toEqual({ quota: true, symmetry: true, nullPlayer: true, monotonicity: true });
        expect(minors(-amount, { shares })).toEqual(portions.map(({ minor }) => -minor));
      }),
    );
  });

  it("finds a witness for each property that the amounts break", () => {
    const half = rational(1n, 2n);
    const check = (amount: bigint, given: bigint[], ...rest: Parameters<typeof splitOf>) => {
      const portions = given.map((minor, i) => ({ exact: multiply(rational(amount), rest[0][i] as Rational), minor, oddUnit: false }));
      return checkAmount(amount, thirds.members, splitOf(...rest), portions);
    };
    expect(check(4n, [1n, 3n], [half, half]).quota).toEqual({ members: ["A"], amountsMinor: [1n] });
    expect(check(4n, [2n, 1n], [half, half]).efficiency).toEqual({ members: ["A", "B"], amountsMinor: [2n, 1n] });
    expect(check(4n, [1n, 3n], [half, half], ["same", "same"]).symmetry).toEqual({ members: ["A", "B"], amountsMinor: [1n, 3n] });
    expect(check(4n, [3n, 1n], [ONE, ZERO]).nullPlayer).toEqual({ members: ["B"], amountsMinor: [1n] });
    expect(check(4n, [1n, 3n], [rational(3n, 4n), rational(1n, 4n)]).monotonicity).toEqual({ members: ["A", "B"], amountsMinor: [1n, 3n] });
  });

  it("reports equal members whom the odd unit sets apart, which is no violation", () => {
    const check = (amount: bigint) => checkAmount(amount, thirds.members, third, splitAmount(amount, third));
    const holds = { efficiency: true, quota: true, symmetry: true, nullPlayer: true, monotonicity: true };
    expect(check(99n)).toEqual(holds);
    expect(check(-100n)).toEqual({ ...holds, oddUnit: { members: ["A", "B"], amountsMinor: [-34n, -33n] } });
  });
});

describe("explaining a split amount", () => {
  const lines = (amount: bigint) =>
    explainAmount(amount, "EUR", thirds.members, third).children.map(({ value, children: [, rounding] }) => [
      toFraction(value),
      rounding?.label.code,
      rounding && toFraction(rounding.value),
    ]);

  it("says who got the odd cent, and that only the order decided", () =>
    expect(lines(100n)).toEqual([
      ["34", "split_odd_unit_by_order", "2/3"],
      ["33", "split_no_odd_unit_by_order", "-1/3"],
      ["33", "split_no_odd_unit_by_order", "-1/3"],
    ]));

  it("has no rounding line where the share is whole", () =>
    expect(lines(99n).map(([, code]) => code)).toEqual([undefined, undefined, undefined]));

  // 6/14 and 2/14 of 10: remainders .29, .29 and .43, so the size of the remainder decides.
  it("says where the larger remainder decided", () => {
    const deal = dealOf(3, [], ["a", "a", "b"]);
    const result = shareDeal("role-weighted", { weights: { a: "12", b: "2" } }, deal);
    const codes = explainAmount(10n, "JPY", deal.members, result).children.map(({ children }) => children[1]?.label.code);
    expect(codes).toEqual(["split_no_odd_unit", "split_no_odd_unit", "split_odd_unit"]);
  });

  it("sums to the amount and agrees with the portions, negative amounts included", () => {
    fc.assert(
      fc.property(amountsMinor(), deals(), (amount, deal) => {
        const result = shareDeal("time-decay", undefined, deal);
        const tree = explainAmount(amount, "EUR", deal.members, result);
        expect(tree.value).toEqual(rational(amount));
        expect(tree.children.map(({ value }) => value)).toEqual(minors(amount, result).map((minor) => rational(minor)));
      }),
    );
  });
});
