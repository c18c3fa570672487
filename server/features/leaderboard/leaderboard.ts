import { MeritError } from "../../../lib/messages/merit-error.ts";
import { type Period, parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { rank } from "../../../lib/scoring/ranking/rank.ts";
import { comparableRuns } from "../../runs/comparable-runs.ts";
import { METRICS, type Metric } from "../../runs/manager-figures-repository.ts";
import type { Posting } from "../../runs/posting-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";
import { figuresOf, postedIn } from "./board-figures.ts";

/** Who stands on a board, with the last posting that counts in the period. */
export type Person = Pick<Posting, "code" | "name" | "unit" | "position">;
/** One place. `value` is in minor units of the run's base currency, or a count for `activities`. */
export type Place = Readonly<{ rank: number; tied: number; movement: number | null; value: bigint }> & Person;
/** What every board says of itself. Managers without any figure stand apart, without a rank. */
export type BoardHead = Readonly<{
  run: Run;
  metric: Metric;
  unit: string | null;
  state: "provisional" | "closed";
  /** the period that movement or improvement counts from; null where it has no comparable run */
  comparedWith: string | null;
  withoutFigure: readonly Person[];
  /** how many have a rank: more than the places where the reader sees a part of the bank */
  ranked: number;
}>;
export type Leaderboard = BoardHead & Readonly<{ places: readonly Place[] }>;
export type BoardInput = Readonly<{ period: string; metric: Metric; unit?: string | undefined }>;

/** Throws `metric_unknown`. */
export function parseMetric(text: string): Metric {
  const metric = METRICS.find((known) => known === text);
  if (!metric) throw new MeritError("metric_unknown", { metric: text, known: METRICS.join(", ") });
  return metric;
}

/**
 * Ranks the managers posted in a unit and below (default: the bank) by what the latest run of a period credited them, and
 * shows the places won or lost since the period before. Everybody is ranked, and those are shown whom the reader may see: a rank
 * among oneself would say nothing. Throws `period_invalid`, `run_missing`, `unit_unknown`.
 */
export async function leaderboard(context: Context, input: BoardInput): Promise<Leaderboard> {
  const { everybody, people, figures, earlier, head, isSeen } = await standing(context, input);
  const before = earlier ? await ranksBefore(everybody, earlier, input) : new Map<string, number>();
  const places = placesOf(people, figures, before);
  return { ...head, ranked: places.length, places: places.filter(isSeen) };
}

/**
 * What both boards start from: who is there, with which figure, and the run of the period before; of everybody, for the ranks, and who
 * of them may be seen.
 */
export async function standing(context: Context, input: BoardInput) {
  const everybody: Context = { ...context, actor: { ...context.actor, scope: { kind: "all" } } };
  const period = parsePeriod(input.period);
  const run = await requireRun(context, input.period);
  const [before] = await comparableRuns(context.database, run, 2);
  const earlier = before?.run ? { period: before.period, run: before.run } : null;
  const people = (await postedIn(everybody, run, period, input.unit)).map(personOf);
  const figures = await figuresOf(everybody, run, input.metric, people);
  const seen =
    context.actor.scope.kind === "all" ? null : new Set((await postedIn(context, run, period, input.unit)).map(({ code }) => code));
  const isSeen = ({ code }: Pick<Person, "code">): boolean => seen === null || seen.has(code);
  const head: Omit<BoardHead, "ranked"> = {
    run,
    metric: input.metric,
    unit: input.unit ?? null,
    state: run.isClosed ? "closed" : "provisional",
    comparedWith: earlier?.run.period ?? null,
    withoutFigure: people.filter((person) => !figures.has(person.code) && isSeen(person)),
  };
  return { everybody, people, figures, earlier, head, isSeen };
}

async function ranksBefore(context: Context, { period, run }: { period: Period; run: Run }, { metric, unit }: BoardInput) {
  const people = (await postedIn(context, run, period, unit)).map(personOf);
  const places = placesOf(people, await figuresOf(context, run, metric, people), new Map());
  return new Map(places.map((place) => [place.code, place.rank]));
}

function placesOf(people: readonly Person[], figures: ReadonlyMap<string, bigint>, before: ReadonlyMap<string, number>): Place[] {
  const entries = people.flatMap((person) => {
    const value = figures.get(person.code);
    return value === undefined ? [] : [{ ...person, value }];
  });
  const ranked = rank(
    entries,
    ({ code }) => code,
    ({ value }) => value,
    before,
  );
  return ranked.map(({ item, ...place }) => ({ ...item, ...place }));
}

const personOf = ({ code, name, unit, position }: Posting): Person => ({ code, name, unit, position });
