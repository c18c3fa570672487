import { MeritError } from "../../../lib/messages/merit-error.ts";
import { type Period, parsePeriod, previousPeriod } from "../../../lib/scoring/periods/period.ts";
import { rank } from "../../../lib/scoring/ranking/rank.ts";
import { lastPostings, type Posting } from "../../runs/posting-repository.ts";
import { activityLines, creditLines, latestRun, type Run } from "../../runs/run-repository.ts";
import { loadUnits, subtree } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";

export const METRICS = ["margin", "adb", "closing", "income", "activities"] as const;
export type Metric = (typeof METRICS)[number];

/** One place. `value` is in minor units of the run's base currency, or a count for `activities`. */
export type Place = Readonly<
  { rank: number; tied: number; movement: number | null; value: bigint } & Pick<Posting, "code" | "name" | "unit" | "position">
>;
/** A board names its metric, period, unit and state; managers without any figure stand apart, without a rank. */
export type Leaderboard = Readonly<{
  run: Run;
  metric: Metric;
  unit: string | null;
  state: "provisional";
  comparedWith: string | null;
  places: readonly Place[];
  withoutFigure: readonly Pick<Posting, "code" | "name" | "unit" | "position">[];
}>;

/** Throws `metric_unknown`. */
export function parseMetric(text: string): Metric {
  const metric = METRICS.find((known) => known === text);
  if (!metric) throw new MeritError("metric_unknown", { metric: text, known: METRICS.join(", ") });
  return metric;
}

/**
 * Ranks the managers posted in a unit and below (default: the bank) by what the latest run of a period credited them, and
 * shows the places won or lost since the period before. Throws `period_invalid`, `run_missing`, `unit_unknown`.
 */
export async function leaderboard(
  context: Context,
  input: { period: string; metric: Metric; unit?: string | undefined },
): Promise<Leaderboard> {
  const period = parsePeriod(input.period);
  const run = await requireRun(context, input.period);
  const before = previousPeriod(period);
  const earlier = await latestRun(context.database, before.code);
  const ranks = earlier
    ? new Map((await places(context, earlier, before, input)).map((place) => [place.code, place.rank]))
    : new Map<string, number>();
  const ranked = await places(context, run, period, input, ranks);
  const withFigure = new Set(ranked.map(({ code }) => code));
  const posted = await postings(context, run, period, input.unit);
  return {
    run,
    metric: input.metric,
    unit: input.unit ?? null,
    state: "provisional",
    comparedWith: earlier ? earlier.period : null,
    places: ranked,
    withoutFigure: posted
      .filter(({ code }) => !withFigure.has(code))
      .map(({ code, name, unit, position }) => ({ code, name, unit, position })),
  };
}

async function places(
  context: Context,
  run: Run,
  period: Period,
  { metric, unit }: { metric: Metric; unit?: string | undefined },
  before?: ReadonlyMap<string, number>,
): Promise<Place[]> {
  const posted = await postings(context, run, period, unit);
  const figures = await figuresOf(context, run, metric, posted);
  const entries = posted.flatMap(({ code, name, unit: at, position }) => {
    const value = figures.get(code);
    return value === undefined ? [] : [{ code, name, unit: at, position, value }];
  });
  return rank(
    entries,
    ({ code }) => code,
    ({ value }) => value,
    before,
  ).map(({ item, ...place }) => ({ ...item, ...place }));
}

async function postings({ database, actor }: Context, run: Run, period: Period, unit: string | undefined): Promise<Posting[]> {
  const snapshot = { sql: database, position: run.position };
  const units = unit === undefined ? undefined : subtree(await loadUnits(snapshot), unit);
  return lastPostings(snapshot, actor.scope, period, units);
}

/** The figure of every manager who has one. Nobody's missing figure is read as zero; no activity at all is a true count of none. */
async function figuresOf({ database, actor }: Context, run: Run, metric: Metric, posted: readonly Posting[]): Promise<Map<string, bigint>> {
  const figures = new Map<string, bigint>();
  const add = (manager: string, value: bigint) => figures.set(manager, (figures.get(manager) ?? 0n) + value);
  if (metric === "activities") {
    for (const { code } of posted) figures.set(code, 0n);
    for (const { manager, count } of await activityLines(
      database,
      run.id,
      posted.map(({ code }) => code),
    ))
      add(manager, BigInt(count));
    return figures;
  }
  const column = ({ adb: "baseAdbMinor", closing: "baseClosingMinor", margin: "baseMarginMinor", income: "baseIncomeMinor" } as const)[
    metric
  ];
  for (const line of await creditLines(database, actor.scope, run.id)) add(line.manager, line[column]);
  return figures;
}
