import { z } from "zod";
import { code, count, money, periodCode, runHead } from "../../api/shared.types.ts";

export const getManagerInput = z.object({ manager: code, period: periodCode });

const columns = z.object({ adb: money, closing: money, margin: money, income: money });

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
  activities: z.object({ total: count, kinds: z.array(z.object({ kind: z.string(), count })) }),
});
