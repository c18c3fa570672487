import { toDay } from "../../lib/scoring/periods/day.ts";
import { live, type Snapshot } from "./snapshot.ts";

/** Where a row of facts stands, and the days on which it counts. */
export type Origin = { import_id: number | bigint; line: number | bigint };
export type DatedRow = { from: string; to: string | null };

export const source = (kind: string, row: Origin) => ({ kind, importId: Number(row.import_id), line: Number(row.line) });
export const dated = ({ from, to }: DatedRow) => ({ from: toDay(from), to: to === null ? null : toDay(to) });

/** All rows of a table of facts that stand as of a snapshot. */
export async function rowsOf<T>(snapshot: Snapshot, table: string, order = "id"): Promise<T[]> {
  const { text, params } = live(snapshot, "t");
  return snapshot.sql.query<T>(`SELECT * FROM ${table} t WHERE ${text} ORDER BY ${order}`, params);
}
