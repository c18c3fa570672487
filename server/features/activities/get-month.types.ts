import { z } from "zod";
import { code, count, periodCode, runHead } from "../../api/shared.types.ts";
import { dayText, named } from "./activity.types.ts";

export const getMonthInput = z.object({ month: periodCode.optional(), manager: code.optional(), client: code.optional() });

export const getMonthOutput = z.object({
  month: z.string(),
  /** the first day, and the first of the next month */
  from: dayText,
  to: dayText,
  today: dayText,
  manager: named.nullable(),
  client: named.nullable(),
  /** what stands now; a day or kind without any is not listed */
  days: z.array(z.object({ day: dayText, kind: z.string(), count: z.number().int() })),
  /** what the latest run of the month counted for the manager; null without a manager or a run */
  counted: z.object({ run: runHead, total: count, kinds: z.array(z.object({ kind: z.string(), count })) }).nullable(),
});
