import type { Sql, Value } from "../../db/sql.ts";
import { literal, name } from "../stage/literal.ts";
import type { Stage } from "../stage/stage.ts";

/** The names of a file's own columns, and what stands between values in the texts of its refused rows. */
export type FileHeader = Readonly<{ columns: readonly string[]; delimiter: string }>;

/** Keeps the rows that `--accept-valid` left out: each of their faults, with the row's text. */
export async function storeRefused(tx: Sql, stage: Stage, importId: number, header: FileHeader): Promise<void> {
  await tx.insert("refused_rows", ["import_id", "line", "column", "value", "code", "params", "raw"], refused(stage, importId, header));
}

async function* refused(stage: Stage, importId: number, header: FileHeader): AsyncGenerator<Value[][]> {
  for await (const chunk of stage.stream(refusedSql(header))) yield (chunk.getRows() as Value[][]).map((row) => [importId, ...row]);
}

/** Every fault with its row: line, column, value, code, params, and the row's text as it stood in the file. */
export const refusedSql = ({ columns, delimiter }: FileHeader): string =>
  `SELECT f.line, f."column", f."value", f.code, f.params, coalesce(t.text, ${rowText(columns.length, delimiter)})
   FROM faults f LEFT JOIN torn t ON t.line = f.line LEFT JOIN file_rows r ON r.line = f.line ORDER BY f.line, f."column"`;

/** A row as delimited text; values are quoted where they must be. */
function rowText(columns: number, delimiter: string): string {
  const cells = Array.from({ length: columns }, (_, i) => {
    const cell = `coalesce(r.${name(`c${i + 1}`)}, '')`;
    const mustQuote = `contains(${cell}, ${literal(delimiter)}) OR contains(${cell}, '"') OR contains(${cell}, chr(10)) OR contains(${cell}, chr(13))`;
    return `CASE WHEN ${mustQuote} THEN '"' || replace(${cell}, '"', '""') || '"' ELSE ${cell} END`;
  });
  return cells.join(` || ${literal(delimiter)} || `);
}
