import { toFixedDecimal } from "../money/decimal-text.ts";
import { rational } from "../money/rational.ts";

const DECIMALS = 6;

/** What part of a total an amount is, as a decimal fraction ("0.024100"). None (null) of a total of zero. */
export const shareOf = (minor: bigint, totalMinor: bigint): string | null =>
  totalMinor === 0n ? null : toFixedDecimal(rational(minor, totalMinor), DECIMALS);
