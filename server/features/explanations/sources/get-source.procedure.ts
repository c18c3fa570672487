import { procedureFor } from "../../../api/trpc.ts";
import { getSourceInput, getSourceOutput } from "./get-source.types.ts";
import { sourceRow } from "./source-row.ts";

/** The imported row behind a leaf of an explanation. Throws `source_missing`. */
export const getSource = procedureFor("run.read")
  .input(getSourceInput)
  .output(getSourceOutput)
  .query(async ({ ctx, input }) => {
    const { import: head, line, isReplaced, fields } = await sourceRow(ctx, input);
    return {
      kind: head.kind,
      file: head.fileName,
      line,
      importedAt: head.createdAt.toISOString(),
      actor: head.actor,
      origin: head.origin === "logged" ? "logged" : "file",
      standing: head.isWithdrawn ? "withdrawn" : isReplaced ? "replaced" : "stands",
      fields: [...fields],
    };
  });
