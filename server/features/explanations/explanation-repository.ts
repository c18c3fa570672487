import type { Source } from "../../../lib/scoring/explanation/step.ts";
import { fromDay } from "../../../lib/scoring/periods/day.ts";
import type { Period } from "../../../lib/scoring/periods/period.ts";
import type { Database } from "../../db/database.ts";
import { all, clause, live, type Snapshot } from "../../runs/snapshot.ts";

/** The accounts booked in one unit, product and currency as of the snapshot. */
export async function accountsBooked(
  snapshot: Snapshot,
  { unit, product, currency }: { unit: string; product: string; currency: string },
): Promise<string[]> {
  const where = all(live(snapshot, "a"), clause("a.unit = ? AND a.product = ? AND a.currency = ?", unit, product, currency));
  return (
    await snapshot.sql.query<{ code: string }>(`SELECT a.code FROM accounts a WHERE ${where.text} ORDER BY a.code`, where.params)
  ).map(({ code }) => code);
}

export type LoggedActivity = Readonly<{ id: string; kind: string; at: string; client: string | null; source: Source }>;

/** A manager's activities in a period as of the snapshot. The caller has checked that the manager may be seen. */
export async function managerActivities(snapshot: Snapshot, manager: string, period: Period): Promise<LoggedActivity[]> {
  const where = all(
    live(snapshot, "v"),
    clause("v.manager = ? AND v.at >= ? AND v.at < ?", manager, fromDay(period.start), fromDay(period.end)),
  );
  type Row = { item_id: string; kind: string; at: string; client: string | null; import_id: number | bigint; line: number | bigint };
  const rows = await snapshot.sql.query<Row>(
    `SELECT item_id, kind, at, client, import_id, line FROM activities v WHERE ${where.text} ORDER BY at, item_id`,
    where.params,
  );
  return rows.map(({ item_id, import_id, line, ...row }) => ({
    ...row,
    id: item_id,
    source: { kind: "activities", importId: Number(import_id), line: Number(line) },
  }));
}

/** File names of imports, by id: sources are shown as file and line. */
export async function importFileNames({ prisma }: Database, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await prisma.import.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, fileName: true } });
  return new Map(rows.map(({ id, fileName }) => [id, fileName]));
}
