/** `node tools/create-migration.ts NAME`: writes what is missing between the migration histories and the schema source. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { createMigration } from "../server/db/schema-engine.ts";
import { startPostgres } from "../server/testing/embedded-postgres.ts";

const name = process.argv[2];
if (!name) {
  console.error("usage: node tools/create-migration.ts NAME, for example 0002_scorecards");
  process.exit(2);
}
const folder = mkdtempSync(path.join(tmpdir(), "meritledger-migration-"));
const postgres = await startPostgres();
const client = new pg.Client({ connectionString: postgres.url("postgres") });
try {
  await client.connect();
  await client.query("CREATE DATABASE scratch");
  for (const url of [`file:${path.join(folder, "scratch.db")}`, postgres.url("scratch")]) {
    console.log((await createMigration(url, name)) ?? "up to date");
  }
} finally {
  await client.end();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
