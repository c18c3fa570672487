import { toFixedDecimal } from "./decimal-text.ts";
import { rational } from "./rational.ts";

/** Decimals of a share: four leave hundredths of a per cent. */
const DECIMALS = 4;

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/**
 * How far a value moved, as a share of where it stood ("0.0421" is 4.21 %). Null where a percentage would mislead: nothing
 * stood there before, or the value changed its sign.
 */
export function relativeChange(after: bigint, before: bigint): string | null {
  if (before === 0n || (after !== 0n && after < 0n !== before < 0n)) return null;
  return toFixedDecimal(rational(after - before, absolute(before)), DECIMALS);
}

/** A part as a share of the whole ("0.25"). Null where there is no whole, or the two have different signs. */
export function shareOf(part: bigint, whole: bigint): string | null {
  if (whole === 0n || (part !== 0n && part < 0n !== whole < 0n)) return null;
  return toFixedDecimal(rational(absolute(part), absolute(whole)), DECIMALS);
}
