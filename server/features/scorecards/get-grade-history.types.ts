import { z } from "zod";
import { code, money, periodCode } from "../../api/shared.types.ts";
import { decimal, scoredRun } from "./shared.types.ts";

export const getGradeHistoryInput = z.object({ manager: code, period: periodCode });

export const getGradeHistoryOutput = scoredRun.extend({
  /** oldest first; the last is the one asked for */
  periods: z.array(
    z.object({
      period: z.string(),
      /** null where the period was not scored */
      was: z
        .object({
          version: z.number().int(),
          score: decimal.nullable(),
          earned: z.string().nullable(),
          grade: z.string().nullable(),
          /** the grades of the scheme that applied, worst first */
          levels: z.array(z.string()),
          bonus: money.nullable(),
        })
        .nullable(),
    }),
  ),
});
