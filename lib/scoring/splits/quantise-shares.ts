import { apportion } from "../money/apportion.ts";
import { multiply, type Rational, rational, toFraction } from "../money/rational.ts";
import { groupBy } from "./group-by.ts";

/**
 * Shares of irrational weights: multiples of 10^-decimals by largest remainder, so that they sum to exactly 1 and their
 * denominators stay bounded. Members of equal weight take their multiples together and divide them equally: otherwise the
 * odd 10^-decimals would make two interchangeable members differ.
 */
export function quantiseShares(weights: readonly Rational[], decimals: number): Rational[] {
  const classes = [...groupBy(weights, toFraction).values()];
  const scale = 10n ** BigInt(decimals);
  const portions = apportion(
    scale,
    classes.map((equals) => multiply(equals[0] as Rational, rational(BigInt(equals.length)))),
  );
  const shares = new Map(
    classes.map((equals, i) => [toFraction(equals[0] as Rational), rational(portions[i]?.minor ?? 0n, scale * BigInt(equals.length))]),
  );
  return weights.map((weight) => shares.get(toFraction(weight)) as Rational);
}
