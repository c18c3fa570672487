import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { type Database, openDatabase } from "../db/database.ts";
import { migrate } from "../db/schema-engine.ts";

let counter = 0;

/**
 * Runs a suite on SQLite and on PostgreSQL, each with an empty, migrated database of its own. `database()` gives it inside
 * tests and hooks.
 */
export function describeOnBoth(name: string, suite: (database: () => Database) => void): void {
  describe.each(["sqlite", "postgres"] as const)(`${name} (%s)`, (dialect) => {
    let database: Database | undefined;
    let remove: () => Promise<void> = async () => undefined;
    beforeAll(async () => {
      const created = dialect === "sqlite" ? createSqlite() : await createPostgres();
      remove = created.remove;
      await migrate(created.url);
      database = openDatabase(created.url);
    });
    afterAll(async () => {
      await database?.close();
      await remove();
    });
    suite(() => {
      if (!database) throw new Error("the database is there inside tests and hooks");
      return database;
    });
  });
}

type Created = { url: string; remove: () => Promise<void> };

function createSqlite(): Created {
  const folder = mkdtempSync(path.join(tmpdir(), "meritledger-test-"));
  return { url: `file:${path.join(folder, "test.db")}`, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function createPostgres(): Promise<Created> {
  const server = inject("postgresUrl");
  const name = `test_${process.pid}_${Date.now().toString(36)}_${counter++}`;
  const admin = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: `${server}postgres` });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await admin(`CREATE DATABASE ${name}`);
  return { url: `${server}${name}`, remove: () => admin(`DROP DATABASE ${name} WITH (FORCE)`) };
}
