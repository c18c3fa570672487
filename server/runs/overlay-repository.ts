/** The ledger of overlay credit: read beside a run's credit, and part of none of its totals. */
import { COLUMNS, type Column } from "../../lib/scoring/contribution/credit-book.ts";
import type { Scope } from "../access/actor.ts";
import { placeholders, type Sql } from "../db/sql.ts";
import { visible } from "./credit-lines-repository.ts";
import { AMOUNT_COLUMNS, readAmounts } from "./line-amounts.ts";
import type { Run } from "./run-repository.ts";
import { all, type Clause, clause, inList } from "./snapshot.ts";
import { KEYS, type StoredOverlay } from "./store-overlay.ts";

export type OverlayFilter = Readonly<{
  deal?: string | undefined;
  manager?: string | undefined;
  units?: readonly string[] | undefined;
  products?: readonly string[] | undefined;
  currency?: string | undefined;
}>;

/** A run's overlay credit as far as a scope may see it: by the rules of credit lines. */
export async function overlayLines(sql: Sql, scope: Scope, runId: number, filter: OverlayFilter = {}): Promise<StoredOverlay[]> {
  const { text, params } = selected(sql, scope, runId, filter);
  const rows = await sql.query<Record<string, string | number | bigint>>(
    `SELECT ${[...KEYS, ...AMOUNT_COLUMNS].map((name) => `l.${name}`).join(", ")} FROM overlay_lines l WHERE ${text}
     ORDER BY ${KEYS.map((key) => `l.${key}`).join(", ")}`,
    params,
  );
  return rows.map((row) => ({
    deal: String(row.deal),
    manager: String(row.manager),
    unit: String(row.unit),
    product: String(row.product),
    currency: String(row.currency),
    ...readAmounts(row),
  }));
}

function selected(sql: Sql, scope: Scope, runId: number, { units, products, ...named }: OverlayFilter): Clause {
  return all(
    clause("l.run_id = ?", runId),
    visible(sql, scope),
    ...(["deal", "manager", "currency"] as const).flatMap((key) => (named[key] === undefined ? [] : [clause(`l.${key} = ?`, named[key])])),
    ...(units === undefined ? [] : [inList(sql, "l.unit", units)]),
    ...(products === undefined ? [] : [inList(sql, "l.product", products)]),
  );
}

/** Sums of the ledger in minor units of base currency; null where it has no line that the scope may see. */
export async function overlaySums(
  sql: Sql,
  scope: Scope,
  runId: number,
  filter: OverlayFilter = {},
): Promise<Readonly<Record<Column, bigint>> | null> {
  const { text, params } = selected(sql, scope, runId, filter);
  const [row] = await sql.query<Record<Column | "lines", string | number | bigint | null>>(
    `SELECT COUNT(*) AS lines, ${COLUMNS.map((column) => `SUM(l.base_${column}_minor) AS ${column}`).join(", ")}
     FROM overlay_lines l WHERE ${text}`,
    params,
  );
  if (!row || Number(row.lines) === 0) return null;
  const { adb, closing, margin, income } = row;
  return { adb: BigInt(adb ?? 0), closing: BigInt(closing ?? 0), margin: BigInt(margin ?? 0), income: BigInt(income ?? 0) };
}

/** What each manager is recognised with in a column, in minor units of base currency, for the managers that a scope may see. */
export async function overlayByManager(sql: Sql, scope: Scope, runId: number, column: Column): Promise<ReadonlyMap<string, bigint>> {
  const { text, params } = selected(sql, scope, runId, {});
  const rows = await sql.query<{ manager: string; minor: string | number | bigint }>(
    `SELECT l.manager, SUM(l.base_${column}_minor) AS minor FROM overlay_lines l WHERE ${text} GROUP BY l.manager`,
    params,
  );
  return new Map(rows.map(({ manager, minor }) => [manager, BigInt(minor)]));
}

/** The first of some runs in which a deal's overlay recognises anything. */
export async function latestOverlay(sql: Sql, deal: string, runs: readonly Run[]): Promise<Run | null> {
  if (runs.length === 0) return null;
  const rows = await sql.query<{ run_id: number | bigint }>(
    `SELECT DISTINCT l.run_id FROM overlay_lines l WHERE l.deal = ? AND l.run_id IN ${placeholders(runs.length)}`,
    [deal, ...runs.map(({ id }) => id)],
  );
  const known = new Set(rows.map(({ run_id }) => Number(run_id)));
  return runs.find(({ id }) => known.has(id)) ?? null;
}
