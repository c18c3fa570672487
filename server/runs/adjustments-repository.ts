import type { Scope } from "../access/actor.ts";
import type { Sql, Value } from "../db/sql.ts";
import { type LineFilter, type StoredLine, visible } from "./credit-lines-repository.ts";
import { AMOUNT_COLUMNS, AMOUNT_NAMES, readAmounts } from "./line-amounts.ts";
import { all, clause, inList } from "./snapshot.ts";

/**
 * A stored adjustment: by how much a correction of the closed `ofPeriod` changes a credit line, beside what was carried before. Minor
 * units of `currency`, and of the run's base currency. `correctedRunId` is the version of `ofPeriod` that the correction made.
 */
export type StoredAdjustment = StoredLine & Readonly<{ ofPeriod: string; correctedRunId: number }>;

const KEYS = ["manager", "unit", "product", "currency", "source"] as const;

/** Stores a run's adjustments, in the caller's transaction. */
export async function storeAdjustments(tx: Sql, runId: number, lines: readonly StoredAdjustment[]): Promise<void> {
  const rows = lines.map((line): Value[] => [
    runId,
    line.ofPeriod,
    line.correctedRunId,
    ...KEYS.map((key) => line[key]),
    ...AMOUNT_NAMES.map((name) => line[name]),
  ]);
  await tx.insert("adjustment_lines", ["run_id", "of_period", "corrected_run_id", ...KEYS, ...AMOUNT_COLUMNS], [rows]);
}

/** The adjustments that some runs carry, as far as a scope may see them: by the rules of credit lines. */
export async function adjustmentLines(
  sql: Sql,
  scope: Scope,
  runIds: readonly number[],
  { manager, units }: LineFilter = {},
): Promise<StoredAdjustment[]> {
  const where = all(
    clause(`l.run_id IN (${runIds.length > 0 ? runIds.map(() => "?").join(", ") : "NULL"})`, ...runIds),
    visible(sql, scope),
    manager === undefined ? clause("TRUE") : clause("l.manager = ?", manager),
    units === undefined ? clause("TRUE") : inList(sql, "l.unit", units),
  );
  const rows = await sql.query<Record<string, string | number | bigint>>(
    `SELECT ${["of_period", "corrected_run_id", ...KEYS, ...AMOUNT_COLUMNS].map((name) => `l.${name}`).join(", ")}
     FROM adjustment_lines l WHERE ${where.text} ORDER BY l.of_period, l.unit, l.product, l.currency, l.manager, l.source`,
    where.params,
  );
  return rows.map((row) => ({
    ofPeriod: String(row.of_period),
    correctedRunId: Number(row.corrected_run_id),
    ...(Object.fromEntries(KEYS.map((key) => [key, String(row[key])])) as Record<(typeof KEYS)[number], string>),
    ...readAmounts(row),
  }));
}
