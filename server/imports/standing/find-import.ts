import type { Sql } from "../../db/sql.ts";
import type { KindName } from "../kinds/kind.ts";

export type StandingImport = Readonly<{ id: number; position: number }>;

/** The import that brought in this very content by this very profile and still stands, if there is one. */
export async function findStandingImport(sql: Sql, kind: KindName, hash: string, profile: string | null): Promise<StandingImport | null> {
  const [row] = await sql.query<{ id: number | bigint; position: number | bigint }>(
    `SELECT id, position FROM imports WHERE kind = ? AND content_hash = ? AND COALESCE(profile, '') = ? AND withdrawn_position IS NULL ORDER BY id DESC LIMIT 1`,
    [kind, hash, profile ?? ""],
  );
  return row ? { id: Number(row.id), position: Number(row.position) } : null;
}
