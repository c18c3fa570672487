/**
 * The kinds of figures that can be explained, one file each.
 *
 * To add one: write an Explainer (explainer.ts). It is asked for a figure (`query`, `units`) of a run (`run`, `period`,
 * `snapshot`: the facts as of the run) on behalf of an actor (`context`), and answers with a tree of steps and the text that
 * says what was checked. Its rules:
 * - The steps come from lib/scoring: the same function that computes the figure gives its steps, and the root's value is the
 *   figure (sumOf, productOf, differenceOf compute it; facts stand at the leaves with their source). Money is in minor units.
 * - What is stored is derived again and compared: throw `explanation_differs` rather than show either as right. Part of a large
 *   figure may be a `stored(...)` step that names the target which explains it; it opens when the reader asks for it.
 * - What the actor may not see is `figureMissing`; a total of all holders starts with `requireAllBooked`.
 * Then give it a line here, and texts: the name of the figure under `metric`, a sentence about it under
 * `explain_panel.about_<kind>` (parameters: whose, name, period), the labels of its steps under `explain`. Differences
 * (`against`) and readings (`as`: part of the whole, rate, change in per cent; ratios.ts) come by themselves; a figure that compares two runs itself has a line in COMPARISONS.
 */
import { activities } from "./activities.ts";
import { adjustment } from "./adjustment.ts";
import { contribution } from "./contribution.ts";
import { credit } from "./credit.ts";
import { dayBalance, dayEvent, dayMove } from "./day-balance.ts";
import type { Explainer } from "./explainer.ts";
import { effectAlone } from "./margin-effect.ts";
import { metricActual, metricAttainment, metricPlan, metricPoints } from "./metric.ts";
import { overlayCredit } from "./overlay-credit.ts";
import { bonus, clawback, grade, score } from "./score.ts";

export { COMPARISONS } from "./margin-effect.ts";

export const EXPLAINERS = {
  margin: credit,
  adb: credit,
  closing: credit,
  income: credit,
  adjusted_margin: adjustment,
  adjusted_adb: adjustment,
  adjusted_closing: adjustment,
  adjusted_income: adjustment,
  overlay_margin: overlayCredit,
  overlay_adb: overlayCredit,
  overlay_closing: overlayCredit,
  overlay_income: overlayCredit,
  activities,
  contribution,
  balance: dayBalance,
  balance_move: dayMove,
  balance_event: dayEvent,
  score,
  grade,
  bonus,
  clawback,
  metric_actual: metricActual,
  metric_plan: metricPlan,
  metric_attainment: metricAttainment,
  metric_points: metricPoints,
  days_effect: effectAlone,
  volume_effect: effectAlone,
  mix_effect: effectAlone,
  rate_effect: effectAlone,
} as const satisfies Readonly<Record<string, Explainer>>;

export type FigureKind = keyof typeof EXPLAINERS;
export const FIGURE_KINDS = Object.keys(EXPLAINERS) as [FigureKind, ...FigureKind[]];
