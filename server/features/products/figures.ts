import { toFixedDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import type { Rational } from "../../../lib/scoring/money/rational.ts";
import type { CreditSums } from "./credit-sums-repository.ts";

/** The four columns of a run, in minor units of base currency. */
export type Figures = Omit<CreditSums, "houseMarginMinor">;

const NOTHING: CreditSums = { adbMinor: 0n, closingMinor: 0n, marginMinor: 0n, incomeMinor: 0n, houseMarginMinor: 0n };

/** The sum of some sums; null of none: nothing booked is not a figure of zero. */
export function totalOf(sums: readonly CreditSums[]): CreditSums | null {
  if (sums.length === 0) return null;
  return sums.reduce<CreditSums>(
    (total, one) => ({
      adbMinor: total.adbMinor + one.adbMinor,
      closingMinor: total.closingMinor + one.closingMinor,
      marginMinor: total.marginMinor + one.marginMinor,
      incomeMinor: total.incomeMinor + one.incomeMinor,
      houseMarginMinor: total.houseMarginMinor + one.houseMarginMinor,
    }),
    NOTHING,
  );
}

/** A rate or share as decimal text, to a hundredth of a per cent; null stays null. */
export const ratioText = (value: Rational | null): string | null => value && toFixedDecimal(value, 4);
