import { type Period, parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { countsFor } from "../../rules/rule-faults.ts";
import { rulesFor, rulesOfRun, type StoredRule } from "../../rules/rules-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import { snapshotNow } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { findVersion } from "../runs/index.ts";

/**
 * Whether a run has scores, and if not, why: no scorecard has begun, none is made for this kind of period, the run is of a part of the
 * bank, or older than the rules.
 */
export const SCORE_STATES = ["scored", "no_rules", "other_kind", "part_of_bank", "before_rules"] as const;
export type ScoreState = (typeof SCORE_STATES)[number];

/** `rules`: the versions the run was scored by; none where it was not. */
export type FoundRun = Readonly<{ run: Run; period: Period; state: ScoreState; rules: readonly StoredRule[] }>;

/** A version of a period (the latest by itself) and whether it was scored. Throws `period_invalid`, `run_missing`, `run_version_missing`. */
export async function findScoredRun(context: Context, wanted: { period: string; version?: number | undefined }): Promise<FoundRun> {
  const { database } = context;
  const run = await findVersion(context, wanted);
  const period = parsePeriod(run.period);
  const rules = await rulesOfRun(database, run.id);
  return { run, period, rules, state: rules.length > 0 ? "scored" : await whyNot(context, run, period) };
}

async function whyNot({ database }: Context, run: Run, period: Period): Promise<ScoreState> {
  const { position } = await snapshotNow(database, null);
  const rules = await rulesFor(database, position, period);
  const cards = rules.flatMap(({ rule }) => (rule.kind === "scorecard" ? [rule] : []));
  if (cards.length === 0) return "no_rules";
  if (!cards.some((card) => countsFor(card, period))) return "other_kind";
  return run.unit === null ? "before_rules" : "part_of_bank";
}
