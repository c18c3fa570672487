import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import type { Telling } from "../../../lib/scoring/score-subjects.ts";
import type { Sql } from "../../db/sql.ts";
import { rulesOfRun } from "../../rules/rules-repository.ts";
import { creditLines } from "../credit-lines-repository.ts";
import type { Run } from "../run-repository.ts";
import type { Reclaimable } from "./clawbacks.ts";
import type { Carried, ScoredRun } from "./score-run.ts";
import { scoreSnapshot } from "./score-snapshot.ts";
import { readPayments, readScores } from "./scores-repository.ts";

/**
 * Scores a stored run again: from its stored credit, the facts as of its position, the versions of the rules it names and what it
 * noted of earlier runs. Null where the run has no scores. Runs in a transaction of its own connection, as calculatePeriod does.
 */
export async function rescore(tx: Sql, run: Run, telling: Telling = "values"): Promise<ScoredRun | null> {
  const rules = await rulesOfRun(tx, run.id);
  if (rules.length === 0) return null;
  const stored = await readScores(tx, { kind: "all" }, run.id);
  const carried = new Map(
    stored.map(({ manager, held, earnedBefore, owedBefore }): [string, Carried] => [
      manager,
      { held, earned: earnedBefore, owedMinor: owedBefore },
    ]),
  );
  const reclaimables = (await readPayments(tx, { kind: "all" }, run.id))
    .filter(({ kind }) => kind === "clawback")
    .map(({ manager, ofPeriod, paidMinor, takenBackMinor }): Reclaimable => ({ manager, ofPeriod, paidMinor, takenBackMinor }));
  const lines = await creditLines(tx, { kind: "all" }, run.id);
  const snapshot = { sql: tx, position: run.position, units: null };
  return scoreSnapshot(
    snapshot,
    parsePeriod(run.period),
    { baseCurrency: run.baseCurrency, lines },
    { rules, carried, reclaimables, version: run.version, telling },
  );
}
