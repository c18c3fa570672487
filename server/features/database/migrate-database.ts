import { authorize } from "../../access/policy.ts";
import { migrate } from "../../db/schema-engine.ts";
import type { Context } from "../context.ts";

/** Brings the schema of the open database up to date. Returns the migrations that were applied; none if it was. */
export async function migrateDatabase({ database, actor }: Context): Promise<string[]> {
  authorize(actor, "database.migrate");
  return migrate(database.url);
}
