import { lastPeriods, type Period } from "../../../lib/scoring/periods/period.ts";
import type { Sql } from "../../db/sql.ts";
import type { GradesRule } from "../../rules/rule-shapes.ts";
import type { StoredRule } from "../../rules/rules-repository.ts";
import type { Carried } from "./score-run.ts";
import { latestWholeRun, readScores, type ScoreLine } from "./scores-repository.ts";

/**
 * What earlier periods of the same kind left behind, by manager: the grade held and the advances owed after the period just before,
 * and the grades earned in the periods before without a gap, newest first, as far back as a promotion rule looks. From the latest
 * run of the whole bank of each period.
 */
export async function loadCarried(sql: Sql, period: Period, rules: readonly StoredRule[]): Promise<ReadonlyMap<string, Carried>> {
  const reach = Math.max(1, ...rules.map(({ rule }) => (rule.kind === "grades" ? promotionReach(rule) : 1)));
  const before = lastPeriods(period, reach + 1)
    .slice(0, -1)
    .reverse();
  const runs: (ReadonlyMap<string, ScoreLine> | null)[] = [];
  for (const one of before) runs.push(await latestScores(sql, one.code));
  const [last] = runs;
  if (!last) return new Map();
  return new Map(
    [...last].map(([manager, line]) => [manager, { held: line.grade, earned: gradesBack(manager, runs), owedMinor: line.owedMinor }]),
  );
}

const promotionReach = ({ promotion }: GradesRule): number => (promotion?.periods ?? 1) - 1;

/** Grades earned in consecutive periods, newest first, up to the first period without one. */
function gradesBack(manager: string, runs: readonly (ReadonlyMap<string, ScoreLine> | null)[]): string[] {
  const grades: string[] = [];
  for (const run of runs) {
    const earned = run?.get(manager)?.earned;
    if (!earned) break;
    grades.push(earned);
  }
  return grades;
}

async function latestScores(sql: Sql, period: string): Promise<ReadonlyMap<string, ScoreLine> | null> {
  const run = await latestWholeRun(sql, period);
  if (run === null) return null;
  const lines = await readScores(sql, { kind: "all" }, run);
  return new Map(lines.map((line) => [line.manager, line]));
}
