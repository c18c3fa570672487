import { z } from "zod";
import { money, toMoney } from "../../api/shared.types.ts";
import type { CreditSums } from "../products/index.ts";

/** A unit's or product's figures on the wire, in base currency. */
export const unitFigures = z.object({ adb: money, closing: money, margin: money, income: money });
export const ratio = z.string().nullable();

export const toUnitFigures = (sums: CreditSums | null, currency: string): z.infer<typeof unitFigures> | null =>
  sums && {
    adb: toMoney(sums.adbMinor, currency),
    closing: toMoney(sums.closingMinor, currency),
    margin: toMoney(sums.marginMinor, currency),
    income: toMoney(sums.incomeMinor, currency),
  };
