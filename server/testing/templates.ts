import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { type Database, openDatabase } from "../db/database.ts";
import { migrate } from "../db/schema-engine.ts";

/** What a database begins as: by its name, how an empty one becomes it. */
export type Beginning = Readonly<{ name: string; prepare: (database: Database) => Promise<void> }>;

/** Where the run's templates stand: a folder for SQLite, a server ("postgresql://…/") for PostgreSQL. */
export type Places = Readonly<{ folder: string; server: string }>;

/** Any number; whoever holds the lock makes a template. */
const LOCK = 7_301;

/**
 * A database that begins as said, as a copy of a template. The first test of a run that needs a template makes it; the others,
 * in other processes too, wait for it and copy. Importing the example bank takes seconds, copying it hardly any time.
 */
export async function copyOfTemplate(to: string, { folder, server }: Places, beginning: Beginning): Promise<void> {
  const file = path.join(folder, `${beginning.name}.db`);
  await locked(server, async () => {
    if (existsSync(file)) return;
    // What a test that was broken off left half done.
    rmSync(`${file}.part`, { force: true });
    await prepared(`file:${file}.part`, beginning);
    renameSync(`${file}.part`, file);
  });
  copyFileSync(file, to);
}

/** The same on PostgreSQL, where the server copies. */
export async function createFromTemplate(name: string, { server }: Places, beginning: Beginning): Promise<void> {
  const template = `template_${beginning.name}`;
  await locked(server, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [template]);
    if (rowCount === 0) {
      await client.query(`DROP DATABASE IF EXISTS ${template}_part WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${template}_part`);
      await prepared(`${server}${template}_part`, beginning);
      await client.query(`ALTER DATABASE ${template}_part RENAME TO ${template}`);
    }
    // Within the lock: a template that is being copied cannot be copied a second time.
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
}

async function prepared(url: string, { prepare }: Beginning): Promise<void> {
  await migrate(url);
  const database = openDatabase(url);
  try {
    await prepare(database);
  } finally {
    await database.close();
  }
}

async function locked(server: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}postgres` });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await work(client);
  } finally {
    await client.end();
  }
}
