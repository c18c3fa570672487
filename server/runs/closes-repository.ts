import type { Actor } from "../access/actor.ts";
import { at, takePosition } from "../db/ledger.ts";
import type { Sql } from "../db/sql.ts";
import type { Run } from "./run-repository.ts";

/** A period that was signed off: the run whose figures stand for good, and the ledger position of the signing. */
export type Close = Readonly<{ period: string; runId: number; position: number }>;

/** Every close, in the order of the periods' codes. */
export async function readCloses(sql: Sql): Promise<Close[]> {
  const rows = await sql.query<{ period: string; run_id: number | bigint; position: number | bigint }>(
    "SELECT period, run_id, position FROM closes ORDER BY period",
  );
  return rows.map(({ period, run_id, position }) => ({ period, runId: Number(run_id), position: Number(position) }));
}

/** Signs off a run of a period that is not closed yet, as one step of the ledger, in the caller's transaction. */
export async function addClose(tx: Sql, actor: Actor, run: Run): Promise<Close> {
  const position = await takePosition(tx, actor, "close");
  await tx.execute(`INSERT INTO closes (period, run_id, position, actor, created_at) VALUES (?, ?, ?, ?, ${at(tx)})`, [
    run.period,
    run.id,
    position,
    actor.id,
    new Date().toISOString(),
  ]);
  return { period: run.period, runId: run.id, position };
}
