import { z } from "zod";
import { code, count, money, periodCode, runHead } from "../../api/shared.types.ts";

export const getManagerInput = z.object({ manager: code, period: periodCode });

const columns = z.object({ adb: money, closing: money, margin: money, income: money });

const change = z
  .string()
  .regex(/^-?\d+$/)
  .nullable();

export const getManagerOutput = z.object({
  run: runHead,
  manager: z.object({
    code: z.string(),
    name: z.string(),
    postings: z.array(z.object({ unit: z.string(), position: z.string(), from: z.string(), to: z.string().nullable() })),
  }),
  /** `own` is in the line's currency, `base` in the bank's: equal where they are the same. */
  lines: z.array(
    z.object({ unit: z.string(), product: z.string(), currency: z.string(), source: z.string(), own: columns, base: columns }),
  ),
  /** in base currency; null without any line */
  totals: columns.nullable(),
  /** the periods of the same kind up to this one, oldest first; null where there is no figure */
  history: z.array(
    z.object({
      period: z.string(),
      /** of the run shown; null where the period is not calculated */
      version: z.number().int().nullable(),
      margin: money.nullable(),
      adb: money.nullable(),
      closing: money.nullable(),
      income: money.nullable(),
      activities: count.nullable(),
    }),
  ),
  /** what each figure gained since the period before, in whole minor units or as a count; null where either is missing */
  changes: z.object({ margin: change, adb: change, closing: change, income: change, activities: change }),
  activities: z.object({ total: count, kinds: z.array(z.object({ kind: z.string(), count })) }),
});
