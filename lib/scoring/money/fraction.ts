import { type Rational, rational } from "./rational.ts";

/** "1/3" or "-2" back to its value: the inverse of toFraction. */
export function parseFraction(text: string): Rational {
  const [n = "0", d = "1"] = text.split("/");
  return rational(BigInt(n), BigInt(d));
}
