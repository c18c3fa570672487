import { translator } from "../../../lib/messages/translate.ts";
import { procedureFor } from "../../api/trpc.ts";
import { listJobsInput, listJobsOutput } from "./job.types.ts";
import { listJobs } from "./read-jobs.ts";
import { toJobOutput } from "./to-job-output.ts";

/** The latest jobs, newest first. */
export const listJobsProcedure = procedureFor("job.read")
  .input(listJobsInput)
  .output(listJobsOutput)
  .query(async ({ ctx, input }) => {
    const t = translator(ctx.locale);
    return (await listJobs(ctx, input)).map((job) => toJobOutput(job, t));
  });
