import type { Sql } from "../db/sql.ts";
import type { ActivityCount } from "./calculate.ts";
import { all, clause, inList } from "./snapshot.ts";

/** Stores a run's activity counts, in the caller's transaction. */
export async function storeActivityLines(tx: Sql, runId: number, counts: readonly ActivityCount[]): Promise<void> {
  await tx.insert(
    "activity_lines",
    ["run_id", "manager", "kind", "count"],
    [counts.map(({ manager, kind, count }) => [runId, manager, kind, count])],
  );
}

/** The activity counts of a run that a scope may see; `managers` narrows them. A unit scope sees its managers through `managers`. */
export async function activityLines(sql: Sql, runId: number, managers: readonly string[] | null): Promise<ActivityCount[]> {
  const where = all(clause("v.run_id = ?", runId), managers === null ? clause("TRUE") : inList(sql, "v.manager", managers));
  const rows = await sql.query<{ manager: string; kind: string; count: number | bigint }>(
    `SELECT v.manager, v.kind, v.count FROM activity_lines v WHERE ${where.text} ORDER BY v.manager, v.kind`,
    where.params,
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
