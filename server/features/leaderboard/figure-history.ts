import type { PeriodRun } from "../../runs/comparable-runs.ts";
import { type Metric, managerFigures } from "../../runs/manager-figures-repository.ts";
import { mayView, type PostingFact, postingFacts, wasPosted } from "../../runs/posting-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";

/** By manager: a value for each period asked for, null where there is no figure. */
export type FigureHistory = ReadonlyMap<string, readonly (bigint | null)[]>;

/**
 * What some managers were credited in some periods, as the runs stored it. `run` is the one that a page is about: who may be
 * seen as of it may be seen in the others. Managers that the actor may not see are left out.
 */
export async function figureHistory(
  { database, actor }: Context,
  run: Run,
  shown: readonly PeriodRun[],
  metric: Metric,
  managers: readonly string[],
): Promise<FigureHistory> {
  const postings = Map.groupBy(await postingFacts(database, managers), ({ code }) => code);
  const stands = ({ added, superseded }: PostingFact): boolean =>
    added <= run.position && (superseded === null || superseded > run.position);
  const seen = managers.filter((code) => mayView(actor.scope, (postings.get(code) ?? []).filter(stands)));
  const runs = shown.flatMap((one) => one.run?.id ?? []);
  const figures = await managerFigures(database, actor.scope, runs, metric, seen);
  const figureOf = (code: string, { period, run: stored }: PeriodRun): bigint | null => {
    if (!stored) return null;
    const value = figures.get(stored.id)?.get(code);
    if (value !== undefined || metric !== "activities") return value ?? null;
    // Whoever was there and logged nothing has a true count of none.
    return (postings.get(code) ?? []).some((posting) => wasPosted(posting, period, stored.position)) ? 0n : null;
  };
  return new Map(seen.map((code) => [code, shown.map((one) => figureOf(code, one))]));
}
