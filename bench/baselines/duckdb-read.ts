import { DuckDBInstance } from "@duckdb/node-api";
import { type Outcome, timed } from "../measure.ts";

/** DuckDB reads the file and adds it up, typed, on all cores. It checks no reference and stores nothing. */
export async function duckdbRead({ file }: { file: string }): Promise<Outcome> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const { seconds, result } = await timed(async () => {
    const reader = await connection.runAndReadAll(
      `SELECT count(*), sum(balance) FROM read_csv('${file.replaceAll("'", "''")}', header = true, auto_detect = false,
       columns = {'account': 'VARCHAR', 'date': 'DATE', 'balance': 'DECIMAL(18, 2)'})`,
    );
    return reader.getRows();
  });
  connection.closeSync();
  instance.closeSync();
  return { seconds, facts: { rows: Number(result[0]?.[0]) } };
}
