import { z } from "zod";
import { procedureFor } from "../../api/trpc.ts";
import { loadExampleBank } from "./example-bank.ts";

/** Starts filling an empty database with the example bank. */
export const loadExample = procedureFor("facts.import")
  .output(z.object({ jobId: z.string() }))
  .mutation(async ({ ctx }) => ({ jobId: (await ctx.jobs.start(loadExampleBank, null, ctx.actor)).id }));
