import type { Notice } from "../../../lib/scoring/explanation/notice.ts";
import type { Curve } from "../../../lib/scoring/grading/curve.ts";
import type { LiftMetric } from "../../../lib/scoring/grading/lift.ts";
import { grainOf } from "../../../lib/scoring/metrics/grain.ts";
import { metricOf } from "../../../lib/scoring/metrics/registry.ts";
import { parseFraction } from "../../../lib/scoring/money/fraction.ts";
import { divide, multiply, ONE, type Rational, rational } from "../../../lib/scoring/money/rational.ts";
import type { Direction } from "../../../lib/scoring/plan/attainment.ts";
import { cardOf, nameOnCard } from "../../rules/rule-faults.ts";
import type { ScorecardMetricRule, ScorecardRule } from "../../rules/rule-shapes.ts";
import type { MetricLine } from "../../runs/scoring/scores-repository.ts";

/** One metric of a scorecard: what the rule says, and how it came out. Weights in per cent, actual and plan in the metric's unit. */
export type CardMetric = Readonly<{
  entry: ScorecardMetricRule;
  /** as the card names it; `title` null where that is the metric's own name */
  name: string;
  title: string | null;
  direction: Direction;
  curve: Curve;
  given: Rational;
  actual: Rational | null;
  plan: Rational | null;
  attainment: Rational | null;
  points: Rational | null;
  weight: Rational;
  /** points x weight: what it adds to the score */
  contribution: Rational | null;
  notices: readonly Notice[];
}>;

const HUNDRED = rational(100n);
const value = (text: string | null): Rational | null => (text === null ? null : parseFraction(text));

export const titleOf = ({ name, criterion }: ScorecardMetricRule): string | null => name ?? criterion ?? null;

/** The metrics of a card in its order, each with the stored line of the same place. */
export function cardMetrics(rule: ScorecardRule, lines: readonly MetricLine[], warnings: readonly Notice[]): CardMetric[] {
  const core = cardOf(rule);
  return rule.metrics.map((entry, i): CardMetric => {
    const line = lines.find(({ ordinal }) => ordinal === i);
    const { direction, curve, weight: given } = core[i] as (typeof core)[number];
    const [points, weight, name] = [value(line?.points ?? null), parseFraction(line?.weight ?? "0"), nameOnCard(entry)];
    return {
      entry,
      name,
      title: titleOf(entry),
      direction,
      curve,
      given,
      actual: value(line?.actual ?? null),
      plan: value(line?.plan ?? null),
      attainment: value(line?.attainment ?? null),
      points,
      weight,
      contribution: points && divide(multiply(points, weight), HUNDRED),
      notices: warnings.filter(({ params }) => params.metric === name),
    };
  });
}

/** A metric as "what would lift me" asks for it. */
export function toLiftMetric({ entry, name, direction, curve, given, actual, plan, points }: CardMetric): LiftMetric {
  const metric = metricOf(entry.metric);
  const limits = metric ? grainOf(metric) : { grain: ONE, least: null, most: null };
  return { metric: name, isLowerBetter: direction === "lower", weight: given, curve, actual, plan, points, ...limits };
}
