import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { Run } from "../../runs/run-repository.ts";
import {
  type MetricLine,
  type PaymentLine,
  readMetrics,
  readPayments,
  readScores,
  type ScoreLine,
} from "../../runs/scoring/scores-repository.ts";
import { loadUnits, subtree } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { findVersion } from "../runs/index.ts";

export type ScoresFilter = Readonly<{ manager?: string | undefined; unit?: string | undefined; version?: number | undefined }>;
export type RunScores = Readonly<{
  run: Run;
  scores: readonly ScoreLine[];
  metrics: readonly MetricLine[];
  payments: readonly PaymentLine[];
}>;

/**
 * Scores, metrics and payments of a period's run (the latest without `version`) that the actor may see. `unit` means managers posted
 * there and below. Throws `run_missing`, and `scores_missing` where the run was not scored.
 */
export async function readRunScores(context: Context, period: string, { manager, unit, version }: ScoresFilter): Promise<RunScores> {
  const { database, actor } = context;
  const run = await findVersion(context, { period, version });
  const units = unit === undefined ? undefined : subtree(await loadUnits({ sql: database, position: run.position }), unit);
  const scores = await readScores(database, actor.scope, run.id, { manager, units });
  if (scores.length === 0 && (await readScores(database, { kind: "all" }, run.id)).length === 0) {
    throw new MeritError("scores_missing", { period: run.period, version: run.version });
  }
  const managers = scores.map((line) => line.manager);
  return {
    run,
    scores,
    metrics: await readMetrics(database, actor.scope, run.id, managers),
    payments: await readPayments(database, actor.scope, run.id, managers),
  };
}
