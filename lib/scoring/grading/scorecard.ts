import type { RuleFault } from "../errors.ts";
import type { Notice } from "../explanation/notice.ts";
import { fact, label, productOf, quotientOf, type Step, type StepText, sumOf } from "../explanation/step.ts";
import { exactText } from "../money/exact-text.ts";
import { divide, equals, isZero, type Rational, rational, subtract, sum, ZERO } from "../money/rational.ts";
import { type Curve, curveFaults, pointsAt } from "./curve.ts";

/** A metric on a scorecard. `metric` is its name on this card; `weight` in per cent. */
export type CardMetric = Readonly<{ metric: string; weight: Rational; curve: Curve }>;
export type Scorecard = readonly CardMetric[];

/** A metric's attainment, or the code of the warning that says why there is none. */
export type Attained = Step | string;

/** How a metric came out. `weight`: the per cent it counted with, after missing ones were shared out. */
export type MetricScore = Readonly<{ metric: string; attainment: Rational | null; points: Rational | null; weight: Rational }>;

/** `score` is null, with a warning, where no metric has an attainment. Its children stand in the card's order. */
export type CardScore = Readonly<{ metrics: readonly MetricScore[]; score: Step | null; warnings: readonly Notice[] }>;

const HUNDRED = rational(100n);

/** What is wrong with a scorecard: `scorecard_empty`, `metric_twice`, `weight_negative`, `weights_not_100` {sum, gap}, curve faults. */
export function scorecardFaults(card: Scorecard, place: string): RuleFault[] {
  if (card.length === 0) return [{ place, code: "scorecard_empty", params: {} }];
  const seen = new Set<string>();
  const faults = card.flatMap(({ metric, weight, curve }, i): RuleFault[] => {
    const at = `${place}[${i}]`;
    const found = curveFaults(curve, `${at}.curve`);
    if (weight.n < 0n) found.push({ place: `${at}.weight`, code: "weight_negative", params: { metric, weight: exactText(weight) } });
    if (seen.has(metric)) found.push({ place: `${at}.metric`, code: "metric_twice", params: { metric } });
    seen.add(metric);
    return found;
  });
  const whole = sum(card.map(({ weight }) => weight));
  if (equals(whole, HUNDRED)) return faults;
  return [...faults, { place, code: "weights_not_100", params: { sum: exactText(whole), gap: exactText(subtract(HUNDRED, whole)) } }];
}

/**
 * Score = sum of weight x points (SCORING.md, Plan). A metric without an attainment never counts as zero: the others share its
 * weight in proportion, and a warning says so. The card must be without faults.
 */
export function scoreCard<Entry extends CardMetric>(card: readonly Entry[], attained: (entry: Entry) => Attained): CardScore {
  const rows = card.map((entry) => ({ entry, attainment: attained(entry) }));
  const all = rows.every(({ attainment }) => typeof attainment !== "string");
  const counting = all ? HUNDRED : sum(rows.map(({ entry, attainment }) => (typeof attainment === "string" ? ZERO : entry.weight)));
  const warnings: Notice[] = [];
  const metrics: MetricScore[] = [];
  const parts: Step[] = [];
  for (const { entry, attainment } of rows) {
    const { metric, weight, curve } = entry;
    if (typeof attainment === "string") {
      warnings.push({ code: attainment, params: { metric, weight: exactText(weight) } });
      metrics.push({ metric, attainment: null, points: null, weight: ZERO });
      continue;
    }
    const points = pointsAt(curve, attainment);
    if (isZero(counting)) {
      // Only metrics that are shown and weigh nothing have a figure: points, but no score.
      metrics.push({ metric, attainment: attainment.value, points: points.value, weight: ZERO });
      continue;
    }
    parts.push(part(entry, points, counting));
    metrics.push({ metric, attainment: attainment.value, points: points.value, weight: all ? weight : divide(scale(weight), counting) });
  }
  if (parts.length === 0) return { metrics, score: null, warnings: [...warnings, { code: "score_without_metrics", params: {} }] };
  return { metrics, score: sumOf({ label: label("score"), unit: "points" }, parts), warnings };
}

const scale = (weight: Rational): Rational => ({ n: weight.n * 100n, d: weight.d });

/** Points x weight / the weights that count: 100 per cent, or what is left where metrics are missing. */
const part = (entry: CardMetric, points: Step, counting: Rational): Step => {
  const { text, full } = partsOf(entry);
  return productOf(text, [points, equals(counting, HUNDRED) ? full : share(entry, counting)]);
};

/** What is the same for everybody on the card: steps are values, so all explanations share them. */
type Parts = Readonly<{ text: StepText; full: Step }>;
const known = new WeakMap<CardMetric, Parts>();

function partsOf(entry: CardMetric): Parts {
  const found = known.get(entry);
  if (found) return found;
  const parts: Parts = { text: { label: label("score_part", { metric: entry.metric }), unit: "points" }, full: share(entry, HUNDRED) };
  known.set(entry, parts);
  return parts;
}

function share({ metric, weight }: CardMetric, counting: Rational): Step {
  return quotientOf({ label: label("score_weight", { metric }), unit: "share" }, [
    fact({ label: label("score_weight_given", { metric }), unit: "weight" }, weight),
    fact({ label: label(equals(counting, HUNDRED) ? "score_weights_all" : "score_weights_counting"), unit: "weight" }, counting),
  ]);
}
