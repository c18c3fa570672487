import { existsSync } from "node:fs";
import path from "node:path";
import { localActor } from "../../server/access/actor.ts";
import { openDatabase } from "../../server/db/database.ts";
import { migrateDatabase } from "../../server/features/database/index.ts";
import { importFile, type KindName } from "../../server/features/imports/index.ts";
import { type Outcome, timed } from "../measure.ts";

/** All but the balances, in the order that references need. */
const KINDS = [
  "units", "managers", "products", "clients", "accounts", "rates", "assignments",
  "deals", "deal_members", "deal_accounts", "deal_splits", "activities",
] as const satisfies readonly KindName[]; // biome-ignore format: a list

/** Creates the schema and imports everything that balances refer to. */
export async function importCatalogue({ url, directory }: { url: string; directory: string }): Promise<Outcome> {
  const database = openDatabase(url);
  try {
    const { seconds } = await timed(async () => {
      await migrateDatabase({ database, actor: localActor });
      for (const kind of KINDS) await importOne(kind);
    });
    return { seconds };
  } finally {
    await database.close();
  }

  async function importOne(kind: KindName): Promise<void> {
    const file = path.join(directory, `${kind}.csv`);
    if (!existsSync(file)) throw new Error(`The bank has no ${kind}.csv.`);
    const { status, faults } = await importFile({ database, actor: localActor }, { kind, file });
    // A file of a bank without deals has no rows: nothing to import is not a failure here.
    if (status !== "imported" && faults.some(({ code }) => code !== "file_empty")) {
      throw new Error(`${kind}.csv was ${status}: ${JSON.stringify(faults.slice(0, 3))}`);
    }
  }
}
