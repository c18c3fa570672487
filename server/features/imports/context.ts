import type { Actor } from "../../access/actor.ts";
import type { Database } from "../../db/database.ts";
import type { JobEngine } from "../../jobs/engine.ts";
import type { JobKind, Progress } from "../../jobs/job.ts";

/** What the use cases of this folder work with. Without a job engine the work runs unrecorded, in place. */
export type ImportsContext = Readonly<{
  database: Database;
  actor: Actor;
  jobs?: JobEngine;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}>;
/** What those need that start work and leave it to be watched. */
export type StartingContext = ImportsContext & Readonly<{ jobs: JobEngine }>;

/** Runs a job to its end: through the engine where there is one. */
export function complete<Input, Result>(
  { database, actor, jobs, onProgress, signal = new AbortController().signal }: ImportsContext,
  job: JobKind<Input, Result>,
  input: Input,
): Promise<Result> {
  if (jobs) return jobs.complete(job, input, actor, onProgress);
  return job.run({ database, actor, signal, report: onProgress ?? (() => undefined) }, input);
}
