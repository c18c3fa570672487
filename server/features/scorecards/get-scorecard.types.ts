import { z } from "zod";
import { NO_LIFTS } from "../../../lib/scoring/grading/lift.ts";
import { DIRECTIONS } from "../../../lib/scoring/plan/attainment.ts";
import { code, periodCode } from "../../api/shared.types.ts";
import { bonus } from "./bonus.types.ts";
import { decimal, metricFigure, notice, ruleName, scoredRun } from "./shared.types.ts";

export const getScorecardInput = z.object({ manager: code, period: periodCode, version: z.number().int().positive().optional() });

const metric = z.object({
  /** as warnings and the derivation name it */
  name: z.string(),
  /** the card's own name for it; null: the metric's */
  title: z.string().nullable(),
  metric: z.string(),
  of: z.enum(["manager", "unit"]),
  direction: z.enum(DIRECTIONS),
  /** `target`, `previous` (what the period before came to), or `fixed` by the card */
  planned: z.enum(["target", "previous", "fixed"]),
  actual: metricFigure.nullable(),
  plan: metricFigure.nullable(),
  /** a ratio; 1 is the plan met */
  attainment: decimal.nullable(),
  points: decimal.nullable(),
  /** per cent: on the card, and what it counted with after missing ones were shared out */
  given: decimal,
  weight: decimal,
  contribution: decimal.nullable(),
  curve: z.array(z.object({ at: decimal, points: decimal })),
  notices: z.array(notice),
});

const lift = z.object({
  name: z.string(),
  title: z.string().nullable(),
  metric: z.string(),
  of: z.enum(["manager", "unit"]),
  actual: metricFigure.nullable(),
  /** to that figure from today's; null where there is none today */
  change: metricFigure.nullable(),
  why: z.enum(NO_LIFTS).nullable(),
});

const grade = z.object({
  bands: z.array(z.object({ grade: z.string(), from: decimal })),
  isByQuota: z.boolean(),
  /** how the grade came about: band or quota, gates, promotion */
  because: z.array(notice),
  promotion: z
    .object({ periods: z.number().int(), held: z.string(), earnedBefore: z.array(z.string()), waits: z.number().int().nullable() })
    .nullable(),
  next: z
    .object({
      grade: z.string(),
      score: decimal,
      missing: decimal,
      gates: z.array(z.object({ criterion: z.string(), rating: decimal, below: decimal, cap: z.string() })),
      lifts: z.array(lift),
    })
    .nullable(),
});

export const getScorecardOutput = scoredRun.extend({
  manager: z.object({ code: z.string(), name: z.string(), unit: z.string(), position: z.string() }),
  card: z
    .object({
      scorecard: ruleName,
      metrics: z.array(metric),
      score: decimal.nullable(),
      earned: z.string().nullable(),
      held: z.string().nullable(),
      scheme: ruleName.nullable(),
      grade: grade.nullable(),
      plan: ruleName.extend({ every: z.array(z.string()).nullable() }).nullable(),
      bonus: bonus.nullable(),
      /** those that belong to no metric */
      notices: z.array(notice),
    })
    .nullable(),
});
export type ScorecardAnswer = z.infer<typeof getScorecardOutput>;
