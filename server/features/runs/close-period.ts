import { MeritError } from "../../../lib/messages/merit-error.ts";
import { nextPeriod, parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { authorize } from "../../access/policy.ts";
import { recordAudit } from "../../audit/record.ts";
import type { Sql } from "../../db/sql.ts";
import { addClose, readCloses } from "../../runs/closes-repository.ts";
import { ledgerChanges, reaches } from "../../runs/ledger-changes-repository.ts";
import { newestState, newestWholeRun, type Run } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";

/**
 * Closes a period: the newest run of the whole bank stands for good, and what changes later is carried by the first open period.
 * Throws `run_missing`, `period_closed`, `close_out_of_order` {period, next} where a period between would stay open, and
 * `close_outdated` {period, changes} where facts have entered since that the run has not seen.
 */
export async function closePeriod({ database, actor }: Context, code: string): Promise<Run> {
  authorize(actor, "run.close");
  const period = parsePeriod(code);
  return database.transaction(async (tx) => {
    const run = await newestWholeRun(tx, period.code);
    if (!run) throw new MeritError("run_missing", { period: period.code });
    await refuseOutOfOrder(tx, period.code);
    const unseen = (await ledgerChanges(tx, run.position, (await newestState(tx)).position)).filter((change) => reaches(change, period));
    if (unseen.length > 0) throw new MeritError("close_outdated", { period: period.code, changes: unseen.length });
    await addClose(tx, actor, run);
    await recordAudit(tx, actor, { type: "run.closed", runId: run.id, period: run.period, version: run.version });
    return run;
  });
}

/** Periods of a kind are closed one after another, so that there is one first open period that carries what is corrected. */
async function refuseOutOfOrder(tx: Sql, code: string): Promise<void> {
  const { kind } = parsePeriod(code);
  const closed = (await readCloses(tx)).map(({ period }) => parsePeriod(period)).filter((one) => one.kind === kind);
  if (closed.some((one) => one.code === code)) throw new MeritError("period_closed", { period: code });
  const last = closed.toSorted((a, b) => a.start - b.start).at(-1);
  if (!last) return;
  const next = nextPeriod(last).code;
  if (next !== code) throw new MeritError("close_out_of_order", { period: code, next });
}
