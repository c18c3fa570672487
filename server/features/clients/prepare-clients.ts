import { MeritError } from "../../../lib/messages/merit-error.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { authorize } from "../../access/policy.ts";
import { defineJob } from "../../jobs/job.ts";
import { calculateClientLines } from "../../runs/client-lines.ts";
import { hasClientLines, storeClientLines } from "../../runs/client-lines-repository.ts";
import { creditLines } from "../../runs/credit-lines-repository.ts";
import { latestRun } from "../../runs/run-repository.ts";
import { snapshotAt } from "../../runs/unit-tree.ts";

/** What became of it: `lines` is 0 where they were there already. */
export type ClientPreparation = Readonly<{ periods: readonly string[]; lines: number }>;

/**
 * Works out what the latest run of each period earned with each client, and stores it beside the run: once, in one transaction,
 * and only where it adds up to the run's credit. The run itself and its figures stay as they are, so a repetition is harmless.
 * Throws `run_missing` and `client_lines_differ`.
 */
export const prepareClients = defineJob<{ periods: readonly string[] }, ClientPreparation>(
  "client_lines",
  async ({ database, actor, signal, report }, { periods }) => {
    authorize(actor, "clients.read");
    let lines = 0;
    for (const [index, code] of periods.entries()) {
      const period = parsePeriod(code);
      const run = await latestRun(database, period.code);
      if (!run) throw new MeritError("run_missing", { period: period.code });
      if (await hasClientLines(database, run.id)) continue;
      const snapshot = await snapshotAt(database, run.position, run.unit);
      const stored = await creditLines(database, { kind: "all" }, run.id);
      const tell = (done: number, total: number): void =>
        report({ stage: "client_lines", done: index + done / Math.max(total, 1), total: periods.length });
      const calculated = await calculateClientLines(snapshot, period, stored, tell, signal);
      signal.throwIfAborted();
      await database.transaction((tx) => storeClientLines(tx, run.id, calculated));
      lines += calculated.length;
    }
    return { periods, lines };
  },
);
