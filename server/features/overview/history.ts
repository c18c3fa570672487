import { lastPeriods, type Period } from "../../../lib/scoring/periods/period.ts";
import { groupTotals, type Sums, totalOf } from "../../runs/group-totals-repository.ts";
import { listRuns, type Run } from "../../runs/run-repository.ts";
import { loadUnits, subtree } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";

/** A period of the last twelve of its kind; null where it is not calculated, or not for the same part of the bank. */
export type HistoryPoint = Readonly<{ period: string; sums: Sums | null }>;

const PERIODS = 12;

/** The totals of a period and those before it of the same kind, oldest first. */
export async function history({ database, actor }: Context, run: Run, period: Period, unit: string | null): Promise<HistoryPoint[]> {
  const known = new Map((await listRuns(database)).map((stored) => [stored.period, stored]));
  const within = new Map<number, readonly string[] | undefined | null>();
  const points: HistoryPoint[] = [];
  for (const { code } of lastPeriods(period, PERIODS)) {
    const stored = known.get(code);
    if (!stored || stored.unit !== run.unit || stored.baseCurrency !== run.baseCurrency) {
      points.push({ period: code, sums: null });
      continue;
    }
    if (!within.has(stored.position)) within.set(stored.position, await unitsBelow(stored));
    const units = within.get(stored.position);
    points.push({ period: code, sums: units === null ? null : totalOf(await groupTotals(database, actor.scope, stored, units)) });
  }
  return points;

  /** The units as they stood then; null where the unit did not exist yet. */
  async function unitsBelow({ position }: Run): Promise<readonly string[] | undefined | null> {
    if (unit === null) return undefined;
    const units = await loadUnits({ sql: database, position });
    return units.some(({ code }) => code === unit) ? subtree(units, unit) : null;
  }
}
