import { balances } from "../../lib/scoring/contribution/reconcile.ts";
import { localActor } from "../../server/access/actor.ts";
import { openDatabase } from "../../server/db/database.ts";
import { calculateRun, readReconciliation } from "../../server/features/runs/index.ts";
import { MONTH } from "../generate-bank.ts";
import { type Outcome, timed } from "../measure.ts";

/** Ours: calculates the month, proves it against the facts, stores result and proof durably. */
export async function calculateMonth({ url }: { url: string }): Promise<Outcome> {
  const database = openDatabase(url);
  try {
    const context = { database, actor: localActor, signal: new AbortController().signal, report: () => undefined };
    const { seconds, result } = await timed(() => calculateRun.run(context, { period: MONTH, unit: null }));
    // What was stored, read back: a fast run that proves nothing would be worth nothing.
    const proof = await readReconciliation({ database, actor: localActor }, MONTH, {});
    if (result.lines === 0 || proof.lines.length === 0 || !proof.lines.every(balances)) throw new Error("The run does not reconcile.");
    return { seconds, facts: { lines: result.lines, reconciled: proof.lines.length } };
  } finally {
    await database.close();
  }
}
