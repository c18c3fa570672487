import type { Actor } from "../../access/actor.ts";
import { recordAudit } from "../../audit/record.ts";
import type { Database } from "../../db/database.ts";
import { at, takePosition } from "../../db/ledger.ts";
import type { Sql } from "../../db/sql.ts";
import type { KindDefinition } from "../kinds/kind.ts";
import type { RowCounts } from "../report.ts";
import type { Stage } from "../stage/stage.ts";
import { storeBalances } from "./store-balances.ts";
import { storeRefused } from "./store-refused.ts";
import { type StoredAs, storeRows } from "./store-rows.ts";

/** A validated file, and the ledger position against which it was validated. */
export type ImportToCommit = Readonly<{
  definition: KindDefinition;
  fileName: string;
  hash: string;
  profile: string | null;
  rows: RowCounts;
  validatedAt: number;
  columns: number;
  delimiter: string;
  onRows: (rows: number) => void;
}>;

/** Thrown, and everything undone, where something else entered between the validation and the commit. */
export class LedgerMoved extends Error {
  override readonly name = "LedgerMoved";
}

/** Stores everything of an import in one transaction: all of it is there afterwards, or nothing. */
export function commitImport(database: Database, actor: Actor, stage: Stage, input: ImportToCommit): Promise<StoredAs> {
  return database.transaction(async (tx) => {
    const position = await takePosition(tx, actor, "import");
    await refuseIfMoved(tx, position, input.validatedAt);
    const importId = await insertImport(tx, actor, position, input);
    const stored = { importId, position };
    if (input.definition.storage === "rows") await storeRows(tx, stage, input.definition, stored, input.onRows);
    else await storeBalances(tx, stage, stored, input.onRows);
    if (input.rows.refused > 0) await storeRefused(tx, stage, importId, input.columns, input.delimiter);
    const { definition, fileName, rows } = input;
    await refreshStatistics(tx, definition.table);
    await recordAudit(tx, actor, { type: "facts.imported", importId, kind: definition.kind, fileName, position, factsAdded: rows.added });
    return stored;
  });
}

/**
 * A run often follows an import at once, before PostgreSQL has counted by itself, and planned for empty tables it takes half
 * as long again. SQLite plans without statistics; they would mislead it on columns that are mostly empty.
 */
async function refreshStatistics(tx: Sql, table: string): Promise<void> {
  if (tx.dialect === "postgres") await tx.execute(`ANALYZE "${table}"`);
}

async function refuseIfMoved(tx: Sql, position: number, validatedAt: number): Promise<void> {
  const [row] = await tx.query<{ latest: number | bigint | null }>(
    "SELECT MAX(position) AS latest FROM ledger_entries WHERE position < ?",
    [position],
  );
  if (Number(row?.latest ?? 0) !== validatedAt) throw new LedgerMoved();
}

async function insertImport(
  tx: Sql,
  actor: Actor,
  position: number,
  { definition, fileName, hash, profile, rows }: ImportToCommit,
): Promise<number> {
  const [row] = await tx.query<{ id: number | bigint }>(
    `INSERT INTO imports (kind, file_name, content_hash, profile, position, rows_read, facts_added, rows_unchanged, rows_refused, actor, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${at(tx)}) RETURNING id`,
    [
      definition.kind,
      fileName,
      hash,
      profile,
      position,
      rows.read,
      rows.added,
      rows.unchanged,
      rows.refused,
      actor.id,
      new Date().toISOString(),
    ],
  );
  const importId = Number(row?.id);
  await tx.execute("UPDATE ledger_entries SET import_id = ? WHERE position = ?", [importId, position]);
  return importId;
}
