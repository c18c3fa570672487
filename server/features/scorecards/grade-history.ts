import { parseFraction } from "../../../lib/scoring/money/fraction.ts";
import type { Rational } from "../../../lib/scoring/money/rational.ts";
import { rulesOfRun } from "../../rules/rules-repository.ts";
import { comparableRuns } from "../../runs/comparable-runs.ts";
import { readScores } from "../../runs/scoring/scores-repository.ts";
import type { Context } from "../context.ts";
import { type FoundRun, findScoredRun } from "./find-scored-run.ts";
import { ruleOf, visibleManager } from "./manager-scorecard.ts";

/** Periods shown: three years of quarters, a year of months. */
const PERIODS = 12;

/** How a manager came out in one period; `levels` are the grades of the scheme that applied, worst first. Null where nothing was scored. */
export type PastGrade = Readonly<{
  version: number;
  score: Rational | null;
  earned: string | null;
  grade: string | null;
  levels: readonly string[];
  bonusMinor: bigint | null;
}>;
export type GradeHistoryPage = Readonly<{ found: FoundRun; periods: readonly Readonly<{ period: string; was: PastGrade | null }>[] }>;

/**
 * A manager's grades in the last periods of the same kind, oldest first, each from the latest run, as far as the actor may see them:
 * the head of a unit sees those earned in it. Throws `period_invalid`, `run_missing`, `manager_unknown`.
 */
export async function gradeHistory(context: Context, { manager, period }: { manager: string; period: string }): Promise<GradeHistoryPage> {
  const { database } = context;
  const found = await findScoredRun(context, { period });
  await visibleManager(context, found, manager);
  const shown = await comparableRuns(database, found.run, PERIODS);
  const periods: { period: string; was: PastGrade | null }[] = [];
  for (const one of shown) {
    periods.push({ period: one.period.code, was: one.run && (await pastGrade(context, one.run.id, one.run.version, manager)) });
  }
  return { found, periods: periods.slice(firstKnown(periods)) };
}

/** Periods before the first that was scored say nothing. */
const firstKnown = (periods: GradeHistoryPage["periods"]): number =>
  Math.max(
    0,
    periods.findIndex(({ was }) => was !== null),
  );

async function pastGrade({ database, actor }: Context, runId: number, version: number, manager: string): Promise<PastGrade | null> {
  const [line] = await readScores(database, actor.scope, runId, { manager });
  if (!line) return null;
  const scheme = ruleOf(await rulesOfRun(database, runId), "grades", line.gradeScheme ?? undefined);
  const { earned, grade, bonusMinor } = line;
  const levels = scheme?.rule.bands.map((band) => band.grade) ?? [];
  return { version, score: line.score === null ? null : parseFraction(line.score), earned, grade, levels, bonusMinor };
}
