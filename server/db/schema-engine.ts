/**
 * Prisma's own migration engine as WebAssembly from npm: the command line would download a native one from a host that a
 * bank's closed network refuses.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { migrationsDirectory, type Provider, schemaFiles } from "../../prisma/source.ts";
import { openSqlite, sqlitePath } from "./sqlite.ts";

const NO_FILTER = { externalTables: [], externalEnums: [] };

const providerOf = (url: string): Provider => (url.startsWith("file:") ? "sqlite" : "postgres");

/** Brings a database's schema up to date. Returns the names of the migrations that were applied; none if it was. */
export async function migrate(url: string): Promise<string[]> {
  const provider = providerOf(url);
  if (provider === "sqlite") await openSqlite(url).close();
  return withEngine(url, async (engine) => {
    const output = await engine.applyMigrations({ migrationsList: migrationList(provider), filters: NO_FILTER });
    return output.appliedMigrationNames;
  });
}

/** The script that would lead from a migrated database to the schema source: empty when both agree. */
export async function schemaDrift(url: string): Promise<string> {
  const files = schemaFiles(providerOf(url)).map(([file, content]) => ({ path: file, content }));
  return withEngine(url, async (engine) => {
    const output = await engine.diff({
      from: { tag: "schemaDatasource", files: files, configDir: path.dirname(files[0]?.path ?? "") },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    });
    return (output.stdout ?? "").replace(/^-- .*$/gm, "").trim();
  });
}

/**
 * Writes a new migration that leads from the history to the schema source. `url` is an empty scratch database. Returns the
 * new folder, or null where nothing is missing.
 */
export async function createMigration(url: string, name: string): Promise<string | null> {
  const provider = providerOf(url);
  await migrate(url);
  const script = await schemaDrift(url);
  if (script === "") return null;
  const directory = path.join(migrationsDirectory(provider), name);
  mkdirSync(directory, { recursive: true });
  writeFileSync(path.join(directory, "migration.sql"), `${script}\n`);
  return directory;
}

function migrationList(provider: Provider): MigrationList {
  const baseDir = migrationsDirectory(provider);
  const names = readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: readFileSync(path.join(baseDir, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names
      .map(({ name }) => name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: readFileSync(path.join(baseDir, name, "migration.sql"), "utf8") },
        },
      })),
  };
}

async function withEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const provider = providerOf(url);
  const opened: SqlDriverAdapter[] = [];
  const { SchemaEngine: Engine } = await loadEngine();
  const factory = bindMigrationAwareSqlAdapterFactory(remembering(adapterFactory(url), opened));
  const engine = await Engine.new({ datamodels: schemaFiles(provider) }, () => undefined, factory);
  try {
    return await work(engine);
  } finally {
    engine.free();
    // Freeing the engine leaves its connections open, and SQLite's would keep the file locked.
    for (const adapter of opened) await adapter.dispose();
  }
}

function adapterFactory(url: string): SqlMigrationAwareDriverAdapterFactory {
  if (providerOf(url) === "sqlite") return new PrismaBetterSqlite3({ url: sqlitePath(url) });
  return new PrismaPg(new CatalogPool({ connectionString: url, max: 2 }), { disposeExternalPool: true });
}

const CHAR = 18;
const TEXT = 25;
/** The engine would lock a SQLite file for itself, which fails while a server has it open; its writes are transactions anyway. */
const EXCLUSIVE = /locking_mode\s*=\s*EXCLUSIVE/i;
const charColumns = new WeakMap<object, number[]>();

/**
 * The engine reads one-letter "char" columns of PostgreSQL's catalogue and wants them typed so; Prisma's adapter refuses
 * that type. Here they pass the adapter as text and are marked, and `remembering` gives them their type back.
 */
class CatalogPool extends pg.Pool {
  // biome-ignore lint/suspicious/noExplicitAny: pg declares nine overloads of query; the arguments pass through untouched
  override async query(...args: any[]): Promise<any> {
    const result = await (super.query as (...args: unknown[]) => Promise<pg.QueryResult>)(...args);
    const marked = result.fields.flatMap((field, i) => (field.dataTypeID === CHAR ? [i] : []));
    for (const i of marked) (result.fields[i] as pg.FieldDef).dataTypeID = TEXT;
    charColumns.set(result.rows, marked);
    return result;
  }
}

function remembering(factory: SqlMigrationAwareDriverAdapterFactory, opened: SqlDriverAdapter[]): SqlMigrationAwareDriverAdapterFactory {
  const remember = async (connecting: Promise<SqlDriverAdapter>) => {
    const adapter = await connecting;
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      if (EXCLUSIVE.test(query.sql)) return { columnNames: [], columnTypes: [], rows: [] };
      const result = await queryRaw(query);
      for (const i of charColumns.get(result.rows) ?? []) result.columnTypes[i] = ColumnTypeEnum.Character;
      return result;
    };
    const executeScript = adapter.executeScript.bind(adapter);
    adapter.executeScript = async (script) => (EXCLUSIVE.test(script) ? undefined : executeScript(script));
    const executeRaw = adapter.executeRaw.bind(adapter);
    adapter.executeRaw = async (query) => (EXCLUSIVE.test(query.sql) ? 0 : executeRaw(query));
    opened.push(adapter);
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => remember(factory.connect()),
    connectToShadowDb: () => remember(factory.connectToShadowDb()),
  };
}

type Bindings = typeof import("@prisma/schema-engine-wasm") & { __wbg_set_wasm(exports: WebAssembly.Exports): void };
let loaded: Promise<Bindings> | undefined;

/** The package is written for bundlers that import .wasm; here its bindings are given the instantiated module by hand. */
function loadEngine(): Promise<Bindings> {
  loaded ??= (async () => {
    const require = createRequire(import.meta.url);
    const script = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const bindings = (await import(script)) as Bindings;
    const bytes = readFileSync(path.join(path.dirname(script), "schema_engine_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, {
      "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
    });
    bindings.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
    return bindings;
  })();
  return loaded;
}
