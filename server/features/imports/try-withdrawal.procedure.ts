import { procedureFor } from "../../api/trpc.ts";
import { importInput, startedOutput } from "./import-room.types.ts";
import { startWithdrawalTrial } from "./withdraw-import.ts";

/** Starts finding out what taking an import back would come to; nothing is stored. */
export const tryWithdrawal = procedureFor("facts.withdraw")
  .input(importInput)
  .output(startedOutput)
  .mutation(async ({ ctx, input }) => ({ jobId: await startWithdrawalTrial(ctx, input) }));
