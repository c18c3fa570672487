import { authorize } from "../../access/policy.ts";
import { defineJob } from "../../jobs/job.ts";
import { latestRun } from "../../runs/run-repository.ts";
import { calculateRun, type RunSummary } from "./calculate-run.ts";

/** What was calculated, period by period. */
type RunsSummary = Readonly<{ runs: readonly RunSummary[] }>;

/**
 * Calculates periods of the whole bank one after another, oldest first, each in a transaction of its own: what is done stays
 * done if a later one fails or the job is cancelled. Periods that have a run of the whole bank by then are passed over, so
 * that a retry goes on where it stopped.
 */
export const calculateRuns = defineJob<{ periods: readonly string[] }, RunsSummary>("runs", async (job, input) => {
  authorize(job.actor, "run.calculate");
  const runs: RunSummary[] = [];
  const periods = [...new Set(input.periods)].sort();
  for (const [index, period] of periods.entries()) {
    job.signal.throwIfAborted();
    const known = await latestRun(job.database, period);
    if (known && known.unit === null) continue;
    const report: typeof job.report = ({ stage, done, total }) =>
      job.report({ stage, done: index + (total ? done / total : 1), total: periods.length });
    runs.push(await calculateRun.run({ ...job, report }, { period, unit: null }));
  }
  return { runs };
});
