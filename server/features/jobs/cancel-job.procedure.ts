import { translator } from "../../../lib/messages/translate.ts";
import { procedureFor } from "../../api/trpc.ts";
import { jobInput, jobOutput } from "./job.types.ts";
import { cancelJob } from "./read-jobs.ts";
import { toJobOutput } from "./to-job-output.ts";

/** Asks a job to stop. Its state says "cancelled" once it has. */
export const cancelJobProcedure = procedureFor("job.read")
  .input(jobInput)
  .output(jobOutput)
  .mutation(async ({ ctx, input }) => toJobOutput(await cancelJob(ctx, input), translator(ctx.locale)));
