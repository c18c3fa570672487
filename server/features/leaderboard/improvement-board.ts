import type { Period } from "../../../lib/scoring/periods/period.ts";
import { rankImprovements } from "../../../lib/scoring/ranking/improvement.ts";
import type { Metric } from "../../runs/manager-figures-repository.ts";
import { lastPostings } from "../../runs/posting-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";
import { figuresOf, postedIn } from "./board-figures.ts";
import { type BoardHead, type BoardInput, type Person, standing } from "./leaderboard.ts";

/** One place: `value` is what the figure gained since before, in minor units of base currency or as a count. */
export type ImprovedPlace = Readonly<{ rank: number; tied: number; value: bigint; now: bigint; before: bigint }> & Person;
/** Managers with a figure now and none in the period before stand apart: growth from nothing is no growth. */
export type ImprovementBoard = BoardHead & Readonly<{ places: readonly ImprovedPlace[]; withoutBefore: readonly Person[] }>;

/**
 * Ranks the managers of a board by what their figure gained since the period before of the same kind, wherever they were
 * posted then. Throws what `leaderboard` throws.
 */
export async function improvementBoard(context: Context, input: BoardInput): Promise<ImprovementBoard> {
  const { everybody, people, figures, earlier, head, isSeen } = await standing(context, input);
  const before = earlier ? await figuresBefore(everybody, people, earlier, input) : new Map<string, bigint>();
  const { ranked, withoutBefore } = rankImprovements(figures, before);
  const byCode = new Map(people.map((person) => [person.code, person]));
  const found = (code: string): Person[] => {
    const person = byCode.get(code);
    return person && isSeen(person) ? [person] : [];
  };
  return {
    ...head,
    ranked: ranked.length,
    places: ranked.flatMap(({ item: { id, difference, now, before }, rank, tied }) =>
      found(id).map((person) => ({ ...person, rank, tied, value: difference, now, before })),
    ),
    withoutBefore: withoutBefore.flatMap(found),
  };
}

type PeriodRun = Readonly<{ run: Run; period: Period }>;

/**
 * What an improvement board adds up: the gain of everybody on it who has a figure in both runs, in minor units of base currency
 * or as a count. Throws `unit_unknown`.
 */
export async function boardGains(
  context: Context,
  now: PeriodRun,
  before: PeriodRun,
  { metric, unit }: Readonly<{ metric: Metric; unit?: string | undefined }>,
): Promise<Map<string, bigint>> {
  const people = await postedIn(context, now.run, now.period, unit);
  const figures = await figuresOf(context, now.run, metric, people);
  const { ranked } = rankImprovements(figures, await figuresBefore(context, people, before, { metric }));
  return new Map(ranked.map(({ item: { id, difference } }) => [id, difference]));
}

/** The same managers' figures of the earlier run. */
async function figuresBefore(
  context: Context,
  people: readonly Pick<Person, "code">[],
  { period, run }: PeriodRun,
  { metric }: Pick<BoardInput, "metric">,
): Promise<Map<string, bigint>> {
  // Who may be seen now may be seen then, even where they were posted elsewhere.
  const there = new Set(
    (await lastPostings({ sql: context.database, position: run.position }, { kind: "all" }, period)).map(({ code }) => code),
  );
  return figuresOf(
    context,
    run,
    metric,
    people.filter(({ code }) => there.has(code)),
  );
}
