import { apportion, mirrored, type Portion, roundToSum } from "../money/apportion.ts";
import { multiply, type Rational, rational } from "../money/rational.ts";
import type { SplitResult } from "./share-deal.ts";

/**
 * An amount in minor units given out by a split's shares: largest remainder, ties in the members' order. The portions stand
 * in the members' order and sum to the amount; a negative amount mirrors the positive one, so a reversal cancels its
 * original member by member. Shares beside the total (overlay) are never brought to it: their portions sum to their own
 * exact sum, rounded half-even.
 */
export function splitAmount(amountMinor: bigint, { shares, besideTotal = false }: Splitting): Portion[] {
  if (!besideTotal) return apportion(amountMinor, shares);
  const size = rational(amountMinor < 0n ? -amountMinor : amountMinor);
  const portions = roundToSum(shares.map((share) => multiply(size, share)));
  return amountMinor < 0n ? portions.map(mirrored) : portions;
}

type Splitting = Readonly<{ shares: readonly Rational[] }> & Partial<Pick<SplitResult, "besideTotal">>;
