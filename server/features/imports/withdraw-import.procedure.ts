import { procedureFor } from "../../api/trpc.ts";
import { importInput, startedOutput } from "./import-room.types.ts";
import { startWithdrawal } from "./withdraw-import.ts";

/** Starts taking an import back. */
export const withdrawImportProcedure = procedureFor("facts.withdraw")
  .input(importInput)
  .output(startedOutput)
  .mutation(async ({ ctx, input }) => ({ jobId: await startWithdrawal(ctx, input) }));
