import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Database } from "./database.ts";
import { PrismaClient } from "./generated/postgres/client.ts";
import type { PrismaClient as CommonClient } from "./generated/sqlite/client.ts";
import type { Sql, Value } from "./sql.ts";

const INT8 = 20;
const types = { getTypeParser: (oid: number, format?: "text" | "binary") => (oid === INT8 ? BigInt : pg.types.getTypeParser(oid, format)) };

/** Opens a PostgreSQL database with a small pool of connections. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10, types: types as pg.CustomTypesConfig });
  // An idle connection that breaks is replaced by the pool; the next query reports what matters.
  pool.on("error", () => undefined);
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 5 }) });
  return {
    ...sqlOn(pool),
    url,
    // Both clients are generated from the one schema source and have the same models.
    prisma: prisma as unknown as CommonClient,
    writing: (work) => work(),
    transaction: (work) => inTransaction(pool, work),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(sqlOn(client));
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

/** `?` placeholders as PostgreSQL counts them. Question marks inside quoted text do not occur in this code base. */
function numbered(sql: string): string {
  let index = 0;
  return sql.replace(/\?/g, () => `$${++index}`);
}

function sqlOn(connection: pg.Pool | pg.PoolClient): Sql {
  return {
    dialect: "postgres",
    query: async <T>(sql: string, params: readonly Value[] = []) => (await connection.query(numbered(sql), [...params])).rows as T[],
    execute: async (sql, params = []) => (await connection.query(numbered(sql), [...params])).rowCount ?? 0,
    insert: (table, columns, batches) => copy(connection, table, columns, batches),
  };
}

async function copy(
  connection: pg.Pool | pg.PoolClient,
  table: string,
  columns: readonly string[],
  batches: AsyncIterable<readonly Value[][]> | Iterable<readonly Value[][]>,
): Promise<number> {
  if (!("release" in connection)) throw new Error("bulk insert needs a transaction");
  const names = columns.map((column) => `"${column}"`).join(", ");
  const target = connection.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN`));
  let count = 0;
  async function* lines() {
    for await (const batch of batches) {
      count += batch.length;
      if (batch.length > 0) yield `${batch.map((row) => row.map(copyText).join("\t")).join("\n")}\n`;
    }
  }
  await pipeline(Readable.from(lines(), { objectMode: false, highWaterMark: 1 << 20 }), target);
  return count;
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function copyText(value: Value): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (c) => ESCAPES[c] as string) : value;
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}`;
  return value.toString();
}
