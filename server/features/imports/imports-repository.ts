import { instantOf } from "../../db/ledger.ts";
import type { Sql } from "../../db/sql.ts";
import type { FileHeader } from "../../imports/commit/store-refused.ts";

/** An import as it is listed. `createdAt` is an ISO 8601 instant. */
export type ImportSummary = Readonly<{
  id: number;
  kind: string;
  /** `file`, or `logged`: entered by hand */
  origin: string;
  file: string;
  profile: string | null;
  position: number;
  withdrawnPosition: number | null;
  rowsRead: number;
  factsAdded: number;
  rowsUnchanged: number;
  rowsRefused: number;
  actor: string;
  createdAt: string;
}>;

/** A fault of a row that was kept out. `params` belong to the message `code`. */
export type RefusedRow = Readonly<{
  line: number;
  column: string | null;
  value: string | null;
  code: string;
  params: Readonly<Record<string, string | number>>;
  raw: string;
}>;

type Row = Record<string, string | number | bigint | Date | null>;

const PAGE = 10_000;

/** The latest imports first; what was entered by hand only where it is wanted. */
export async function findImports(sql: Sql, limit: number, withLogged = true): Promise<ImportSummary[]> {
  const which = withLogged ? "" : "WHERE origin = 'file'";
  return (await sql.query<Row>(`SELECT * FROM imports ${which} ORDER BY id DESC LIMIT ?`, [limit])).map(summaryOf);
}

/** The header of the file of an import that kept rows out; null where none is kept. */
export async function findHeader(sql: Sql, importId: number): Promise<FileHeader | null> {
  const [row] = await sql.query<{ header: string | null }>("SELECT header FROM imports WHERE id = ?", [importId]);
  return row?.header ? (JSON.parse(row.header) as FileHeader) : null;
}

/** How many facts of an import stand. */
export async function countStanding(sql: Sql, table: string, importId: number): Promise<number> {
  const [row] = await sql.query<{ count: number | bigint }>(
    `SELECT COUNT(*) AS count FROM ${table} WHERE import_id = ? AND superseded_position IS NULL`,
    [importId],
  );
  return Number(row?.count ?? 0);
}

export async function findImport(sql: Sql, id: number): Promise<ImportSummary | null> {
  const [row] = await sql.query<Row>("SELECT * FROM imports WHERE id = ?", [id]);
  return row ? summaryOf(row) : null;
}

/** What an import kept out, in the order of the lines, page by page. */
export async function* findRefusedRows(sql: Sql, importId: number): AsyncGenerator<readonly RefusedRow[]> {
  let last = 0;
  for (;;) {
    const rows = await sql.query<Row>(`SELECT * FROM refused_rows WHERE import_id = ? AND id > ? ORDER BY id LIMIT ${PAGE}`, [
      importId,
      last,
    ]);
    if (rows.length === 0) return;
    yield rows.map((row) => ({
      line: Number(row.line),
      column: text(row.column),
      value: text(row.value),
      code: String(row.code),
      params: JSON.parse(String(row.params)) as RefusedRow["params"],
      raw: String(row.raw),
    }));
    last = Number(rows.at(-1)?.id ?? 0);
  }
}

const text = (value: Row[string] | undefined): string | null => (value === null || value === undefined ? null : String(value));

const summaryOf = (row: Row): ImportSummary => ({
  id: Number(row.id),
  kind: String(row.kind),
  origin: String(row.origin),
  file: String(row.file_name),
  profile: text(row.profile),
  position: Number(row.position),
  withdrawnPosition: row.withdrawn_position === null ? null : Number(row.withdrawn_position),
  rowsRead: Number(row.rows_read),
  factsAdded: Number(row.facts_added),
  rowsUnchanged: Number(row.rows_unchanged),
  rowsRefused: Number(row.rows_refused),
  actor: String(row.actor),
  createdAt: instantOf(row.created_at),
});
