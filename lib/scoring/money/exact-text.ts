import { scaledToText, toFixedDecimal } from "./decimal-text.ts";
import { type Rational, rational, toFraction } from "./rational.ts";

/** An exact value as text: a decimal where it terminates ("0.0001"), a fraction where it does not ("1/3"). */
export function exactText(value: Rational): string {
  const decimals = decimalsOf(value.d);
  return decimals === undefined ? toFraction(value) : scaledToText((value.n * 10n ** BigInt(decimals)) / value.d, decimals);
}

/** A value short enough for a sentence: rounded half-even to six decimals ("9.583333"). Labels only, never arithmetic. */
export const briefText = (value: Rational): string => toFixedDecimal(value, 6).replace(/\.?0+$/, "");

/** How many decimals 1/d takes; undefined where it never ends (d has a prime factor beside 2 and 5). */
function decimalsOf(d: bigint): number | undefined {
  let [rest, twos, fives] = [d, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** Decimal text: exact where it terminates, else rounded half-even to so many places. */
export const decimalText = (value: Rational, places = 18): string =>
  decimalsOf(rational(value.n, value.d).d) === undefined ? toFixedDecimal(value, places) : exactText(rational(value.n, value.d));
