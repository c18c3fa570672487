import type { Actor } from "../access/actor.ts";
import type { Sql } from "./sql.ts";

export type LedgerKind = "import" | "withdrawal" | "rules" | "close";

/**
 * Takes the next ledger position inside a transaction. Positions become visible in their order: PostgreSQL holds a lock until
 * the transaction ends (SQLite has one writer anyway), so nothing can later appear at or before a position once read.
 */
export async function takePosition(tx: Sql, actor: Actor, kind: LedgerKind): Promise<number> {
  if (tx.dialect === "postgres") await tx.execute("LOCK TABLE ledger_entries IN EXCLUSIVE MODE");
  const [row] = await tx.query<{ position: number | bigint }>(
    `INSERT INTO ledger_entries (kind, actor, created_at) VALUES (?, ?, ${at(tx)}) RETURNING position`,
    [kind, actor.id, new Date().toISOString()],
  );
  return Number(row?.position);
}

/** The position as of which everything stored so far is seen; 0 in an empty database. */
export async function currentPosition(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ position: number | bigint | null }>("SELECT MAX(position) AS position FROM ledger_entries");
  return Number(row?.position ?? 0);
}

/** SQL that keeps the facts as of a position; takes the position twice. `alias` names the table in the query. */
export const asOf = (alias: string): string =>
  `${alias}.added_position <= ? AND (${alias}.superseded_position IS NULL OR ${alias}.superseded_position > ?)`;

/** A timestamp parameter: Prisma's SQLite adapter reads and writes ISO text, PostgreSQL wants a cast. */
export const at = (sql: Sql): string => (sql.dialect === "postgres" ? "?::timestamp" : "?");

/** A stored timestamp as an ISO 8601 instant: SQLite gives the text, PostgreSQL a Date that it took for local time. */
export function instantOf(value: unknown): string {
  if (!(value instanceof Date)) return String(value);
  return new Date(value.getTime() - value.getTimezoneOffset() * 60_000).toISOString();
}
