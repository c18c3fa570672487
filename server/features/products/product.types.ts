import { z } from "zod";
import { money, toMoney } from "../../api/shared.types.ts";
import type { CreditSums } from "./credit-sums-repository.ts";

/** Figures on the wire; `contribution` is margin and income together. */
export const figures = z.object({ adb: money, closing: money, margin: money, income: money, contribution: money, houseMargin: money });
/** A rate or share: decimal text. */
export const ratio = z.string().nullable();

export const toFigures = (sums: CreditSums, currency: string): z.infer<typeof figures> => ({
  adb: toMoney(sums.adbMinor, currency),
  closing: toMoney(sums.closingMinor, currency),
  margin: toMoney(sums.marginMinor, currency),
  income: toMoney(sums.incomeMinor, currency),
  contribution: toMoney(sums.marginMinor + sums.incomeMinor, currency),
  houseMargin: toMoney(sums.houseMarginMinor, currency),
});

export const toFiguresOrNull = (sums: CreditSums | null, currency: string) => sums && toFigures(sums, currency);
