import { differenceOf, fact, label, quotientOf, type Step } from "../explanation/step.ts";
import { rational } from "../money/rational.ts";

/** Whether more of a metric is better, or less. */
export const DIRECTIONS = ["higher", "lower"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Why there is no attainment: nothing was measured, no plan stands, or the plan is one that nothing can be held against. */
export type NoAttainment = "no_figure" | "no_plan" | "plan_zero" | "plan_negative";

const RATIO = { label: label("attainment_ratio"), unit: "ratio" } as const;

/**
 * Attainment = actual / plan; where less is better, 2 - actual / plan (SCORING.md, Plan). As a ratio: 1 is the plan met.
 * A plan that is missing or zero is no plan, never 0 % or infinity; a negative plan turns the ratio's meaning around (missing it by
 * more would count as more), so it is no plan either, under a name of its own.
 */
export function attainmentOf(actual: Step | null, plan: Step | null, direction: Direction): Step | NoAttainment {
  if (actual === null) return "no_figure";
  if (plan === null) return "no_plan";
  if (plan.value.n === 0n) return "plan_zero";
  if (plan.value.n < 0n) return "plan_negative";
  const ratio = quotientOf(RATIO, [actual, plan]);
  if (direction === "higher") return ratio;
  const two = fact({ label: label("attainment_turned"), unit: "ratio" }, rational(2n));
  return differenceOf({ label: label("attainment_lower"), unit: "ratio" }, [two, ratio]);
}
