import { z } from "zod";
import { code, money, periodCode } from "../../api/shared.types.ts";
import { decimal, notice, scoredRun } from "./shared.types.ts";

export const getGradesInput = z.object({
  period: periodCode,
  unit: code.optional(),
  version: z.number().int().positive().optional(),
});

export const getGradesOutput = scoredRun.extend({
  unit: z.string().nullable(),
  columns: z.array(z.object({ name: z.string(), metric: z.string(), title: z.string().nullable() })),
  rows: z.array(
    z.object({
      manager: z.string(),
      name: z.string(),
      unit: z.string(),
      position: z.string(),
      score: decimal.nullable(),
      earned: z.string().nullable(),
      grade: z.string().nullable(),
      /** place of the grade in its scheme, from the worst, 1, and how many there are: for order and colour */
      level: z.object({ at: z.number().int(), of: z.number().int() }).nullable(),
      bonus: money.nullable(),
      /** in the order of `columns`; null where the manager's card has no such metric */
      cells: z.array(z.object({ attainment: decimal.nullable(), points: decimal.nullable(), weight: decimal }).nullable()),
      notices: z.array(notice),
    }),
  ),
  distributions: z.array(
    z.object({
      scheme: z.string(),
      name: z.string(),
      bands: z.array(z.object({ grade: z.string(), from: decimal, count: z.number().int() })),
      without: z.number().int(),
    }),
  ),
  bonus: money.nullable(),
  withoutCard: z.number().int(),
});
