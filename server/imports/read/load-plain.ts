import { literal, name } from "../stage/literal.ts";
import type { Stage } from "../stage/stage.ts";

/** What DuckDB may read by itself: every line is a record, and a delimiter is never part of a value. */
export type PlainFile = Readonly<{ file: string; delimiter: string; newline: "\n" | "\r\n"; skip: number; columns: number; rows: number }>;

/**
 * Loads a plain file into `raw` as it stands, all text. Returns false, with nothing loaded, where DuckDB finds other rows than
 * were counted, or cannot read some: the careful path then names them.
 */
export async function loadPlain(stage: Stage, { file, delimiter, newline, skip, columns, rows }: PlainFile): Promise<boolean> {
  const names = Array.from({ length: columns }, (_, i) => `${literal(`c${i + 1}`)}: 'VARCHAR'`).join(", ");
  const options = `auto_detect = false, compression = 'none', header = false, skip = ${skip}, delim = ${literal(delimiter)}, quote = '', escape = '', columns = {${names}}`;
  try {
    // DuckDB takes the line end in its escaped spelling.
    await stage.run(
      `CREATE OR REPLACE TABLE raw AS SELECT * FROM read_csv(${literal(file)}, ${options}, new_line = '${newline === "\n" ? "\\n" : "\\r\\n"}')`,
    );
  } catch (error) {
    if (!(error instanceof Error) || !/CSV Error|Invalid Input Error/.test(error.message)) throw error;
    return false;
  }
  if ((await stage.count("SELECT count(*) FROM raw")) !== rows) return false;
  const list = Array.from({ length: columns }, (_, i) => name(`c${i + 1}`)).join(", ");
  await stage.run(`CREATE OR REPLACE VIEW file_rows AS SELECT (rowid + ${skip + 1})::INTEGER AS line, ${list} FROM raw`);
  return true;
}
