import type { Period } from "../../../lib/scoring/periods/period.ts";
import { type Metric, managerFigures } from "../../runs/manager-figures-repository.ts";
import { lastPostings, type Posting } from "../../runs/posting-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import { loadUnits, subtree } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";

/** Who a board is about: managers posted in a unit and below (default: the bank) at some time of the period. */
export async function postedIn({ database, actor }: Context, run: Run, period: Period, unit: string | undefined): Promise<Posting[]> {
  const snapshot = { sql: database, position: run.position };
  const units = unit === undefined ? undefined : subtree(await loadUnits(snapshot), unit);
  return lastPostings(snapshot, actor.scope, period, units);
}

/**
 * The figure of every manager who has one. Nobody's missing figure is read as zero; no activity at all is a true count of
 * none for whoever was there to log one.
 */
export async function figuresOf(
  { database, actor }: Context,
  run: Run,
  metric: Metric,
  posted: readonly Pick<Posting, "code">[],
): Promise<Map<string, bigint>> {
  // A list narrows the query to the managers of a unit; everybody's is faster without.
  const managers = metric === "activities" ? posted.map(({ code }) => code) : null;
  const found = (await managerFigures(database, actor.scope, [run.id], metric, managers)).get(run.id);
  const figures = new Map<string, bigint>();
  for (const { code } of posted) {
    const value = found?.get(code) ?? (metric === "activities" ? 0n : undefined);
    if (value !== undefined) figures.set(code, value);
  }
  return figures;
}

/**
 * What a board adds up: the figure of everybody on it who has one, by manager. `period` is that of the run. Throws
 * `unit_unknown`.
 */
export async function boardFigures(
  context: Context,
  run: Run,
  { metric, period, unit }: Readonly<{ metric: Metric; period: Period; unit?: string | undefined }>,
): Promise<Map<string, bigint>> {
  return figuresOf(context, run, metric, await postedIn(context, run, period, unit));
}
