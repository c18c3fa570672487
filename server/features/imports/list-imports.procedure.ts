import { procedureFor } from "../../api/trpc.ts";
import { listImportsInput, listImportsOutput } from "./import-room.types.ts";
import { listImports } from "./list-imports.ts";
import { toSummaryOutput } from "./present.ts";

/** What was imported, the latest first. */
export const listImportsProcedure = procedureFor("facts.import")
  .input(listImportsInput)
  .output(listImportsOutput)
  .query(async ({ ctx, input }) => (await listImports(ctx, input)).map(toSummaryOutput));
