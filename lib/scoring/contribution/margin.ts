import { type Rational, subtract } from "../money/rational.ts";
import type { Product, RatePoint } from "./facts.ts";

/** What the bank earns per year on a balance: liability ftp - customer, asset customer - ftp, nothing on a fee product (FTP margin). */
export function spreadPerYear(side: Product["side"], rate: RatePoint | null): Rational | null {
  if (rate === null || side === "fee") return null;
  return side === "liability" ? subtract(rate.ftp, rate.customer) : subtract(rate.customer, rate.ftp);
}
