import type { Step, Unit } from "../explanation/step.ts";
import type { MetricScope, SCOPES, WorkFacts } from "./facts.ts";

/**
 * Something that can be measured of a manager or a unit. A new one is a file here and a line in registry.ts; what screens show of
 * it stands under `metrics` and `metric_meaning` in lib/messages.
 */
export type Metric = Readonly<{
  code: string;
  unit: Extract<Unit, "money" | "count" | "ratio" | "points">;
  /** which way is better, unless a card says otherwise */
  direction: "higher" | "lower";
  /** how the plans of months make the plan of a longer period */
  combine: "sum" | "average" | "last";
  /** what a card may narrow it by */
  scopes: readonly (typeof SCOPES)[number][];
  /** what must be loaded before it can be measured */
  needs: "credit" | "pieces" | "contacts" | "ratings";
  /** The plan where no target stands: ratings are out of 100. */
  naturalPlan?: bigint;
  /** Null where there is nothing to measure: no figure, which is not a figure of zero. */
  measure(facts: WorkFacts, scope: MetricScope): Step | null;
}>;
