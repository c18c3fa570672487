import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { ReconciliationLine } from "../../../lib/scoring/contribution/reconcile.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { adjustmentLines, type StoredAdjustment } from "../../runs/adjustments-repository.ts";
import { creditLines, type StoredLine } from "../../runs/credit-lines-repository.ts";
import { overlayLines } from "../../runs/overlay-repository.ts";
import { reconciliationLines } from "../../runs/reconciliation-repository.ts";
import { latestRun, type Run, listRuns as readRuns } from "../../runs/run-repository.ts";
import type { StoredOverlay } from "../../runs/store-overlay.ts";
import { loadUnits, subtree } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";

export type ResultsFilter = Readonly<{ manager?: string | undefined; unit?: string | undefined }>;

/** The latest run of every calculated period, newest first. */
export const listRuns = ({ database }: Context): Promise<Run[]> => readRuns(database);

/** The latest run of a period. Throws `period_invalid` and `run_missing`. */
export async function requireRun({ database }: Context, period: string): Promise<Run> {
  const { code } = parsePeriod(period);
  const run = await latestRun(database, code);
  if (!run) throw new MeritError("run_missing", { period: code });
  return run;
}

/** Credit lines of the latest run of a period that the actor may see. `unit` means it and all below. */
export async function readCredit(context: Context, period: string, filter: ResultsFilter): Promise<{ run: Run; lines: StoredLine[] }> {
  const run = await requireRun(context, period);
  const units = await unitsBelow(context, run, filter.unit);
  return { run, lines: await creditLines(context.database, context.actor.scope, run.id, { manager: filter.manager, units }) };
}

/** Overlay credit of the latest run of a period that the actor may see: beside the credit lines, in none of their sums. */
export async function readOverlay(context: Context, period: string, filter: ResultsFilter): Promise<{ run: Run; lines: StoredOverlay[] }> {
  const run = await requireRun(context, period);
  const units = await unitsBelow(context, run, filter.unit);
  return { run, lines: await overlayLines(context.database, context.actor.scope, run.id, { manager: filter.manager, units }) };
}

/** What the run of a period carries of corrections of closed periods, as far as the actor may see it: beside the credit lines. */
export async function readAdjustments(
  context: Context,
  period: string,
  filter: ResultsFilter,
): Promise<{ run: Run; lines: StoredAdjustment[] }> {
  const run = await requireRun(context, period);
  const units = await unitsBelow(context, run, filter.unit);
  return { run, lines: await adjustmentLines(context.database, context.actor.scope, [run.id], { manager: filter.manager, units }) };
}

/** The stored proof of the latest run of a period, for the units the actor may see. */
export async function readReconciliation(
  context: Context,
  period: string,
  filter: Pick<ResultsFilter, "unit">,
): Promise<{ run: Run; lines: ReconciliationLine[] }> {
  const run = await requireRun(context, period);
  const units = await unitsBelow(context, run, filter.unit);
  return { run, lines: await reconciliationLines(context.database, context.actor.scope, run.id, units) };
}

async function unitsBelow({ database }: Context, run: Run, unit: string | undefined): Promise<string[] | undefined> {
  if (unit === undefined) return undefined;
  return subtree(await loadUnits({ sql: database, position: run.position }), unit);
}
