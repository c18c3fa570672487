import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { Actor } from "../../access/actor.ts";
import { authorize } from "../../access/policy.ts";
import { type JobEngine, sweepInterruptedJobs } from "../../jobs/engine.ts";
import type { Progress } from "../../jobs/job.ts";
import type { Context } from "../context.ts";
import { findJob, findJobs, type StoredJob } from "./job-repository.ts";

export type JobsContext = Context & Readonly<{ jobs: JobEngine }>;
/** A job and how far it is; `progress` is null where it has ended, has told nothing yet, or runs in another process. */
export type JobStatus = StoredJob & Readonly<{ progress: Progress | null }>;

/** One job. People see their own, who sees the whole bank sees all. Throws `job_unknown`. */
export async function getJob(context: JobsContext, { jobId }: { jobId: string }): Promise<JobStatus> {
  authorize(context.actor, "job.read");
  const found = await findJob(context.database, jobId, visibleTo(context.actor));
  if (!found) throw new MeritError("job_unknown", { job: jobId });
  if (found.state !== "running" || context.jobs.find(jobId)) return withProgress(context, found);
  // Nobody works on it here: its process may be gone, or have finished it in between.
  await sweepInterruptedJobs(context.database);
  return withProgress(context, (await findJob(context.database, jobId, null)) ?? found);
}

/** The latest jobs. */
export async function listJobs(context: JobsContext, { limit }: { limit: number }): Promise<JobStatus[]> {
  authorize(context.actor, "job.read");
  await sweepInterruptedJobs(context.database);
  return (await findJobs(context.database, limit, visibleTo(context.actor))).map((job) => withProgress(context, job));
}

/**
 * Asks a job to stop: it gives up soon afterwards and leaves nothing behind. One that has ended stays as it is. Throws
 * `job_unknown`, and `job_elsewhere` where another process runs it.
 */
export async function cancelJob(context: JobsContext, { jobId }: { jobId: string }): Promise<JobStatus> {
  const job = await getJob(context, { jobId });
  if (job.state !== "running") return job;
  const handle = context.jobs.find(jobId);
  if (!handle) throw new MeritError("job_elsewhere", { job: jobId });
  handle.cancel();
  return job;
}

const visibleTo = ({ id, scope }: Actor): string | null => (scope.kind === "all" ? null : id);

const withProgress = ({ jobs }: JobsContext, job: StoredJob): JobStatus => ({
  ...job,
  progress: job.state === "running" ? (jobs.find(job.id)?.progress() ?? null) : null,
});
