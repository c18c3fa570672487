import { z } from "zod";
import { COLUMNS } from "../../../lib/scoring/contribution/credit-book.ts";
import { code, money, periodCode } from "../../api/shared.types.ts";
import { storedRun } from "./shared-shapes.types.ts";

export const getProofInput = z.object({ period: periodCode, version: z.number().int().positive().optional(), unit: code.optional() });

/** What the facts came to, and what of it managers and house accounts were credited, in the currency of the accounts. */
const sides = z.object({ facts: money, managers: money, house: money, difference: money });

export const getProofOutput = z.object({
  run: storedRun,
  unit: z.string().nullable(),
  /** how many lines there are, and in how many of them facts equal managers and house */
  count: z.number().int(),
  equal: z.number().int(),
  totals: z.array(sides.extend({ currency: z.string(), column: z.enum(COLUMNS) })),
  lines: z.array(
    sides.extend({
      unit: z.string(),
      unitName: z.string(),
      product: z.string(),
      productName: z.string(),
      currency: z.string(),
      column: z.enum(COLUMNS),
    }),
  ),
});
