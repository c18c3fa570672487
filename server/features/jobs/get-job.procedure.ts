import { translator } from "../../../lib/messages/translate.ts";
import { procedureFor } from "../../api/trpc.ts";
import { jobInput, jobOutput } from "./job.types.ts";
import { getJob } from "./read-jobs.ts";
import { toJobOutput } from "./to-job-output.ts";

/** What became of a job, or how far it is. */
export const getJobProcedure = procedureFor("job.read")
  .input(jobInput)
  .output(jobOutput)
  .query(async ({ ctx, input }) => toJobOutput(await getJob(ctx, input), translator(ctx.locale)));
