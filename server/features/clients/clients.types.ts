/** Shapes that the procedures of clients share. */
import { z } from "zod";
import { shareOf } from "../../../lib/scoring/money/change.ts";
import { money, toMoney } from "../../api/shared.types.ts";
import type { ClientAmounts } from "../../runs/client-lines-repository.ts";

/** In the bank's base currency. */
export const clientFigures = z.object({ margin: money, adb: money, closing: money, income: money });
/** A part of a whole as a decimal text; null where the whole is zero or missing. */
export const share = z.string().nullable();

export const toFigures = (amounts: ClientAmounts, currency: string) => ({
  margin: toMoney(amounts.baseMarginMinor, currency),
  adb: toMoney(amounts.baseAdbMinor, currency),
  closing: toMoney(amounts.baseClosingMinor, currency),
  income: toMoney(amounts.baseIncomeMinor, currency),
});

export const orNull = (amounts: ClientAmounts | null, currency: string) => amounts && toFigures(amounts, currency);

/** What part of the bank's margin some clients brought. */
export const marginShare = (amounts: ClientAmounts, bank: ClientAmounts): string | null =>
  shareOf(amounts.baseMarginMinor, bank.baseMarginMinor);
