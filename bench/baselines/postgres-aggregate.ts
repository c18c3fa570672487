import pg from "pg";
import { type Outcome, timed } from "../measure.ts";
import { AGGREGATE } from "./daily-rows.ts";

/** One query; its rows are read and nothing is stored. */
export async function postgresAggregate({ url }: { url: string }): Promise<Outcome> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { seconds, result } = await timed(() => client.query(AGGREGATE));
  await client.end();
  return { seconds, facts: { lines: result.rowCount ?? 0 } };
}
