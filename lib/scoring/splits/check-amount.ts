import type { Portion } from "../money/apportion.ts";
import { compare, isZero, negate, ONE, type Rational, rational, subtract } from "../money/rational.ts";
import { reversedPair, type SplitProperties, unequalTwins, type Witness } from "./check-properties.ts";
import type { SplitResult } from "./share-deal.ts";
import type { Member } from "./split-scheme.ts";

/**
 * Every property of a split amount. `oddUnit` reports interchangeable members whom only the indivisible minor unit sets apart:
 * that is no violation, and it is not hidden.
 */
export type AmountProperties = SplitProperties & Readonly<{ quota: true | Witness; oddUnit?: Witness }>;

/**
 * Checks the portions that `splitAmount` made of an amount by a split, on top of what is known of its shares: they sum to the
 * amount to the last minor unit, nobody is a whole unit or more off the exact share (quota), interchangeable members are at
 * most one unit apart, who adds nothing gets nothing, and a larger weight never gets the smaller amount.
 */
export function checkAmount(
  amountMinor: bigint,
  members: readonly Member[],
  result: SplitResult,
  portions: readonly Portion[],
): AmountProperties {
  const { properties, weights, seen, nullPlayers } = result;
  const sizes = portions.map(({ minor }) => size(minor));
  const witness = (...places: number[]): Witness => ({
    members: places.map((i) => members[i]?.id ?? ""),
    amountsMinor: places.map((i) => portions[i]?.minor ?? 0n),
  });
  const gap = (a: number, b: number): bigint => size((sizes[a] as bigint) - (sizes[b] as bigint));
  const total = sizes.reduce((all, each) => all + each, 0n);
  const off = offQuota(portions);
  const apart = unequalTwins(seen, (a, b) => gap(a, b) <= 1n);
  const odd = unequalTwins(seen, (a, b) => gap(a, b) !== 1n);
  const given = sizes.findIndex((each, i) => each !== 0n && (isZero(weights[i] as Rational) || nullPlayers.includes(i)));
  const reversed = reversedPair(weights, (a, b) => Number((sizes[a] as bigint) - (sizes[b] as bigint)));
  const efficiency = total === size(amountMinor) || witness(...portions.keys());
  return {
    ...(properties.efficiency !== undefined && { efficiency: both(properties.efficiency, efficiency) }),
    quota: off < 0 || witness(off),
    symmetry: both(properties.symmetry, apart ? witness(...apart) : true),
    nullPlayer: both(properties.nullPlayer, given < 0 || witness(given)),
    monotonicity: both(properties.monotonicity, reversed ? witness(...reversed) : true),
    ...(odd && { oddUnit: witness(...odd) }),
  };
}

/** The first portion a whole minor unit or more off its exact share; -1 where none is. */
function offQuota(portions: readonly Portion[]): number {
  return portions.findIndex(({ exact, minor }) => {
    const difference = subtract(rational(minor), exact);
    return compare(difference.n < 0n ? negate(difference) : difference, ONE) >= 0;
  });
}

const size = (value: bigint): bigint => (value < 0n ? -value : value);
const both = (shares: true | Witness, amounts: true | Witness): true | Witness => (shares === true ? amounts : shares);
