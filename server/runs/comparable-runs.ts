import { lastPeriods, type Period, parsePeriod } from "../../lib/scoring/periods/period.ts";
import type { Database } from "../db/database.ts";
import { listRuns, type Run } from "./run-repository.ts";

/** A period, and its latest run where there is one that covers the same part of the bank. */
export type PeriodRun = Readonly<{ period: Period; run: Run | null }>;

/**
 * A run's period and those of the same kind before it, oldest first, `count` in all. A run of one unit beside runs of the
 * whole bank would show a fall that never was: it is left out, like a period that was not calculated.
 */
export async function comparableRuns(database: Database, run: Run, count: number): Promise<PeriodRun[]> {
  const latest = new Map((await listRuns(database)).map((listed) => [listed.period, listed]));
  return lastPeriods(parsePeriod(run.period), count).map((period) => {
    const found = period.code === run.period ? run : latest.get(period.code);
    return { period, run: found?.unit === run.unit ? found : null };
  });
}
