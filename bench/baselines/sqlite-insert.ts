import type { BankSize } from "../generate-bank.ts";
import { type Outcome, timed } from "../measure.ts";
import { openBareSqlite } from "./bare-sqlite.ts";
import { dailyRows, holdings } from "./daily-rows.ts";

/**
 * One prepared statement, one transaction, day after day. `clustered` keeps the rows in the primary key itself (WITHOUT
 * ROWID), which not everybody thinks of: a smaller file that is read in half the time.
 */
export async function sqliteInsert({ file, size, clustered }: { file: string; size: BankSize; clustered: boolean }): Promise<Outcome> {
  const { accounts, days } = dailyRows(size);
  const database = openBareSqlite(file);
  database.exec(
    `CREATE TABLE daily (account TEXT NOT NULL, day TEXT NOT NULL, amount INTEGER NOT NULL, PRIMARY KEY (account, day))
     ${clustered ? "WITHOUT ROWID" : ""}`,
  );
  const insert = database.prepare("INSERT INTO daily (account, day, amount) VALUES (?, ?, ?)");
  const { seconds } = await timed(() =>
    database.transaction(() => {
      for (const { day, balances } of days) for (let i = 0; i < accounts.length; i++) insert.run(accounts[i], day, balances[i]);
    })(),
  );
  // For the aggregation; not measured.
  database.exec(
    "CREATE TABLE map (account TEXT PRIMARY KEY, unit TEXT NOT NULL, product TEXT NOT NULL, manager TEXT NOT NULL) WITHOUT ROWID",
  );
  const map = database.prepare("INSERT INTO map VALUES (?, ?, ?, ?)");
  database.transaction(() => {
    for (const holding of holdings(size)) map.run(holding);
  })();
  database.exec("ANALYZE");
  database.close();
  return { seconds, facts: { rows: accounts.length * days.length } };
}
