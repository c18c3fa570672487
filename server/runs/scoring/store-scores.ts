import { type Rational, toFraction } from "../../../lib/scoring/money/rational.ts";
import type { Figures } from "../../../lib/scoring/score-subjects.ts";
import type { Sql, Value } from "../../db/sql.ts";
import type { ManagerScore, Payment, ScoredRun } from "./score-run.ts";
import {
  METRIC_COLUMNS,
  type MetricLine,
  PAYMENT_COLUMNS,
  type PaymentLine,
  SCORE_COLUMNS,
  type ScoreLine,
  type ScoreLines,
} from "./scores-repository.ts";

const text = (value: Rational | null | undefined): string | null => (value ? toFraction(value) : null);

/** What a run stores of its scores. */
export function scoreLines({ managers, clawbacks, clawbacksDueOn }: ScoredRun, period: string): ScoreLines {
  return {
    scores: managers.map(scoreLine),
    metrics: managers.flatMap(({ posting, scored, subject }) =>
      scored.card.metrics.map(({ metric, attainment, points, weight }, ordinal): MetricLine => {
        const { actual, plan }: Figures = subject.metrics.get(metric) ?? { actual: null, plan: null };
        const shown = { actual: text(actual?.value), plan: text(plan?.value), attainment: text(attainment), points: text(points) };
        const unit = actual?.unit ?? plan?.unit ?? "count";
        return { manager: posting.code, ordinal, metric, unit, ...shown, weight: toFraction(weight) };
      }),
    ),
    payments: [
      ...managers.flatMap(({ posting, payments }) => payments.map((one) => tranche(posting.code, period, one))),
      ...clawbacks.map(
        ({ step, ...one }): PaymentLine => ({ ...one, kind: "clawback", dueOn: clawbacksDueOn, amountMinor: step.value.n / step.value.d }),
      ),
    ],
  };
}

const tranche = (manager: string, ofPeriod: string, { dueOn, minor }: Payment): PaymentLine => ({
  manager,
  kind: "tranche",
  dueOn,
  ofPeriod,
  paidMinor: 0n,
  takenBackMinor: 0n,
  amountMinor: minor,
});

function scoreLine({ posting, scorecard, gradeScheme, bonusPlan, pool, scored, carried, owedMinor, warnings }: ManagerScore): ScoreLine {
  const { card, grade, bonus } = scored;
  return {
    manager: posting.code,
    unit: posting.unit,
    position: posting.position,
    scorecard,
    gradeScheme,
    bonusPlan,
    pool,
    score: text(card.score?.value),
    earned: grade?.earned ?? null,
    grade: grade?.grade ?? null,
    held: carried.held,
    earnedBefore: carried.earned,
    bonusMinor: bonus?.totalMinor ?? null,
    owedBefore: carried.owedMinor,
    owedMinor,
    warnings,
  };
}

/** Stores a run's scores and the versions of the rules they were made by, in the run's transaction. */
export async function storeScores(tx: Sql, runId: number, scored: ScoredRun, lines: ScoreLines): Promise<void> {
  const row = (one: ScoreLine): Value[] => [
    one.manager, one.unit, one.position, one.scorecard, one.gradeScheme, one.bonusPlan, one.pool, one.score, one.earned, one.grade, one.held,
    JSON.stringify(one.earnedBefore), one.bonusMinor, one.owedBefore, one.owedMinor, JSON.stringify(one.warnings),
  ]; // biome-ignore format: as the columns
  const rules = scored.rules.filter(({ rule }) => rule.kind !== "splits");
  await tx.insert("run_rules", ["run_id", "rule_set_id"], [rules.map(({ id }) => [runId, id])]);
  await tx.insert("score_lines", ["run_id", ...SCORE_COLUMNS], [lines.scores.map((one) => [runId, ...row(one)])]);
  await tx.insert(
    "metric_lines",
    ["run_id", ...METRIC_COLUMNS],
    [
      lines.metrics.map((one) => [
        runId,
        one.manager,
        one.ordinal,
        one.metric,
        one.unit,
        one.actual,
        one.plan,
        one.attainment,
        one.points,
        one.weight,
      ]),
    ],
  );
  await tx.insert(
    "payment_lines",
    ["run_id", ...PAYMENT_COLUMNS],
    [
      lines.payments.map((one) => [
        runId,
        one.manager,
        one.kind,
        one.dueOn,
        one.ofPeriod,
        one.paidMinor,
        one.takenBackMinor,
        one.amountMinor,
      ]),
    ],
  );
}
