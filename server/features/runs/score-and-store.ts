import { formatMinor } from "../../../lib/scoring/money/minor.ts";
import type { Period } from "../../../lib/scoring/periods/period.ts";
import type { Run } from "../../runs/run-repository.ts";
import { type RunCredit, scoreSnapshot } from "../../runs/scoring/score-snapshot.ts";
import { scoreLines, storeScores } from "../../runs/scoring/scores-repository.ts";
import type { Snapshot } from "../../runs/snapshot.ts";

/** What scoring came to: managers with a score, with a grade, and the bonuses together, in major units of the base currency. */
export type ScoreSummary = Readonly<{ managers: number; scored: number; graded: number; bonus: string; currency: string }>;

/**
 * Scores a run and stores the scores beside its credit. Null where no scorecard counts for the period. Throws what
 * a pool that cannot be shared says (`pool_...`): nothing of the run is stored, since half a bonus round is none.
 */
export async function scoreAndStore(snapshot: Snapshot, period: Period, run: Run, credit: RunCredit): Promise<ScoreSummary | null> {
  const scored = await scoreSnapshot(snapshot, period, credit, { version: run.version });
  if (!scored) return null;
  const [failure] = scored.failures.values();
  if (failure) throw failure;
  const lines = scoreLines(scored, period.code);
  await storeScores(snapshot.sql, run.id, scored, lines);
  const total = lines.scores.reduce((sum, { bonusMinor }) => sum + (bonusMinor ?? 0n), 0n);
  return {
    managers: lines.scores.length,
    scored: lines.scores.filter(({ score }) => score !== null).length,
    graded: lines.scores.filter(({ grade }) => grade !== null).length,
    bonus: formatMinor(total, run.baseCurrency),
    currency: run.baseCurrency,
  };
}
