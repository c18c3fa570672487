import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { BankSize } from "../generate-bank.ts";
import { type Outcome, timed } from "../measure.ts";
import { holdings } from "./daily-rows.ts";

const BLOCK = 1 << 20;

/** The file as it arrives, through COPY, in one transaction. */
export async function postgresCopy({ url, file, size }: { url: string; file: string; size: BankSize }): Promise<Outcome> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("CREATE TABLE daily (account text, day date, amount numeric(18, 2) NOT NULL, PRIMARY KEY (account, day))");
  await client.query("CREATE TABLE map (account text PRIMARY KEY, unit text NOT NULL, product text NOT NULL, manager text NOT NULL)");
  const copy = (table: string, from: Readable): Promise<void> =>
    pipeline(from, client.query(copyFrom(`COPY ${table} FROM STDIN (FORMAT csv, HEADER)`)));
  await client.query("CHECKPOINT");
  const { seconds } = await timed(() => copy("daily", createReadStream(file, { highWaterMark: BLOCK })));
  // For the aggregation; not measured.
  const map = holdings(size).map((holding) => `${holding.join(",")}\n`);
  await copy("map", Readable.from([`account,unit,product,manager\n${map.join("")}`]));
  await client.query("VACUUM ANALYZE daily");
  await client.query("VACUUM ANALYZE map");
  const { rows } = await client.query<{ count: string }>("SELECT count(*) AS count FROM daily");
  await client.end();
  return { seconds, facts: { rows: Number(rows[0]?.count) } };
}
