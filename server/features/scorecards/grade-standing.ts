import { fact, type Label, label, type Step } from "../../../lib/scoring/explanation/step.ts";
import { type GradeSubject, gradeAll } from "../../../lib/scoring/grading/grade.ts";
import type { GradeScheme } from "../../../lib/scoring/grading/grade-scheme.ts";
import { type NextGrade, nextGrade } from "../../../lib/scoring/grading/next-grade.ts";
import type { WorkFacts } from "../../../lib/scoring/metrics/facts.ts";
import { parseFraction } from "../../../lib/scoring/money/fraction.ts";
import type { Rational } from "../../../lib/scoring/money/rational.ts";
import type { GradesRule } from "../../rules/rule-shapes.ts";
import { toGradeScheme } from "../../rules/to-core.ts";
import { criteriaOf } from "../../runs/scoring/measure.ts";
import { readScores, type ScoreLine } from "../../runs/scoring/scores-repository.ts";
import type { Context } from "../context.ts";
import { type CardMetric, toLiftMetric } from "./card-metrics.ts";

/** In how many more periods a grade above the one held must be earned until it is held. */
export type Promotion = Readonly<{ periods: number; held: string; earnedBefore: readonly string[]; waits: number | null }>;

/** How a grade came about: the labels of its derivation (band or quota, gates, promotion), and what the next one takes. */
export type GradeStanding = Readonly<{
  scheme: GradeScheme;
  because: readonly Label[];
  promotion: Promotion | null;
  next: NextGrade | null;
}>;

/** The derivation of a stored grade, from the scores stored beside it. Null where there is no score. */
export async function gradeStanding(
  context: Context,
  runId: number,
  work: WorkFacts,
  line: ScoreLine,
  rule: GradesRule,
  metrics: readonly CardMetric[],
): Promise<GradeStanding | null> {
  if (line.score === null) return null;
  const scheme = toGradeScheme(rule);
  const score = parseFraction(line.score);
  const criteria = criteriaOf(work);
  // Only quotas compare people; whose scores they are stays here.
  const peers = scheme.quotas ? await peersOf(context, runId, line) : [];
  const history = line.held === null ? undefined : { held: line.held, earned: line.earnedBefore };
  const own: GradeSubject = { id: line.manager, score: pointsStep(score), criteria, history };
  const [graded] = gradeAll(scheme, [own, ...peers.map((peer, i) => ({ id: String(i), score: pointsStep(peer), criteria: new Map() }))]);
  const rated = new Map([...criteria].map(([name, { value }]) => [name, value] as const));
  return {
    scheme,
    because: graded?.explanation ? labelsOf(graded.explanation) : [],
    promotion: promotionOf(scheme, line),
    next: nextGrade(scheme, { score, criteria: rated, everyone: [score, ...peers] }, metrics.map(toLiftMetric)),
  };
}

const pointsStep = (value: Rational): Step => fact({ label: label("score"), unit: "points" }, value);

/** The scores of everybody else who was graded by the same scheme. */
async function peersOf({ database }: Context, run: number, { manager, gradeScheme }: ScoreLine): Promise<Rational[]> {
  const lines = await readScores(database, { kind: "all" }, run);
  return lines
    .filter((other) => other.manager !== manager && other.gradeScheme === gradeScheme)
    .flatMap(({ score }) => (score === null ? [] : [parseFraction(score)]));
}

/** Promotion above (where it decided), then the band or quota, then the gates. */
function labelsOf(held: Step): Label[] {
  const isPromotion = held.label.code !== "grade";
  const earned = isPromotion ? held.children.find((step) => step.label.code === "grade") : held;
  return [...(earned?.children ?? []).map((step) => step.label), ...(isPromotion ? [held.label] : [])];
}

/** A grade above the one held waits until as many periods in a row, this one and those before it, earned more than what is held. */
function promotionOf({ bands, promotion }: GradeScheme, { held, earned, grade, earnedBefore }: ScoreLine): Promotion | null {
  if (!promotion || promotion.periods === 1 || held === null) return null;
  const level = (of: string | null): number => bands.findIndex((band) => band.grade === of);
  const inRow = [earned, ...earnedBefore];
  const broken = inRow.findIndex((one) => level(one) <= level(grade));
  const higher = broken === -1 ? inRow.length : broken;
  return { periods: promotion.periods, held, earnedBefore, waits: higher === 0 ? null : promotion.periods - higher };
}
