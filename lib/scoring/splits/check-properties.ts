import { compare, equals, isZero, ONE, type Rational, sum, toFraction } from "../money/rational.ts";
import type { Member } from "./split-scheme.ts";

/** Who shows that a property fails, and what they were given: shares as fractions, or amounts in minor units. */
export type Witness = Readonly<{ members: readonly string[] }> &
  (Readonly<{ shares: readonly string[] }> | Readonly<{ amountsMinor: readonly bigint[] }>);

/** Overlay makes no claim to efficiency: its shares stand beside the total. */
export type SplitProperties = Readonly<{
  efficiency?: true | Witness;
  symmetry: true | Witness;
  nullPlayer: true | Witness;
  monotonicity: true | Witness;
}>;

type Checked = Readonly<{
  members: readonly Member[];
  weights: readonly Rational[];
  shares: readonly Rational[];
  /** what the scheme sees of each member: equal texts, interchangeable members */
  seen: readonly string[];
  nullPlayers?: readonly number[];
  besideTotal?: boolean;
}>;

/**
 * The properties of one finished split, looked up in its figures rather than argued from the scheme: efficiency (the shares
 * sum to 1), symmetry (members of whom the scheme sees the same get the same), null player (no weight, or nothing added to
 * anybody, no share), monotonicity (a larger weight never has the smaller share).
 */
export function checkProperties({ members, weights, shares, seen, nullPlayers = [], besideTotal = false }: Checked): SplitProperties {
  const witness = (...places: number[]): Witness => ({
    members: places.map((i) => members[i]?.id ?? ""),
    shares: places.map((i) => toFraction(shares[i] as Rational)),
  });
  const given = shares.findIndex((share, i) => !isZero(share) && (isZero(weights[i] as Rational) || nullPlayers.includes(i)));
  const unequal = unequalTwins(seen, (a, b) => equals(shares[a] as Rational, shares[b] as Rational));
  const reversed = reversedPair(weights, (a, b) => compare(shares[a] as Rational, shares[b] as Rational));
  return {
    ...(!besideTotal && { efficiency: equals(sum(shares), ONE) || witness(...shares.keys()) }),
    symmetry: unequal ? witness(...unequal) : true,
    nullPlayer: given < 0 || witness(given),
    monotonicity: reversed ? witness(...reversed) : true,
  };
}

/** The first two places with the same text and different figures. */
export function unequalTwins(seen: readonly string[], alike: (a: number, b: number) => boolean): [number, number] | undefined {
  const firsts = new Map<string, number>();
  for (const [i, text] of seen.entries()) {
    const first = firsts.get(text);
    if (first === undefined) firsts.set(text, i);
    else if (!alike(first, i)) return [first, i];
  }
  return undefined;
}

/** Two places of which the first has the larger weight and the smaller figure. */
export function reversedPair(weights: readonly Rational[], compareFigures: (a: number, b: number) => number): [number, number] | undefined {
  const order = [...weights.keys()].sort((a, b) => compare(weights[a] as Rational, weights[b] as Rational) || compareFigures(a, b));
  // Among equal weights the figures ascend, so a break can only be where the weight grows; the largest so far must not be passed.
  for (const [rank, place] of order.entries()) {
    const before = order[rank - 1];
    if (before !== undefined && compareFigures(place, before) < 0) return [place, before];
  }
  return undefined;
}
