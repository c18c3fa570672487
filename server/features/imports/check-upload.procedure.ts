import { procedureFor } from "../../api/trpc.ts";
import { checkInput, startedOutput } from "./import-room.types.ts";
import { startCheck } from "./uploads.ts";

/** Starts a check of a whole file; nothing of it enters. The job's report is imports.report. */
export const checkUpload = procedureFor("facts.import")
  .input(checkInput)
  .output(startedOutput)
  .mutation(async ({ ctx, input }) => ({ jobId: await startCheck(ctx, input) }));
