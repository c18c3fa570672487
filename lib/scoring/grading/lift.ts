import { compare, divide, floor, multiply, negate, type Rational, rational, subtract, sum } from "../money/rational.ts";
import { attainmentFor, type Curve, isMonotone } from "./curve.ts";

/**
 * A metric of a scorecard as it came out. `actual` in its unit, null where there is none; `points` null where it did not count.
 * `grain` is the smallest amount the figure can change by (one minor unit, one contact); `least` and `most` are what it cannot pass.
 */
export type LiftMetric = Readonly<{
  metric: string;
  isLowerBetter: boolean;
  weight: Rational;
  curve: Curve;
  actual: Rational | null;
  plan: Rational | null;
  points: Rational | null;
  grain: Rational;
  least: Rational | null;
  most: Rational | null;
}>;

/** Why no figure of a metric can be named that reaches a score: see `liftOf`. */
export const NO_LIFTS = ["no_plan", "no_weight", "any_figure", "curve_falls", "curve_ends", "impossible"] as const;
export type NoLift = (typeof NO_LIFTS)[number];

/** `actual`: the figure closest to today's that reaches the score; `change` to it, null where there is no figure today. */
export type Lift = Readonly<{ metric: string } & ({ actual: Rational; change: Rational | null } | { actual: null; why: NoLift })>;

/** For each metric alone, all others as they are, the figure that lifts the score to `target`. */
export const liftsOf = (metrics: readonly LiftMetric[], target: Rational): Lift[] =>
  metrics.map((metric) => {
    const found = liftOf(metrics, metric, target);
    if (typeof found === "string") return { metric: metric.metric, actual: null, why: found };
    return { metric: metric.metric, actual: found, change: metric.actual && subtract(found, metric.actual) };
  });

/**
 * score = sum of weight x points / weights that count, solved for this metric's points, then the curve backwards for the attainment,
 * then attainment = actual / plan (2 - actual / plan where less is better) for the actual, to the grain on the side that reaches it.
 * A metric that did not count for want of a figure takes its weight back from the others.
 * `no_plan`: nothing to hold a figure against; `no_weight`; `any_figure`: there is none yet, and whatever it will be, its least points
 * are enough; `curve_falls`: more may give fewer points, so the question has no one
 * answer; `curve_ends`: even its most points do not reach the score; `impossible`: the figure would lie beyond what it can be.
 */
function liftOf(metrics: readonly LiftMetric[], metric: LiftMetric, target: Rational): Rational | NoLift {
  const { plan, weight, curve } = metric;
  if (plan === null || plan.n <= 0n) return "no_plan";
  if (weight.n === 0n) return "no_weight";
  if (!isMonotone(curve)) return "curve_falls";
  const others = metrics.filter((one) => one !== metric && one.points !== null);
  const counting = sum([weight, ...others.map((one) => one.weight)]);
  const theirs = sum(others.map((one) => multiply(one.weight, one.points as Rational)));
  const points = divide(subtract(multiply(target, counting), theirs), weight);
  if (compare(points, curve[0]?.points ?? points) <= 0) return "any_figure";
  const attainment = attainmentFor(curve, points);
  return attainment === null ? "curve_ends" : actualFor(metric, attainment, plan);
}

const TWO = rational(2n);

function actualFor({ isLowerBetter, grain, least, most }: LiftMetric, attainment: Rational, plan: Rational): Rational | NoLift {
  const exact = multiply(plan, isLowerBetter ? subtract(TWO, attainment) : attainment);
  const actual = isLowerBetter ? downTo(grain, exact) : negate(downTo(grain, negate(exact)));
  if (isLowerBetter) return least && compare(actual, least) < 0 ? "impossible" : actual;
  return most && compare(actual, most) > 0 ? "impossible" : actual;
}

/** The greatest multiple of the grain that is not above a value. */
const downTo = (grain: Rational, value: Rational): Rational => multiply(grain, rational(floor(divide(value, grain))));
