import type { Notice } from "../../../lib/scoring/explanation/notice.ts";
import type { Label } from "../../../lib/scoring/explanation/step.ts";
import type { NextGrade } from "../../../lib/scoring/grading/next-grade.ts";
import { briefText, exactText } from "../../../lib/scoring/money/exact-text.ts";
import { parseFraction } from "../../../lib/scoring/money/fraction.ts";
import { type Rational, subtract } from "../../../lib/scoring/money/rational.ts";
import { sendBonus } from "./bonus.types.ts";
import type { CardMetric } from "./card-metrics.ts";
import { attainmentText, metricFigure, metricFigureOrNone, pointsText, scoreText } from "./figure-text.ts";
import type { ScorecardAnswer } from "./get-scorecard.types.ts";
import type { GradeStanding } from "./grade-standing.ts";
import type { ManagerCard } from "./manager-scorecard.ts";

type Card = NonNullable<ScorecardAnswer["card"]>;

/** A card as it is sent: rounded for reading, never across a bound. */
export function sendCard(card: ManagerCard, currency: string): Card {
  const { line, scorecard, scheme, plan, bonus, metrics } = card;
  const score = line.score === null ? null : parseFraction(line.score);
  const bounds = card.grade?.scheme.bands.map(({ from }) => from) ?? [];
  const own = new Set(metrics.flatMap(({ notices }) => notices));
  return {
    scorecard,
    scheme,
    metrics: metrics.map((metric) => sendMetric(metric, currency)),
    score: score && scoreText(score, bounds),
    earned: line.earned,
    held: line.grade,
    grade: card.grade && score && sendGrade(card.grade, metrics, score, currency),
    plan: plan && { ...plan, every: plan.every && [...plan.every] },
    bonus: bonus && sendBonus(bonus, line.grade),
    notices: line.warnings.filter((warning) => !own.has(warning)).map(sendNotice),
  };
}

const sendNotice = ({ code, params }: Notice) => ({ code, params: { ...params } });

function sendMetric(metric: CardMetric, currency: string): Card["metrics"][number] {
  const { entry, name, title, direction, actual, plan, attainment, points, given, weight, contribution, curve, notices } = metric;
  return {
    name,
    title,
    metric: entry.metric,
    of: entry.of,
    direction,
    planned: entry.plan === "target" || entry.plan === "previous" ? entry.plan : "fixed",
    actual: metricFigureOrNone(entry.metric, actual, currency),
    plan: metricFigureOrNone(entry.metric, plan, currency),
    attainment: attainment && attainmentText(attainment),
    points: points && pointsText(points),
    given: exactText(given),
    weight: pointsText(weight),
    contribution: contribution && pointsText(contribution),
    curve: curve.map(({ at, points: of }) => ({ at: exactText(at), points: exactText(of) })),
    notices: notices.map(sendNotice),
  };
}

function sendGrade(
  { scheme, because, promotion, next }: GradeStanding,
  metrics: readonly CardMetric[],
  score: Rational,
  currency: string,
): Card["grade"] {
  return {
    bands: scheme.bands.map(({ grade, from }) => ({ grade, from: exactText(from) })),
    isByQuota: scheme.quotas !== undefined,
    because: because.map((label) => sendLabel(label, score, scheme)),
    promotion: promotion && { ...promotion, earnedBefore: [...promotion.earnedBefore] },
    next: next && sendNext(next, metrics, score, currency),
  };
}

/** The score in a sentence as it stands at the head of the card; the other parameters are decimals of rules. */
function sendLabel({ code, params }: Label, score: Rational, { bands }: GradeStanding["scheme"]): Card["notices"][number] {
  const froms = bands.map(({ from }) => from);
  return { code, params: "score" in params ? { ...params, score: scoreText(score, froms) } : { ...params } };
}

type Next = NonNullable<NonNullable<Card["grade"]>["next"]>;

function sendNext(next: NextGrade, metrics: readonly CardMetric[], score: Rational, currency: string): Next {
  return {
    grade: next.grade,
    score: scoreText(next.score, []),
    missing: scoreText(subtract(next.score, score), []),
    gates: next.gates.map(({ criterion, rating, below, cap }) => ({
      criterion,
      rating: briefText(rating),
      below: exactText(below),
      cap,
    })),
    lifts: next.lifts.flatMap((lift, i): Next["lifts"] => {
      const of = metrics[i];
      if (!of) return [];
      const { entry, name, title } = of;
      const head = { name, title, metric: entry.metric, of: entry.of };
      if (lift.actual === null) return [{ ...head, actual: null, change: null, why: lift.why }];
      const actual = metricFigure(entry.metric, lift.actual, currency);
      return [{ ...head, actual, change: metricFigureOrNone(entry.metric, lift.change, currency), why: null }];
    }),
  };
}
