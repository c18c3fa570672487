import { ScoringError } from "../errors.ts";
import { commonDenominator, floor, type Rational, rational, roundHalfEven, subtract, sum } from "./rational.ts";

/** How one part came out: its exact value (not in lowest terms), what it was given, and whether it received an odd unit. */
export type Portion = Readonly<{ exact: Rational; minor: bigint; oddUnit: boolean }>;

/**
 * Rounds exact parts to integers that add up to the half-even rounding of their sum: floor each (toward minus infinity),
 * then one unit each to the largest fractional parts (SCORING.md, Credit). Ties go in `tieOrder`, a list of the parts'
 * indexes; default: the order given. Nobody is a whole unit or more off the exact part.
 */
export function roundToSum(parts: readonly Rational[], tieOrder: readonly number[] = parts.map((_, i) => i)): Portion[] {
  return hand(parts, roundHalfEven(sum(parts)), tieOrder);
}

/**
 * Rounds exact parts to integers that add up to a total which is already rounded: the exact sum's floor or the next integer.
 * As in roundToSum; serves where what was rounded as a whole is shown in parts. Throws RangeError for another total.
 */
export function roundToTotal(parts: readonly Rational[], totalMinor: bigint): Portion[] {
  const off = subtract(sum(parts), rational(totalMinor));
  if (off.n >= off.d || -off.n >= off.d) throw new RangeError(`roundToTotal: ${totalMinor} is not a rounding of the parts' sum`);
  return hand(
    parts,
    totalMinor,
    parts.map((_, i) => i),
  );
}

/**
 * Largest remainder (Hamilton): `totalMinor` divided by exact weights; the portions sum to it and obey quota. A negative
 * total is the mirror image of its absolute value. Ties go in the order given.
 * Throws `apportion_no_members`, `apportion_negative_weight`, `apportion_zero_weights` (params: member = index from 1).
 */
export function apportion(totalMinor: bigint, weights: readonly Rational[]): Portion[] {
  if (weights.length === 0) throw new ScoringError("apportion_no_members");
  const negative = weights.findIndex((weight) => weight.n < 0n);
  if (negative >= 0) throw new ScoringError("apportion_negative_weight", { member: negative + 1 });
  const denominator = commonDenominator(weights);
  const scaled = weights.map(({ n, d }) => n * (denominator / d));
  const whole = scaled.reduce((all, weight) => all + weight, 0n);
  if (whole === 0n) throw new ScoringError("apportion_zero_weights");
  const size = totalMinor < 0n ? -totalMinor : totalMinor;
  const exact = scaled.map((weight) => ({ n: size * weight, d: whole }));
  const portions = hand(
    exact,
    size,
    weights.map((_, i) => i),
  );
  return totalMinor < 0n ? portions.map(mirrored) : portions;
}

/** The portion of a reversal: the same unit in the same place, with the other sign. */
export const mirrored = ({ exact, minor, oddUnit }: Portion): Portion => ({ exact: { n: -exact.n, d: exact.d }, minor: -minor, oddUnit });

/** All on one denominator, so that sharing out thousands of parts is integer work. */
function hand(parts: readonly Rational[], total: bigint, tieOrder: readonly number[]): Portion[] {
  const denominator = commonDenominator(parts);
  const floors: bigint[] = [];
  const fractions: bigint[] = [];
  let left = total;
  for (const { n, d } of parts) {
    const scaled = d === denominator ? n : n * (denominator / d);
    const below = floor({ n: scaled, d: denominator });
    floors.push(below);
    fractions.push(scaled - below * denominator);
    left -= below;
  }
  const odd = left > 0n ? largest(fractions, Number(left), tieOrder) : new Set<number>();
  return parts.map((exact, i) => ({ exact, minor: (floors[i] as bigint) + (odd.has(i) ? 1n : 0n), oddUnit: odd.has(i) }));
}

function largest(fractions: readonly bigint[], count: number, tieOrder: readonly number[]): Set<number> {
  const order = [...tieOrder].sort((a, b) => {
    const difference = (fractions[b] as bigint) - (fractions[a] as bigint);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  });
  return new Set(order.slice(0, count));
}
