import { ScoringError } from "../errors.ts";
import { currencyDecimals } from "./currency.ts";
import { parseDecimal, scaledToText } from "./decimal-text.ts";
import { exactText } from "./exact-text.ts";
import { type Rational, rational } from "./rational.ts";

/** Major-unit text to minor units: ("12.5", "CZK") is 1250n. Throws `amount_decimals` where the currency has fewer decimals. */
export function parseMinor(text: string, currency: string): bigint {
  const decimals = currencyDecimals(currency);
  const value = parseDecimal(text);
  const scaled = value.n * 10n ** BigInt(decimals);
  if (scaled % value.d !== 0n) throw new ScoringError("amount_decimals", { value: text, currency, decimals });
  return scaled / value.d;
}

/** Minor units to major-unit text with the currency's decimals: (1250n, "CZK") is "12.50". */
export const formatMinor = (minor: bigint, currency: string): string => scaledToText(minor, currencyDecimals(currency));

/** Minor units that need not be whole, exactly, in major units: (1/2, "CZK") is "0.005". */
export const majorText = (minor: Rational, currency: string): string =>
  exactText(rational(minor.n, minor.d * 10n ** BigInt(currencyDecimals(currency))));

/** Major-unit text to exact minor units, whatever its decimals: bounds and figures need not be amounts that can be paid. */
export function parseMajor(text: string, currency: string): Rational {
  const { n, d } = parseDecimal(text);
  return rational(n * 10n ** BigInt(currencyDecimals(currency)), d);
}
