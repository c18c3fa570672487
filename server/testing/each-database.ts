import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { type Database, openDatabase } from "../db/database.ts";
import { type Beginning, copyOfTemplate, createFromTemplate, type Places } from "./templates.ts";

const EMPTY: Beginning = { name: "empty", prepare: async () => undefined };

/** Whoever comes second waits until the first has made the template. */
const PATIENCE_MS = 180_000;

let counter = 0;

/**
 * Runs a suite on SQLite and on PostgreSQL, each with a migrated database of its own that begins empty or as `beginning` says.
 * `database()` gives it inside tests and hooks.
 */
export function describeOnBoth(name: string, suite: (database: () => Database) => void, beginning: Beginning = EMPTY): void {
  describe.each(["sqlite", "postgres"] as const)(`${name} (%s)`, (dialect) => {
    let database: Database | undefined;
    let remove: () => Promise<void> = async () => undefined;
    beforeAll(async () => {
      const places: Places = { folder: inject("templateFolder"), server: inject("postgresUrl") };
      const created = await (dialect === "sqlite" ? createSqlite : createPostgres)(places, beginning);
      remove = created.remove;
      database = openDatabase(created.url);
    }, PATIENCE_MS);
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

async function createSqlite(places: Places, beginning: Beginning): Promise<Created> {
  const folder = mkdtempSync(path.join(tmpdir(), "meritledger-test-"));
  const file = path.join(folder, "test.db");
  await copyOfTemplate(file, places, beginning);
  return { url: `file:${file}`, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function createPostgres(places: Places, beginning: Beginning): Promise<Created> {
  const name = `test_${process.pid}_${Date.now().toString(36)}_${counter++}`;
  await createFromTemplate(name, places, beginning);
  const remove = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: `${places.server}postgres` });
    await client.connect();
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await client.end();
  };
  return { url: `${places.server}${name}`, remove };
}
