import { mkdirSync } from "node:fs";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import BetterSqlite3 from "better-sqlite3";
import type { Database } from "./database.ts";
import { PrismaClient } from "./generated/sqlite/client.ts";
import { createMutex } from "./mutex.ts";
import { placeholders, type Sql, type Value } from "./sql.ts";

const BUSY_MS = 30_000;
/** Rows of one bulk insert: each call into SQLite has its price. */
const ROWS_AT_ONCE = 50;

export const sqlitePath = (url: string): string => url.slice("file:".length);

/** Opens a SQLite file: write-ahead log, every commit on disk before it is reported. */
export function openSqlite(url: string): Database {
  const file = sqlitePath(url);
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const connection = connect(file);
  // Reads have a connection of their own: on that of the open transaction they would see what it has not committed.
  const reader = connect(file);
  reader.pragma("query_only = ON");
  const prisma = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: file, timeout: BUSY_MS }) });
  const sql = sqlOn(connection);
  const exclusive = createMutex();
  return {
    ...sql,
    query: sqlOn(reader).query,
    url,
    prisma,
    writing: exclusive,
    transaction: (work) => exclusive(() => inTransaction(connection, () => work(sql))),
    close: async () => {
      await prisma.$disconnect();
      reader.close();
      connection.close();
    },
  };
}

function connect(file: string): BetterSqlite3.Database {
  const connection = new BetterSqlite3(file, { timeout: BUSY_MS });
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("cache_size = -65536");
  connection.pragma("temp_store = MEMORY");
  connection.pragma("mmap_size = 268435456");
  connection.defaultSafeIntegers(true);
  return connection;
}

async function inTransaction<T>(connection: BetterSqlite3.Database, work: () => Promise<T>): Promise<T> {
  connection.exec("BEGIN IMMEDIATE");
  try {
    const result = await work();
    connection.exec("COMMIT");
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}

function sqlOn(connection: BetterSqlite3.Database): Sql {
  return {
    dialect: "sqlite",
    query: async <T>(sql: string, params: readonly Value[] = []) => connection.prepare(sql).all(...params) as T[],
    execute: async (sql, params = []) => connection.prepare(sql).run(...params).changes,
    insert: async (table, columns, batches) => {
      const names = columns.map((column) => `"${column}"`).join(", ");
      const insert = (rows: number) =>
        connection.prepare(`INSERT INTO "${table}" (${names}) VALUES ${Array(rows).fill(placeholders(columns.length)).join(", ")}`);
      const one = insert(1);
      const many = insert(ROWS_AT_ONCE);
      let count = 0;
      for await (const batch of batches) {
        let at = 0;
        for (; at + ROWS_AT_ONCE <= batch.length; at += ROWS_AT_ONCE) many.run(batch.slice(at, at + ROWS_AT_ONCE).flat() as Value[]);
        for (; at < batch.length; at++) one.run(batch[at] as Value[]);
        count += batch.length;
      }
      return count;
    },
  };
}
