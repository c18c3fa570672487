import BetterSqlite3 from "better-sqlite3";

/** A connection with the settings of server/db/sqlite.ts: the baselines get the same durability and the same cache. */
export function openBareSqlite(file: string): BetterSqlite3.Database {
  const connection = new BetterSqlite3(file);
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("cache_size = -65536");
  connection.pragma("temp_store = MEMORY");
  return connection;
}
