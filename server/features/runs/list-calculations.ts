import { fromDay, monthLength } from "../../../lib/scoring/periods/day.ts";
import { monthPeriod, type Period, type PeriodKind, parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { ledgerChanges, reaches } from "../../runs/ledger-changes-repository.ts";
import { listRuns, type Run } from "../../runs/run-repository.ts";
import { lastToldDay, toldMonths } from "../../runs/told-months-repository.ts";
import { loadUnits, snapshotNow, type UnitNode } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { type RunCounts, runCounts, versionCounts } from "./runs-repository.ts";

/** A calculated period: its latest run, and `since`: imports and withdrawals after it that can change its figures. */
export type CalculatedPeriod = RunCounts & Readonly<{ run: Run; period: Period; versions: number; since: number }>;
/** A period that balances tell of. `isComplete`: of each of its months, to the very last day. */
export type Choice = Readonly<{ period: string; kind: PeriodKind; version: number | null; isComplete: boolean }>;
type Calculations = Readonly<{
  periods: readonly CalculatedPeriod[];
  choices: readonly Choice[];
  /** months with balances and without a run, oldest first; `next` is the one to propose */
  missing: readonly string[];
  next: string | null;
  /** the last day that any balance names */
  lastDay: string | null;
  units: readonly UnitNode[];
}>;

/** Every calculated period, newest first, and what can be calculated next. */
export async function listCalculations(context: Context): Promise<Calculations> {
  const { database, actor } = context;
  const { position } = await snapshotNow(database, null);
  const runs = await listRuns(database);
  const counts = await runCounts(database, actor.scope, runs);
  const versions = await versionCounts(database);
  const changes = await ledgerChanges(database, Math.min(position, ...runs.map((run) => run.position)), position);
  const periods = runs.map((run) => {
    const period = parsePeriod(run.period);
    return {
      run,
      period,
      versions: versions.get(run.period) ?? 1,
      since: changes.filter((change) => change.position > run.position && reaches(change, period)).length,
      lines: counts.get(run.id)?.lines ?? 0,
      managers: counts.get(run.id)?.managers ?? 0,
    };
  });
  periods.sort((a, b) => b.period.end - a.period.end || a.period.days - b.period.days);
  return { periods, units: await loadUnits({ sql: database, position }), ...(await proposals(context, runs)) };
}

async function proposals({ database }: Context, runs: readonly Run[]): Promise<Omit<Calculations, "periods" | "units">> {
  const months = await toldMonths(database);
  const last = months.at(-1);
  const lastDayOfMonth = last === undefined ? null : await lastToldDay(database, last);
  const complete = new Set(months.filter((month) => month !== last || lastDayOfMonth === monthLength(month)));
  const known = new Map(runs.map((run) => [run.period, run]));
  const codes = new Map(months.flatMap((month) => periodsAround(month).map((period) => [period.code, period])));
  const choices = [...codes.values()]
    .sort((a, b) => b.end - a.end || a.days - b.days)
    .map(({ code, kind, firstMonth, months: length }) => ({
      period: code,
      kind,
      version: known.get(code)?.version ?? null,
      isComplete: Array.from({ length }, (_, i) => firstMonth + i).every((month) => complete.has(month)),
    }));
  // A run of a part of the bank leaves the rest of the month to be calculated.
  const missing = months.map((month) => monthPeriod(month).code).filter((code) => known.get(code)?.unit !== null);
  const next = choices.findLast(({ period, isComplete }) => isComplete && missing.includes(period)) ?? null;
  return {
    choices,
    missing,
    next: next?.period ?? missing[0] ?? null,
    lastDay: last === undefined || lastDayOfMonth === null ? null : fromDay(monthPeriod(last).start + lastDayOfMonth - 1),
  };
}

/** A month, and the quarter and year it lies in. */
function periodsAround(month: number): Period[] {
  const { code } = monthPeriod(month);
  const year = code.slice(0, 4);
  return [code, `${year}-Q${Math.floor((month % 12) / 3) + 1}`, year].map(parsePeriod);
}
