import type { Notice } from "../../../lib/scoring/explanation/notice.ts";
import type { Scope } from "../../access/actor.ts";
import type { Sql } from "../../db/sql.ts";
import { all, type Clause, clause, inList } from "../snapshot.ts";

/** A manager's result as it is stored. Values are exact fractions as text; `bonusMinor` in minor units of the base currency. */
export type ScoreLine = Readonly<{
  manager: string;
  unit: string;
  position: string;
  scorecard: string;
  gradeScheme: string | null;
  bonusPlan: string | null;
  pool: string | null;
  score: string | null;
  earned: string | null;
  grade: string | null;
  held: string | null;
  earnedBefore: readonly string[];
  bonusMinor: bigint | null;
  owedBefore: bigint;
  owedMinor: bigint;
  warnings: readonly Notice[];
}>;

/** One metric of a manager's scorecard as it is stored. */
export type MetricLine = Readonly<{
  manager: string;
  ordinal: number;
  metric: string;
  /** money, count, ratio or points: what actual and plan count */
  unit: string;
  actual: string | null;
  plan: string | null;
  attainment: string | null;
  points: string | null;
  weight: string;
}>;
/** Paid of a bonus (`tranche`), or taken back of the bonus of an earlier period (`clawback`: negative, or zero where its balance stayed). */
export type PaymentLine = Readonly<{
  manager: string;
  kind: "tranche" | "clawback";
  dueOn: string;
  ofPeriod: string;
  /** of a clawback: the bonus paid then, and what of it was taken back before */
  paidMinor: bigint;
  takenBackMinor: bigint;
  amountMinor: bigint;
}>;
export type ScoreLines = Readonly<{ scores: readonly ScoreLine[]; metrics: readonly MetricLine[]; payments: readonly PaymentLine[] }>;

/** The columns of the three tables beside the run, in the order in which they are written and read. */
export const SCORE_COLUMNS = ["manager", "unit", "position", "scorecard", "grade_scheme", "bonus_plan", "pool", "score", "earned", "grade", "held", "earned_before", "bonus_minor", "owed_before", "owed_minor", "warnings"]; // biome-ignore format: one list
export const METRIC_COLUMNS = ["manager", "ordinal", "metric", "unit", "actual", "plan", "attainment", "points", "weight"];
export const PAYMENT_COLUMNS = ["manager", "kind", "due_on", "of_period", "paid_minor", "taken_back_minor", "amount_minor"];

/** Who of a run's scored managers a scope may see: in a unit scope those posted there in the period. */
function seen(sql: Sql, scope: Scope, alias: string): Clause {
  if (scope.kind === "all") return clause("TRUE");
  if (scope.kind === "manager") return clause(`${alias}.manager = ?`, scope.manager);
  const units = inList(sql, "o.unit", scope.units);
  return clause(
    `${alias}.manager IN (SELECT o.manager FROM score_lines o WHERE o.run_id = ${alias}.run_id AND ${units.text})`,
    ...units.params,
  );
}

export type ScoreFilter = Readonly<{ manager?: string | undefined; units?: readonly string[] | undefined }>;

/** The stored scores of a run that a scope may see, by manager. */
export async function readScores(sql: Sql, scope: Scope, runId: number, filter: ScoreFilter = {}): Promise<ScoreLine[]> {
  const where = all(
    clause("s.run_id = ?", runId),
    seen(sql, scope, "s"),
    filter.manager === undefined ? clause("TRUE") : clause("s.manager = ?", filter.manager),
    filter.units === undefined ? clause("TRUE") : inList(sql, "s.unit", filter.units),
  );
  const rows = await sql.query<Record<string, string | number | bigint | null>>(
    `SELECT ${SCORE_COLUMNS.map((column) => `s.${column}`).join(", ")} FROM score_lines s WHERE ${where.text} ORDER BY s.manager`,
    where.params,
  );
  return rows.map(fromRow);
}

function fromRow(row: Record<string, string | number | bigint | null>): ScoreLine {
  const word = (name: string): string | null => (row[name] === null ? null : String(row[name]));
  const minor = (name: string): bigint => BigInt(row[name] as bigint);
  return {
    manager: String(row.manager), unit: String(row.unit), position: String(row.position), scorecard: String(row.scorecard),
    gradeScheme: word("grade_scheme"), bonusPlan: word("bonus_plan"), pool: word("pool"),
    score: word("score"), earned: word("earned"), grade: word("grade"), held: word("held"),
    earnedBefore: JSON.parse(String(row.earned_before)) as string[],
    bonusMinor: row.bonus_minor === null ? null : minor("bonus_minor"), owedBefore: minor("owed_before"), owedMinor: minor("owed_minor"),
    warnings: JSON.parse(String(row.warnings)) as Notice[],
  }; // biome-ignore format: as the columns
}

/** The stored metrics of a run that a scope may see, by manager, in the order of their cards. */
export async function readMetrics(sql: Sql, scope: Scope, runId: number, managers: readonly string[] | null = null): Promise<MetricLine[]> {
  const where = all(
    clause("m.run_id = ?", runId),
    seen(sql, scope, "m"),
    managers === null ? clause("TRUE") : inList(sql, "m.manager", managers),
  );
  const rows = await sql.query<MetricLine>(
    `SELECT ${METRIC_COLUMNS.map((column) => `m.${column}`).join(", ")} FROM metric_lines m WHERE ${where.text} ORDER BY m.manager, m.ordinal`,
    where.params,
  );
  return rows.map((row) => ({ ...row, ordinal: Number(row.ordinal) }));
}

/** What a run pays and takes back, as far as a scope may see. */
export async function readPayments(
  sql: Sql,
  scope: Scope,
  runId: number,
  managers: readonly string[] | null = null,
): Promise<PaymentLine[]> {
  const where = all(
    clause("p.run_id = ?", runId),
    seen(sql, scope, "p"),
    managers === null ? clause("TRUE") : inList(sql, "p.manager", managers),
  );
  type Row = { manager: string; kind: PaymentLine["kind"]; due_on: string; of_period: string } & Record<
    "paid_minor" | "taken_back_minor" | "amount_minor",
    bigint
  >;
  const rows = await sql.query<Row>(
    `SELECT ${PAYMENT_COLUMNS.map((column) => `p.${column}`).join(", ")} FROM payment_lines p WHERE ${where.text} ORDER BY p.manager, p.kind, p.due_on, p.of_period`,
    where.params,
  );
  return rows.map(({ manager, kind, due_on, of_period, ...minor }) => ({
    manager,
    kind,
    dueOn: due_on,
    ofPeriod: of_period,
    paidMinor: BigInt(minor.paid_minor),
    takenBackMinor: BigInt(minor.taken_back_minor),
    amountMinor: BigInt(minor.amount_minor),
  }));
}

/** The run of the whole bank that stands for a period: the closed one, else the latest; null without any. */
export async function latestWholeRun(sql: Sql, period: string): Promise<number | null> {
  const [run] = await sql.query<{ id: number | bigint }>(
    `SELECT r.id FROM runs r WHERE r.period = ? AND r.unit IS NULL
     ORDER BY CASE WHEN EXISTS (SELECT 1 FROM closes c WHERE c.run_id = r.id) THEN 0 ELSE 1 END, r.version DESC LIMIT 1`,
    [period],
  );
  return run ? Number(run.id) : null;
}

/** Runs that were scored: those that name rules of scores. */
export async function scoredRunIds(sql: Sql): Promise<ReadonlySet<number>> {
  const rows = await sql.query<{ run_id: number | bigint }>(
    "SELECT DISTINCT u.run_id FROM run_rules u JOIN rule_sets r ON r.id = u.rule_set_id WHERE r.kind <> 'splits'",
    [],
  );
  return new Set(rows.map(({ run_id }) => Number(run_id)));
}
