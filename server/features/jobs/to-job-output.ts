import type { Translate } from "../../../lib/messages/translate.ts";
import type { JobOutput } from "./job.types.ts";
import type { JobStatus } from "./read-jobs.ts";

/** A job as the browser sees it: progress and failure as sentences, and of a bug nothing but the name it has in the log. */
export const toJobOutput = (job: JobStatus, t: Translate): JobOutput => ({
  id: job.id,
  kind: job.kind,
  state: job.state,
  progress: job.progress && { ...job.progress, text: t(`progress.${job.progress.stage}`) },
  result: job.result,
  problem: problemOf(job, t),
  startedAt: job.createdAt.toISOString(),
  finishedAt: job.finishedAt?.toISOString() ?? null,
});

function problemOf({ id, failure }: JobStatus, t: Translate): JobOutput["problem"] {
  if (!failure) return null;
  if (failure.code === "unexpected")
    return { code: "unexpected_reference", params: { reference: id }, text: t("errors.unexpected_reference", { reference: id }) };
  return { ...failure, text: t(`errors.${failure.code}`, failure.params) };
}
