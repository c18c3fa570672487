import { z } from "zod";
import { JOB_STATES } from "./job-repository.ts";

const jobId = z.string().min(1).max(64);

export const jobInput = z.object({ jobId });
export const listJobsInput = z.object({ limit: z.int().min(1).max(100).default(20) });

/** A job as the browser sees it. `progress.stage` is a key under `progress` in the messages, `text` the sentence in the reader's language. */
export const jobOutput = z.object({
  id: jobId,
  kind: z.string(),
  state: z.enum(JOB_STATES),
  progress: z.object({ stage: z.string(), text: z.string(), done: z.number(), total: z.number().nullable() }).nullable(),
  /** plain JSON, null until it is done */
  result: z.unknown(),
  problem: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])), text: z.string() }).nullable(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export const listJobsOutput = z.array(jobOutput);
export type JobOutput = z.infer<typeof jobOutput>;
