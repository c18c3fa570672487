import { MeritError } from "../../../lib/messages/merit-error.ts";
import { balances } from "../../../lib/scoring/contribution/reconcile.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { authorize } from "../../access/policy.ts";
import { recordAudit } from "../../audit/record.ts";
import { defineJob } from "../../jobs/job.ts";
import { adjustmentsOf } from "../../runs/adjustments.ts";
import { storeAdjustments } from "../../runs/adjustments-repository.ts";
import { calculatePeriod } from "../../runs/calculate.ts";
import { type Run, storeRun } from "../../runs/run-repository.ts";
import { creditOf } from "../../runs/scoring/load-work.ts";
import { snapshotNow } from "../../runs/unit-tree.ts";
import { type ScoreSummary, scoreAndStore } from "./score-and-store.ts";

/** What a calculation came to: credit lines stored, managers credited, lines of the proof that hold, and what was scored, if anything. */
export type RunSummary = Readonly<{ run: Run; lines: number; managers: number; reconciled: number; scored: ScoreSummary | null }>;

/**
 * Calculates a period over everything imported so far, stores the result with its proof as a new version, all in one
 * transaction; a run of the whole bank is scored by the rules that count for the period. Throws `reconciliation_failed` (storing nothing) should credit ever differ from the facts.
 */
export const calculateRun = defineJob<{ period: string; unit: string | null }, RunSummary>(
  "run",
  async ({ database, actor, signal, report }, input) => {
    authorize(actor, "run.calculate");
    const period = parsePeriod(input.period);
    return database.transaction(async (sql) => {
      const snapshot = await snapshotNow(sql, input.unit);
      const { position } = snapshot;
      const result = await calculatePeriod(
        snapshot,
        period,
        "months",
        (done, total) => report({ stage: "calculating", done, total }),
        signal,
      );
      const broken = result.reconciliation.find((line) => !balances(line));
      // Contradicting facts show up here first; day by day the core names the account and day.
      if (broken) await calculatePeriod(snapshot, period, "detailed", () => undefined, signal);
      if (broken) throw new MeritError("reconciliation_failed", { unit: broken.unit, product: broken.product, column: broken.column });
      signal.throwIfAborted();
      report({ stage: "storing", done: 0, total: null });
      const run = await storeRun(sql, actor, { period: period.code, unit: input.unit, position }, result);
      const adjusted = input.unit === null ? await adjustmentsOf({ snapshot, actor, report: () => undefined, signal }, period) : [];
      await storeAdjustments(sql, run.id, adjusted);
      const scored = input.unit === null ? await scoreAndStore(snapshot, period, run, creditOf(result)) : null;
      await recordAudit(sql, actor, {
        type: "run.calculated",
        runId: run.id,
        period: run.period,
        unit: run.unit,
        version: run.version,
        position,
      });
      const managers = new Set(result.lines.map(({ manager }) => manager).filter((manager) => manager !== ""));
      return { run, lines: result.lines.length, managers: managers.size, reconciled: result.reconciliation.length, scored };
    });
  },
);
