import { ScoringError } from "../errors.ts";
import { type Rational, rational, roundHalfEven } from "./rational.ts";

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** The exact value of a decimal text ("-12.50", "0.035"). Throws `decimal_invalid` for anything else, exponents included. */
export function parseDecimal(text: string): Rational {
  const match = DECIMAL.exec(text);
  if (!match) throw new ScoringError("decimal_invalid", { value: text });
  const [, sign = "", whole = "", fraction = ""] = match;
  const digits = BigInt(whole + fraction);
  return rational(sign === "-" ? -digits : digits, 10n ** BigInt(fraction.length));
}

/** The value rounded half-even to a fixed number of decimals, as text ("0.333333"). */
export function toFixedDecimal(value: Rational, decimals: number): string {
  const scaled = roundHalfEven({ n: value.n * 10n ** BigInt(decimals), d: value.d });
  return scaledToText(scaled, decimals);
}

/** An integer count of 10^-decimals as text: (-1250n, 2) is "-12.50". */
export function scaledToText(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const sign = scaled < 0n ? "-" : "";
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
