import type { PrismaClient } from "./generated/sqlite/client.ts";
import { openPostgres } from "./postgres.ts";
import type { Sql } from "./sql.ts";
import { openSqlite } from "./sqlite.ts";

/** An open database: Prisma for ordinary reading and writing, `Sql` for bulk facts and aggregation. */
export interface Database extends Sql {
  readonly url: string;
  readonly prisma: PrismaClient;
  /** Runs `work` in one transaction: all of it is stored, or nothing. */
  transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T>;
  /** Waits for its turn to write through Prisma: SQLite has one writer, and a transaction may be open in this process. */
  writing<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens `file:...` (SQLite; the file is created) or `postgresql://...`. The schema is not touched: see migrate. */
export function openDatabase(url: string): Database {
  return url.startsWith("file:") ? openSqlite(url) : openPostgres(url);
}
