import { MeritError } from "../../../lib/messages/merit-error.ts";
import { type Database, openDatabase } from "../../db/database.ts";
import { schemaState } from "../../db/schema-state.ts";

/** Opens a database, whatever its schema. Throws `database_unreachable`. */
export async function openReachable(url: string): Promise<Database> {
  try {
    const database = openDatabase(url);
    await database.query("SELECT 1");
    return database;
  } catch (error) {
    throw new MeritError("database_unreachable", { database: withoutPassword(url), reason: reasonOf(error) });
  }
}

/** Throws `schema_missing`, `schema_old` or `schema_newer` where the tables are not those that this program works with. */
export async function requireSchema(database: Database): Promise<void> {
  const { hasTables, missing, unknown } = await schemaState(database);
  const name = withoutPassword(database.url);
  if (!hasTables) throw new MeritError("schema_missing", { database: name });
  if (unknown.length > 0) throw new MeritError("schema_newer", { database: name, migrations: unknown.join(", ") });
  if (missing.length > 0) throw new MeritError("schema_old", { database: name, migrations: missing.join(", ") });
}

/** What a driver says: a connection that was refused on every address of a name has its reasons inside. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}

const withoutPassword = (url: string): string => url.replace(/^(\w+:\/\/[^:/@]*):[^@]*@/, "$1:***@");
