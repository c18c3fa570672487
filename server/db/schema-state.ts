import { readdirSync } from "node:fs";
import { migrationsDirectory } from "../../prisma/source.ts";
import type { Sql } from "./sql.ts";

/** Migrations of this program that a database has not had, and those that it has had of a later program. */
export type SchemaState = Readonly<{ hasTables: boolean; missing: readonly string[]; unknown: readonly string[] }>;

/** How far the schema of a database stands from this program's. */
export async function schemaState(sql: Sql): Promise<SchemaState> {
  const own = readdirSync(migrationsDirectory(sql.dialect), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  if (!(await hasHistory(sql))) return { hasTables: false, missing: own, unknown: [] };
  const rows = await sql.query<{ name: string }>("SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL");
  const had = new Set(rows.map(({ name }) => name));
  return {
    hasTables: true,
    missing: own.filter((name) => !had.has(name)),
    unknown: [...had].filter((name) => !own.includes(name)).sort(),
  };
}

async function hasHistory(sql: Sql): Promise<boolean> {
  const asked = {
    sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'",
    postgres: "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'",
  };
  return (await sql.query(asked[sql.dialect])).length > 0;
}
