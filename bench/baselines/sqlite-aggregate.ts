import { type Outcome, timed } from "../measure.ts";
import { openBareSqlite } from "./bare-sqlite.ts";
import { AGGREGATE } from "./daily-rows.ts";

/** One query; its rows are read and nothing is stored. */
export async function sqliteAggregate({ file }: { file: string }): Promise<Outcome> {
  const database = openBareSqlite(file);
  const { seconds, result } = await timed(() => database.prepare(AGGREGATE).all());
  database.close();
  return { seconds, facts: { lines: result.length } };
}
