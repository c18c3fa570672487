import { localActor } from "../../server/access/actor.ts";
import { openDatabase } from "../../server/db/database.ts";
import { importFile } from "../../server/features/imports/index.ts";
import { type Outcome, timed } from "../measure.ts";

/** Ours: reads the file, checks every row against the contract and the catalogue, stores it durably as months of accounts. */
export async function importBalances({ url, file }: { url: string; file: string }): Promise<Outcome> {
  const database = openDatabase(url);
  try {
    const { seconds, result } = await timed(() => importFile({ database, actor: localActor }, { kind: "balances", file }));
    if (result.status !== "imported") throw new Error(`balances were ${result.status}: ${JSON.stringify(result.faults.slice(0, 3))}`);
    return { seconds, facts: { rows: result.rows.added } };
  } finally {
    await database.close();
  }
}
