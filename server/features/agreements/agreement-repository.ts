import type { Move, Party, Terms } from "../../../lib/scoring/agreement/agreement.ts";
import type { Actor } from "../../access/actor.ts";
import { at, instantOf } from "../../db/ledger.ts";
import type { Sql } from "../../db/sql.ts";
import { clause, inList } from "../../runs/snapshot.ts";

/** A move as it is kept: its place among those of the deal, and the import whose row records the split it agreed on. */
export type StoredMove = Move & Readonly<{ ordinal: number; importId: number | null }>;

type Row = {
  deal: string;
  ordinal: number | bigint;
  move: Move["move"];
  manager: string | null;
  unit: string | null;
  scheme: string | null;
  params: string | null;
  from: string | null;
  reason: string | null;
  import_id: number | bigint | null;
  created_at: unknown;
};

/** The moves of some deals (null: of all), oldest first, by deal. */
export async function movesOf(sql: Sql, deals: readonly string[] | null): Promise<Map<string, StoredMove[]>> {
  const where = deals === null ? clause("TRUE") : inList(sql, "deal", deals);
  const rows = await sql.query<Row>(
    `SELECT deal, ordinal, move, manager, unit, scheme, params, "from", reason, import_id, created_at FROM agreement_moves
     WHERE ${where.text} ORDER BY deal, ordinal`,
    where.params,
  );
  const moves = rows.map((row) => ({ deal: row.deal, move: storedMove(row) }));
  return new Map([...Map.groupBy(moves, ({ deal }) => deal)].map(([deal, own]) => [deal, own.map(({ move }) => move)]));
}

/** Lets nobody else move until the transaction ends; SQLite has one writer anyway. */
export async function lockMoves(tx: Sql): Promise<void> {
  if (tx.dialect === "postgres") await tx.execute("LOCK TABLE agreement_moves IN EXCLUSIVE MODE");
}

/** Stores a move as the next of its deal. */
export async function addMove(tx: Sql, actor: Actor, deal: string, { ordinal, importId, ...move }: StoredMove): Promise<void> {
  const { manager, unit } = { unit: null, ...move.by };
  const terms = "terms" in move ? move.terms : null;
  await tx.execute(
    `INSERT INTO agreement_moves (deal, ordinal, move, role, manager, unit, scheme, params, "from", reason, import_id, actor, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${at(tx)})`,
    [
      deal,
      ordinal,
      move.move,
      move.by.role,
      manager,
      unit,
      terms?.scheme ?? null,
      terms?.params ?? null,
      terms?.from ?? null,
      move.reason,
      importId,
      actor.id,
      move.at,
    ],
  );
}

/** addMove wrote the row from a Move: it holds what its kind of move has. */
function storedMove({ move, manager, unit, scheme, params, from, reason, ...row }: Row): StoredMove {
  const by: Party = unit === null ? { role: "member", manager: manager ?? "" } : { role: "head", unit, manager };
  const importId = row.import_id === null ? null : Number(row.import_id);
  const kept = { ordinal: Number(row.ordinal), importId, at: instantOf(row.created_at), decides: importId !== null };
  const terms = scheme !== null && from !== null && { terms: { scheme, params, from } satisfies Terms };
  return { move, by, reason, ...kept, ...terms } as StoredMove;
}
