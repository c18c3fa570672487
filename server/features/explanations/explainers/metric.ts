import { MeritError } from "../../../../lib/messages/merit-error.ts";
import { label, type Step } from "../../../../lib/scoring/explanation/step.ts";
import { pointsAt } from "../../../../lib/scoring/grading/curve.ts";
import { parseFraction } from "../../../../lib/scoring/money/fraction.ts";
import { equals, toFraction } from "../../../../lib/scoring/money/rational.ts";
import { attainmentOf } from "../../../../lib/scoring/plan/attainment.ts";
import type { Figures, RuleMetric } from "../../../../lib/scoring/score-subjects.ts";
import { cardOf } from "../../../rules/rule-faults.ts";
import { type MetricLine, readMetrics } from "../../../runs/scoring/scores-repository.ts";
import { readAs, rescoredRun } from "../../scorecards/index.ts";
import { type Explainer, figureMissing } from "./explainer.ts";

/** A metric of a manager's scorecard, named as on the card: what it came to, the plan, attainment and points, each a figure of its own. */
export const metricActual = explainerOf("actual", ({ actual }) => actual && inPerCent(actual));
export const metricPlan = explainerOf("plan", ({ plan }) => plan && inPerCent(plan));
export const metricAttainment = explainerOf("attainment", attained);
export const metricPoints = explainerOf("points", (figures, entry) => {
  const attainment = attained(figures, entry);
  return attainment && pointsAt(entry.curve, attainment);
});

function attained({ actual, plan }: Figures, { direction }: RuleMetric): Step | null {
  const attainment = attainmentOf(actual, plan, direction);
  return typeof attainment === "string" ? null : attainment;
}

/** Parts of a whole are read in per cent, as on the card; the label of such an actual or plan names its metric. */
const inPerCent = (step: Step): Step => (readAs(String(step.label.params.metric)) === "percent" ? { ...step, unit: "share" } : step);

type Part = keyof Pick<MetricLine, "actual" | "plan" | "attainment" | "points">;

/** Derived again from the run's snapshot and the rules it names, and compared with what the run stored. */
function explainerOf(part: Part, stepOf: (figures: Figures, entry: RuleMetric) => Step | null): Explainer {
  return async (asked) => {
    const { context, run, query } = asked;
    const { manager, metric, explain } = query;
    const lines = manager === undefined ? [] : await readMetrics(context.database, context.actor.scope, run.id, [manager]);
    const stored = lines.find((line) => line.metric === metric)?.[part];
    if (stored === undefined || stored === null || metric === undefined || manager === undefined) throw figureMissing(asked);
    const scored = await rescoredRun(context.database, run);
    const one = scored?.managers.find(({ posting }) => posting.code === manager);
    const card = scored?.rules.flatMap(({ rule }) => (rule.kind === "scorecard" && rule.code === one?.scorecard ? cardOf(rule) : []));
    const [figures, entry] = [one?.subject.metrics.get(metric), card?.find((each) => each.metric === metric)];
    const root = figures && entry ? stepOf(figures, entry) : null;
    if (!root || !equals(root.value, parseFraction(stored))) {
      const derived = root ? toFraction(root.value) : "–";
      throw new MeritError("explanation_differs", { whose: "manager", manager, unit: "–", product: "–", metric: explain, stored, derived });
    }
    return { root, check: label("check_stored") };
  };
}
