import { getOrAdd } from "../../lib/scoring/collections/get-or-add.ts";
import type { Column } from "../../lib/scoring/contribution/credit-book.ts";
import { HOUSE } from "../../lib/scoring/contribution/facts.ts";
import type { Scope } from "../access/actor.ts";
import type { Sql } from "../db/sql.ts";
import { visible } from "./credit-lines-repository.ts";
import { all, type Clause, clause, inList } from "./snapshot.ts";

/** What managers are compared by: a column of their credit in base currency, or how many activities they logged. */
export const METRICS = ["margin", "adb", "closing", "income", "activities"] as const;
export type Metric = (typeof METRICS)[number];

/** Minor units of base currency, or counts, of every manager who has any: by run, then by manager. */
export type ManagerFigures = ReadonlyMap<number, ReadonlyMap<string, bigint>>;

/**
 * The figures of managers in some runs, each added up in the database; `managers` narrows them (null: everybody the scope may
 * see). Who has no line in a run has no entry: a missing figure is not zero. The house account is nobody's.
 */
export async function managerFigures(
  sql: Sql,
  scope: Scope,
  runs: readonly number[],
  metric: Metric,
  managers: readonly string[] | null,
): Promise<ManagerFigures> {
  if (runs.length === 0) return new Map();
  return metric === "activities" ? activityFigures(sql, runs, managers) : creditFigures(sql, scope, runs, metric, managers);
}

const LOW_BITS = 32n;

/**
 * Whole numbers are summed in two halves: one sum of many amounts may be larger than the 64 bits SQLite has, and would fail
 * there. Both databases shift negative numbers the same way.
 */
const halves = (column: string): string => `SUM(${column} >> 32) AS high, SUM(${column} & 4294967295) AS low`;
type Halves = { high: number | bigint | string; low: number | bigint | string };
const whole = ({ high, low }: Halves): bigint => (BigInt(high) << LOW_BITS) + BigInt(low);

async function creditFigures(
  sql: Sql,
  scope: Scope,
  runs: readonly number[],
  column: Column,
  managers: readonly string[] | null,
): Promise<ManagerFigures> {
  const where = all(inRuns("l", runs), visible(sql, scope), clause("l.manager <> ?", HOUSE), among(sql, "l", managers));
  const rows = await sql.query<{ run_id: number | bigint; manager: string } & Halves>(
    `SELECT l.run_id, l.manager, ${halves(`l.base_${column}_minor`)} FROM credit_lines l WHERE ${where.text} GROUP BY l.run_id, l.manager`,
    where.params,
  );
  return byRun(rows.map((row) => ({ ...row, value: whole(row) })));
}

async function activityFigures(sql: Sql, runs: readonly number[], managers: readonly string[] | null): Promise<ManagerFigures> {
  const where = all(inRuns("v", runs), among(sql, "v", managers));
  const rows = await sql.query<{ run_id: number | bigint; manager: string; value: number | bigint | string }>(
    `SELECT v.run_id, v.manager, SUM(v.count) AS value FROM activity_lines v WHERE ${where.text} GROUP BY v.run_id, v.manager`,
    where.params,
  );
  return byRun(rows.map((row) => ({ ...row, value: BigInt(row.value) })));
}

const among = (sql: Sql, alias: string, managers: readonly string[] | null): Clause =>
  managers === null ? clause("TRUE") : inList(sql, `${alias}.manager`, managers);

/** Ids are numbers of our own and few: written out, they let both databases use the index on (run, manager). */
const inRuns = (alias: string, runs: readonly number[]): Clause =>
  clause(`${alias}.run_id IN (${runs.map(() => "?").join(", ")})`, ...runs);

function byRun(rows: readonly { run_id: number | bigint; manager: string; value: bigint }[]): ManagerFigures {
  const figures = new Map<number, Map<string, bigint>>();
  for (const { run_id, manager, value } of rows) getOrAdd(figures, Number(run_id), () => new Map<string, bigint>()).set(manager, value);
  return figures;
}
