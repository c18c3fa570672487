import { procedureFor } from "../../api/trpc.ts";
import { calculateInput, calculateMissingInput, startedOutput, verifyInput } from "./calculate.types.ts";
import { calculateRun } from "./calculate-run.ts";
import { calculateRuns } from "./calculate-runs.ts";
import { verifyRun } from "./verify-run.ts";

/** Starts the calculation of a period, of the whole bank or of a unit and below. */
export const calculate = procedureFor("run.calculate")
  .input(calculateInput)
  .output(startedOutput)
  .mutation(async ({ ctx, input }) => ({ jobId: (await ctx.jobs.start(calculateRun, input, ctx.actor)).id }));

/** Starts the calculation of several periods of the whole bank, one after another. */
export const calculateMissing = procedureFor("run.calculate")
  .input(calculateMissingInput)
  .output(startedOutput)
  .mutation(async ({ ctx, input }) => ({ jobId: (await ctx.jobs.start(calculateRuns, input, ctx.actor)).id }));

/** Starts the verification of a stored version: calculated again from its snapshot, in two ways, and compared bit for bit. */
export const verify = procedureFor("run.calculate")
  .input(verifyInput)
  .output(startedOutput)
  .mutation(async ({ ctx, input }) => ({ jobId: (await ctx.jobs.start(verifyRun, input, ctx.actor)).id }));
