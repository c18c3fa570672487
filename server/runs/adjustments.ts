import { adjustments } from "../../lib/scoring/contribution/adjustment.ts";
import { type Period, parsePeriod, previousPeriod } from "../../lib/scoring/periods/period.ts";
import type { Actor } from "../access/actor.ts";
import { recordAudit } from "../audit/record.ts";
import type { Sql } from "../db/sql.ts";
import { splitPoliciesChanged } from "../rules/rules-repository.ts";
import { adjustmentLines, type StoredAdjustment } from "./adjustments-repository.ts";
import { calculatePeriod, type Report } from "./calculate.ts";
import { type Close, readCloses } from "./closes-repository.ts";
import { creditLines, type StoredLine } from "./credit-lines-repository.ts";
import { ledgerChanges, reaches } from "./ledger-changes-repository.ts";
import { AMOUNT_NAMES, type Amounts } from "./line-amounts.ts";
import { newestWholeRun, type Run, runById, storeRun } from "./run-repository.ts";
import type { Snapshot } from "./snapshot.ts";

type Work = Readonly<{ snapshot: Snapshot; actor: Actor; report: Report; signal?: AbortSignal }>;

/**
 * What the first open period carries of corrections of closed ones: for every closed period of the same kind whose figures would be
 * others by the facts of the snapshot, the corrected version (calculated and stored as such, where no version says it yet) less the
 * closed one, less what closed periods have carried since. Nothing in any other period: a correction is carried once.
 */
export async function adjustmentsOf(work: Work, period: Period): Promise<StoredAdjustment[]> {
  const { sql } = work.snapshot;
  const closes = (await readCloses(sql)).filter((close) => parsePeriod(close.period).kind === period.kind);
  const isClosed = (code: string): boolean => closes.some((close) => close.period === code);
  if (isClosed(period.code) || !isClosed(previousPeriod(period).code)) return [];
  const lines: StoredAdjustment[] = [];
  for (const close of closes) lines.push(...(await adjustmentOf(work, close, closes)));
  return lines;
}

async function adjustmentOf(work: Work, close: Close, closes: readonly Close[]): Promise<StoredAdjustment[]> {
  const { sql } = work.snapshot;
  const closed = await runById(sql, close.runId);
  const later = closes.filter(({ period }) => period > close.period);
  const corrected = await correctedRun(work, closed);
  if (corrected.id === closed.id) return [];
  const everybody = { kind: "all" } as const;
  const carried = (
    await adjustmentLines(
      sql,
      everybody,
      later.map(({ runId }) => runId),
    )
  ).filter(({ ofPeriod }) => ofPeriod === close.period);
  const differences = adjustments<StoredLine, keyof Amounts>(
    { corrected: await creditLines(sql, everybody, corrected.id), closed: await creditLines(sql, everybody, closed.id), carried },
    ({ manager, unit, product, currency, source }) => JSON.stringify([manager, unit, product, currency, source]),
    (line) => line,
    AMOUNT_NAMES,
  );
  return differences.map(({ line: { manager, unit, product, currency, source }, ...amounts }) => ({
    manager, unit, product, currency, source, ofPeriod: close.period, correctedRunId: corrected.id, ...amounts,
  })); // biome-ignore format: one line
}

/** The version of a closed run's period that the facts of the snapshot make: the closed run itself while nothing has changed it. */
async function correctedRun({ snapshot, actor, report, signal }: Work, closed: Run): Promise<Run> {
  const { sql, position } = snapshot;
  const period = parsePeriod(closed.period);
  const newest = (await newestWholeRun(sql, closed.period)) ?? closed;
  if (!(await hasMoved(sql, newest.position, position, period))) return newest;
  const result = await calculatePeriod(snapshot, period, "months", report, signal);
  const run = await storeRun(sql, actor, { period: period.code, unit: null, position }, result);
  const { id: runId, version } = run;
  await recordAudit(sql, actor, { type: "run.calculated", runId, period: period.code, unit: null, version, position });
  return run;
}

/** Whether anything that can change a figure of the period entered between two positions. */
async function hasMoved(sql: Sql, after: number, upTo: number, period: Period): Promise<boolean> {
  if ((await ledgerChanges(sql, after, upTo)).some((change) => reaches(change, period))) return true;
  return splitPoliciesChanged(sql, after, upTo);
}
