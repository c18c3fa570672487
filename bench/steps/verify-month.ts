import { localActor } from "../../server/access/actor.ts";
import { openDatabase } from "../../server/db/database.ts";
import { verifyRun } from "../../server/features/runs/index.ts";
import { MONTH } from "../generate-bank.ts";
import { type Outcome, timed } from "../measure.ts";

/** Recomputes the stored run day by day in lib/scoring: what was measured must also be right. */
export async function verifyMonth({ url }: { url: string }): Promise<Outcome> {
  const database = openDatabase(url);
  try {
    const context = { database, actor: localActor, signal: new AbortController().signal, report: () => undefined };
    const { seconds, result } = await timed(() => verifyRun.run(context, { period: MONTH }));
    const [difference] = result.differences;
    if (difference) throw new Error(`The run is not what its facts say: ${JSON.stringify(difference)}`);
    return { seconds, facts: { lines: result.lines } };
  } finally {
    await database.close();
  }
}
