import type { Portion } from "../money/apportion.ts";
import { compare, equals, isZero, negate, ONE, type Rational, rational, subtract, sum, toFraction } from "../money/rational.ts";
import type { Member } from "./split-scheme.ts";

/** Who shows that a property fails, and what they were given (fractions as text; for quota, minor units). */
export type Witness = Readonly<{ members: readonly string[]; shares: readonly string[] }>;
export type SplitProperties = Readonly<{ efficiency: true | Witness; symmetry: true | Witness; nullPlayer: true | Witness }>;

type Checked = Readonly<{
  members: readonly Member[];
  weights: readonly Rational[];
  shares: readonly Rational[];
  sees: (member: Member) => string;
}>;

/**
 * The properties of one finished split, looked up in its figures rather than argued from the scheme: efficiency (the shares
 * sum to 1), symmetry (members of whom the scheme sees the same get the same), null player (no weight, no share).
 */
export function checkProperties({ members, weights, shares, sees }: Checked): SplitProperties {
  const witness = (...places: number[]): Witness => ({
    members: places.map((i) => members[i]?.id ?? ""),
    shares: places.map((i) => toFraction(shares[i] as Rational)),
  });
  const nulls = weights.findIndex((weight, i) => isZero(weight) && !isZero(shares[i] as Rational));
  const unequal = unequalTwins(members.map(sees), shares);
  return {
    efficiency: equals(sum(shares), ONE) || witness(...shares.keys()),
    symmetry: unequal ? witness(...unequal) : true,
    nullPlayer: nulls < 0 || witness(nulls),
  };
}

/** Quota on an amount: nobody is a whole minor unit or more off the exact share of it. */
export function checkQuota(members: readonly Member[], portions: readonly Portion[]): true | Witness {
  const off = portions.findIndex(({ exact, minor }) => {
    const difference = subtract(rational(minor), exact);
    return compare(difference.n < 0n ? negate(difference) : difference, ONE) >= 0;
  });
  return off < 0 || { members: [members[off]?.id ?? ""], shares: [`${portions[off]?.minor}`] };
}

/** The first two places with the same text and different shares. */
function unequalTwins(seen: readonly string[], shares: readonly Rational[]): [number, number] | undefined {
  const firsts = new Map<string, number>();
  for (const [i, text] of seen.entries()) {
    const first = firsts.get(text);
    if (first === undefined) firsts.set(text, i);
    else if (!equals(shares[first] as Rational, shares[i] as Rational)) return [first, i];
  }
  return undefined;
}
