import { procedureFor } from "../../api/trpc.ts";
import { startedOutput, startImportInput } from "./import-room.types.ts";
import { startImport } from "./uploads.ts";

/** Starts the import of a file that was sent. */
export const startImportProcedure = procedureFor("facts.import")
  .input(startImportInput)
  .output(startedOutput)
  .mutation(async ({ ctx, input }) => ({ jobId: await startImport(ctx, input) }));
