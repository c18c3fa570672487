import type { Column } from "../../../lib/scoring/contribution/credit-book.ts";
import { HOUSE } from "../../../lib/scoring/contribution/facts.ts";
import type { Scope } from "../../access/actor.ts";
import { placeholders, type Sql } from "../../db/sql.ts";
import { visible } from "../../runs/credit-lines-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import { all, type Clause, clause, inList, live } from "../../runs/snapshot.ts";

export type RunCounts = Readonly<{ lines: number; managers: number }>;

/** Credit lines and managers of some runs, as far as a scope may see, by the runs' ids. */
export async function runCounts(sql: Sql, scope: Scope, runs: readonly Run[]): Promise<Map<number, RunCounts>> {
  if (runs.length === 0) return new Map();
  const ids = runs.map(({ id }) => id);
  const where = all(clause(`l.run_id IN ${placeholders(ids.length)}`, ...ids), visible(sql, scope));
  // Grouped by manager first: the primary key has the lines in that order, and nothing need be sorted.
  const rows = await sql.query<Record<"run_id" | "lines" | "managers", number | bigint>>(
    `SELECT m.run_id, SUM(m.lines) AS lines, SUM(CASE WHEN m.manager <> ? THEN 1 ELSE 0 END) AS managers
     FROM (SELECT l.run_id, l.manager, COUNT(*) AS lines FROM credit_lines l WHERE ${where.text} GROUP BY l.run_id, l.manager) m
     GROUP BY m.run_id`,
    [HOUSE, ...where.params],
  );
  return new Map(rows.map((row) => [Number(row.run_id), { lines: Number(row.lines), managers: Number(row.managers) }]));
}

/** How many versions each period has. */
export async function versionCounts(sql: Sql): Promise<Map<string, number>> {
  const rows = await sql.query<{ period: string; versions: number | bigint }>(
    "SELECT period, COUNT(*) AS versions FROM runs GROUP BY period",
  );
  return new Map(rows.map(({ period, versions }) => [period, Number(versions)]));
}

/** How many lines of proof some runs stored, for the units a scope may see, by the runs' ids. */
export async function proofCounts(sql: Sql, scope: Scope, runs: readonly Run[]): Promise<Map<number, number>> {
  if (runs.length === 0 || scope.kind === "manager") return new Map();
  const ids = runs.map(({ id }) => id);
  const where = all(clause(`l.run_id IN ${placeholders(ids.length)}`, ...ids), booked(sql, scope));
  const rows = await sql.query<Record<"run_id" | "lines", number | bigint>>(
    `SELECT l.run_id, COUNT(*) AS lines FROM reconciliation_lines l WHERE ${where.text} GROUP BY l.run_id`,
    where.params,
  );
  return new Map(rows.map((row) => [Number(row.run_id), Number(row.lines)]));
}

/** What a holder (`manager`; empty: the house) was credited by two runs, in minor units of base currency; null where a run has no line of it. */
type HeldTwice = Readonly<{ manager: string; before: bigint | null; after: bigint | null }>;

/** The credit of every holder in two runs, of lines booked where a scope may see. */
export async function creditByHolder(sql: Sql, scope: Scope, column: Column, before: Run, after: Run): Promise<HeldTwice[]> {
  const where = all(clause("l.run_id IN (?, ?)", before.id, after.id), booked(sql, scope));
  const ofRun = `SUM(CASE WHEN l.run_id = ? THEN l.base_${column}_minor END)`;
  const rows = await sql.query<{ manager: string } & Record<"before" | "after", string | number | bigint | null>>(
    `SELECT l.manager, ${ofRun} AS before, ${ofRun} AS after FROM credit_lines l WHERE ${where.text} GROUP BY l.manager ORDER BY l.manager`,
    [before.id, after.id, ...where.params],
  );
  const minor = (value: string | number | bigint | null): bigint | null => (value === null ? null : BigInt(value));
  return rows.map((row) => ({ manager: row.manager, before: minor(row.before), after: minor(row.after) }));
}

/** Lines booked where a scope may see: here a unit's are its own, so that they add up to its proof. */
const booked = (sql: Sql, scope: Scope): Clause => {
  if (scope.kind === "all") return clause("TRUE");
  return scope.kind === "units" ? inList(sql, "l.unit", scope.units) : clause("l.manager = ?", scope.manager);
};

/** Names by code, as of a position. Managers have the name of their last posting. */
export async function namesOf(
  sql: Sql,
  table: "units" | "products" | "postings" | "deals",
  position: number,
): Promise<Map<string, string>> {
  const { text, params } = live({ sql, position, units: null }, "t");
  const order = table === "postings" ? 'ORDER BY t."from"' : "";
  const rows = await sql.query<{ code: string; name: string }>(`SELECT t.code, t.name FROM ${table} t WHERE ${text} ${order}`, params);
  return new Map(rows.map(({ code, name }) => [code, name]));
}
