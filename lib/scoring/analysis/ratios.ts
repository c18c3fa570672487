import { type Rational, rational, roundHalfEven } from "../money/rational.ts";

/** The year that rates of different products are compared over, whatever day count each of them has. */
export const DAYS_A_YEAR = 365n;

/** What is earned a year on one unit of average balance: margin x 365 / (ADB x days). Null without an average balance. */
export function marginPerYear(marginMinor: bigint, adbMinor: bigint, days: number): Rational | null {
  return adbMinor === 0n ? null : rational(marginMinor * DAYS_A_YEAR, adbMinor * BigInt(days));
}

/** A part of a whole. Null where the whole is zero or negative: a share of a loss says nothing. */
export const shareOf = (part: bigint, whole: bigint): Rational | null => (whole <= 0n ? null : rational(part, whole));

/** An amount for each of so many heads, rounded half-even. Null for nobody. */
export const perHead = (totalMinor: bigint, heads: number): bigint | null =>
  heads === 0 ? null : roundHalfEven(rational(totalMinor, BigInt(heads)));
