import type { Actor } from "../../access/actor.ts";
import { recordAudit } from "../../audit/record.ts";
import type { Database } from "../../db/database.ts";
import { at, takePosition } from "../../db/ledger.ts";
import { placeholders, type Sql } from "../../db/sql.ts";
import { type KindDefinition, referencedKinds } from "../kinds/kind.ts";
import type { RowCounts } from "../report.ts";
import type { Stage } from "../stage/stage.ts";
import { storeBalances } from "./store-balances.ts";
import { type FileHeader, storeRefused } from "./store-refused.ts";
import { type StoredAs, storeRows } from "./store-rows.ts";

/** A file, or rows that somebody entered by hand: the same facts, told apart where people read where a figure comes from. */
export type Origin = "file" | "logged";

/** A validated file, and the ledger position against which it was validated. */
export type ImportToCommit = Readonly<{
  definition: KindDefinition;
  origin: Origin;
  fileName: string;
  hash: string;
  profile: string | null;
  rows: RowCounts;
  validatedAt: number;
  columns: readonly string[];
  delimiter: string;
  onRows: (rows: number) => void;
  alongside: Alongside | null;
}>;

/** What has to be stored together with an import, in the same transaction: both are there afterwards, or neither. */
export type Alongside = (tx: Sql, stored: StoredAs) => Promise<void>;

/** Thrown, and everything undone, where something else entered between the validation and the commit. */
export class LedgerMoved extends Error {
  override readonly name = "LedgerMoved";
}

/** Stores everything of an import in one transaction: all of it is there afterwards, or nothing. */
export function commitImport(database: Database, actor: Actor, stage: Stage, input: ImportToCommit): Promise<StoredAs> {
  return database.transaction(async (tx) => {
    const position = await takePosition(tx, actor, "import");
    await refuseIfMoved(tx, position, input);
    const importId = await insertImport(tx, actor, position, input);
    const stored = { importId, position };
    if (input.definition.storage === "rows") await storeRows(tx, stage, input.definition, stored, input.onRows);
    else await storeBalances(tx, stage, stored, input.onRows);
    if (input.rows.refused > 0) await storeRefused(tx, stage, importId, input);
    const { definition, origin, fileName, rows } = input;
    if (rows.added > STATISTICS_FROM) await refreshStatistics(tx, definition.table);
    const type = origin === "logged" ? "facts.logged" : "facts.imported";
    await recordAudit(tx, actor, { type, importId, kind: definition.kind, fileName, position, factsAdded: rows.added });
    await input.alongside?.(tx, stored);
    return stored;
  });
}

/** Fewer rows change nothing about how a table is best read, and taking its statistics would take longer than storing them. */
const STATISTICS_FROM = 1_000;

/**
 * A run often follows an import at once, before PostgreSQL has counted by itself, and planned for empty tables it takes half
 * as long again. SQLite plans without statistics; they would mislead it on columns that are mostly empty.
 */
async function refreshStatistics(tx: Sql, table: string): Promise<void> {
  if (tx.dialect === "postgres") await tx.execute(`ANALYZE "${table}"`);
}

/** What enters of other kinds than those that the checks look at cannot have changed their outcome. */
async function refuseIfMoved(tx: Sql, position: number, { definition, validatedAt }: ImportToCommit): Promise<void> {
  const kinds = [definition.kind, ...referencedKinds(definition), ...definition.companions];
  const [row] = await tx.query<{ moved: number | bigint }>(
    `SELECT COUNT(*) AS moved FROM ledger_entries l LEFT JOIN imports i ON i.id = l.import_id
     WHERE l.position > ? AND l.position < ? AND (i.kind IS NULL OR i.kind IN ${placeholders(kinds.length)})`,
    [validatedAt, position, ...kinds],
  );
  if (Number(row?.moved ?? 0) > 0) throw new LedgerMoved();
}

async function insertImport(
  tx: Sql,
  actor: Actor,
  position: number,
  { definition, origin, fileName, hash, profile, rows, columns, delimiter }: ImportToCommit,
): Promise<number> {
  const [row] = await tx.query<{ id: number | bigint }>(
    `INSERT INTO imports (kind, origin, file_name, content_hash, profile, header, position, rows_read, facts_added, rows_unchanged, rows_refused, actor, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${at(tx)}) RETURNING id`,
    [
      definition.kind,
      origin,
      fileName,
      hash,
      profile,
      rows.refused > 0 ? JSON.stringify({ columns, delimiter } satisfies FileHeader) : null,
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
