import type { ScoringError } from "../../../lib/scoring/errors.ts";
import { formatMinor } from "../../../lib/scoring/money/minor.ts";
import type { Period } from "../../../lib/scoring/periods/period.ts";
import type { Run } from "../../runs/run-repository.ts";
import { type RunCredit, scoreSnapshot } from "../../runs/scoring/score-snapshot.ts";
import { scoreLines, storeScores } from "../../runs/scoring/store-scores.ts";
import type { Snapshot } from "../../runs/snapshot.ts";

/** What scoring came to: managers with a score, with a grade, and the bonuses together, in major units of the base currency. */
export type ScoreSummary = Readonly<{ managers: number; scored: number; graded: number; bonus: string; currency: string }> &
  Readonly<{
    /** pools that could not be shared out, and why */
    unpaid: readonly Readonly<{ plan: string; code: string; params: ScoringError["params"] }>[];
  }>;

/**
 * Scores a run and stores the scores beside its credit. Null where no scorecard counts for the period. Of a pool that cannot be shared
 * out nobody is paid: the reason is stored among the warnings of everybody in it, scores and grades stand.
 */
export async function scoreAndStore(snapshot: Snapshot, period: Period, run: Run, credit: RunCredit): Promise<ScoreSummary | null> {
  const scored = await scoreSnapshot(snapshot, period, credit, { version: run.version });
  if (!scored) return null;
  const lines = scoreLines(scored, period.code);
  await storeScores(snapshot.sql, run.id, scored, lines);
  const total = lines.scores.reduce((sum, { bonusMinor }) => sum + (bonusMinor ?? 0n), 0n);
  return {
    managers: lines.scores.length,
    scored: lines.scores.filter(({ score }) => score !== null).length,
    graded: lines.scores.filter(({ grade }) => grade !== null).length,
    bonus: formatMinor(total, run.baseCurrency),
    currency: run.baseCurrency,
    unpaid: [...scored.failures].map(([plan, { code, params }]) => ({ plan, code, params })),
  };
}
