import { COLUMNS, type Column } from "../../lib/scoring/contribution/credit-book.ts";
import { HOUSE } from "../../lib/scoring/contribution/facts.ts";
import type { Scope } from "../access/actor.ts";
import type { Sql } from "../db/sql.ts";
import type { Run } from "./run-repository.ts";
import { all, type Clause, clause, inList } from "./snapshot.ts";

export type Sums = Readonly<Record<Column, bigint>>;
/** What a run credited in one booking unit and product, in minor units of base currency: to managers, and to the house. */
export type GroupTotals = Readonly<{ unit: string; product: string; managers: Sums; house: Sums }>;

type Row = Readonly<{ unit: string; product: string } & Record<`${"m" | "h"}_${Column}`, string | number | bigint>>;

/**
 * The totals of a run by booking unit and product, as far as a scope may see; `units` narrows them. The proof has them ready
 * in a few lines for base currency, where what it holds is what was credited; only lines of other currencies are added up
 * one by one. A manager sees sums of their own lines.
 */
export async function groupTotals(sql: Sql, scope: Scope, run: Run, units?: readonly string[]): Promise<GroupTotals[]> {
  const within = units === undefined ? clause("TRUE") : inList(sql, "l.unit", units);
  if (scope.kind === "manager") return fromCredit(sql, run, [within, clause("l.manager = ?", scope.manager)]);
  const visible = scope.kind === "all" ? clause("TRUE") : inList(sql, "l.unit", scope.units);
  const proven = await fromProof(sql, run, [within, visible]);
  if (!(await hasForeign(sql, run))) return proven;
  return merged([...proven, ...(await fromCredit(sql, run, [within, visible, clause("l.currency <> ?", run.baseCurrency)]))]);
}

async function fromProof(sql: Sql, run: Run, narrowed: readonly Clause[]): Promise<GroupTotals[]> {
  const where = all(clause("l.run_id = ? AND l.currency = ?", run.id, run.baseCurrency), ...narrowed);
  const sums = COLUMNS.flatMap((column) => [
    `SUM(CASE WHEN l."column" = '${column}' THEN l.managers_minor ELSE 0 END) AS m_${column}`,
    `SUM(CASE WHEN l."column" = '${column}' THEN l.house_minor ELSE 0 END) AS h_${column}`,
  ]);
  return grouped(sql, "reconciliation_lines", sums, where);
}

async function fromCredit(sql: Sql, run: Run, narrowed: readonly Clause[]): Promise<GroupTotals[]> {
  const where = all(clause("l.run_id = ?", run.id), ...narrowed);
  const sums = COLUMNS.flatMap((column) => [
    `SUM(CASE WHEN l.manager <> '${HOUSE}' THEN l.base_${column}_minor ELSE 0 END) AS m_${column}`,
    `SUM(CASE WHEN l.manager = '${HOUSE}' THEN l.base_${column}_minor ELSE 0 END) AS h_${column}`,
  ]);
  return grouped(sql, "credit_lines", sums, where);
}

async function grouped(sql: Sql, table: string, sums: readonly string[], where: Clause): Promise<GroupTotals[]> {
  const rows = await sql.query<Row>(
    `SELECT l.unit, l.product, ${sums.join(", ")} FROM ${table} l WHERE ${where.text} GROUP BY l.unit, l.product ORDER BY l.unit, l.product`,
    where.params,
  );
  return rows.map((row) => ({ unit: row.unit, product: row.product, managers: sumsOf(row, "m"), house: sumsOf(row, "h") }));
}

const sumsOf = (row: Row, holder: "m" | "h"): Sums => {
  const of = (column: Column): bigint => BigInt(row[`${holder}_${column}`]);
  return { adb: of("adb"), closing: of("closing"), margin: of("margin"), income: of("income") };
};

async function hasForeign(sql: Sql, { id, baseCurrency }: Run): Promise<boolean> {
  const rows = await sql.query("SELECT 1 AS one FROM reconciliation_lines WHERE run_id = ? AND currency <> ? LIMIT 1", [id, baseCurrency]);
  return rows.length > 0;
}

function merged(totals: readonly GroupTotals[]): GroupTotals[] {
  const groups = Map.groupBy(totals, ({ unit, product }) => `${unit}\u0000${product}`);
  return [...groups.values()].map((group) => ({
    unit: group[0]?.unit ?? "",
    product: group[0]?.product ?? "",
    managers: addSums(group.map(({ managers }) => managers)),
    house: addSums(group.map(({ house }) => house)),
  }));
}

/** Sums column by column. */
export function addSums(parts: readonly Sums[]): Sums {
  const of = (column: Column): bigint => parts.reduce((total, part) => total + part[column], 0n);
  return { adb: of("adb"), closing: of("closing"), margin: of("margin"), income: of("income") };
}

/** What managers and house were credited together; null without any group, which is not the same as zero. */
export const totalOf = (groups: readonly GroupTotals[]): Sums | null =>
  groups.length === 0 ? null : addSums(groups.flatMap(({ managers, house }) => [managers, house]));
