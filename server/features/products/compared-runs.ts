import { MeritError } from "../../../lib/messages/merit-error.ts";
import { type Period, parsePeriod, previousPeriod } from "../../../lib/scoring/periods/period.ts";
import { latestRun, listRuns, type Run } from "../../runs/run-repository.ts";
import { loadUnits, subtree } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";

/** A run and the one its figures are compared with; `before` is null where there is none that means the same. */
export type ComparedRuns = Readonly<{ run: Run; period: Period; before: Run | null; periodBefore: Period }>;

/**
 * The latest run of a period and that of another one, the period before unless `against` names one. Throws `period_invalid`,
 * `run_missing` (also for a period that was named), `runs_not_comparable`.
 */
export async function comparedRuns(context: Context, input: { period: string; against?: string | undefined }): Promise<ComparedRuns> {
  const run = await requireRun(context, input.period);
  const period = parsePeriod(input.period);
  if (input.against === undefined) {
    const periodBefore = previousPeriod(period);
    const before = await latestRun(context.database, periodBefore.code);
    return { run, period, before: before && isComparable(run, before) ? before : null, periodBefore };
  }
  const before = await requireRun(context, input.against);
  if (!isComparable(run, before)) throw new MeritError("runs_not_comparable", { period: run.period, against: before.period });
  return { run, period, before, periodBefore: parsePeriod(input.against) };
}

/** A period of a series, with its run; null where it is not calculated, or not for the same part of the bank. */
export type PeriodRun = Readonly<{ period: string; run: Run | null }>;

/** The periods up to a run's, oldest first, at most `count`; those before the first calculated one are left out. */
export async function lastRuns({ database }: Context, run: Run, count: number): Promise<PeriodRun[]> {
  const known = new Map((await listRuns(database)).map((one) => [one.period, one]));
  const series: PeriodRun[] = [];
  let period = parsePeriod(run.period);
  for (let i = 0; i < count; i++) {
    const other = known.get(period.code);
    series.unshift({ period: period.code, run: other && isComparable(run, other) ? other : null });
    period = previousPeriod(period);
  }
  return series.slice(series.findIndex((one) => one.run !== null));
}

/** A unit and all below it, as the tree stood for a run. Undefined: no narrowing. Throws `unit_unknown`. */
export async function unitsOf({ database }: Context, run: Run, unit: string | undefined): Promise<string[] | undefined> {
  return unit === undefined ? undefined : subtree(await loadUnits({ sql: database, position: run.position }), unit);
}

/** The same for an earlier run: nothing where the unit was not there yet. */
export async function unitsThen({ database }: Context, run: Run, unit: string | undefined): Promise<string[] | undefined> {
  if (unit === undefined) return undefined;
  const units = await loadUnits({ sql: database, position: run.position });
  return units.some(({ code }) => code === unit) ? subtree(units, unit) : [];
}

/** The same part of the bank, in the same money. */
export const isComparable = (a: Run, b: Run): boolean => a.unit === b.unit && a.baseCurrency === b.baseCurrency;
