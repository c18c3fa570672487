import { translator } from "../../../lib/messages/translate.ts";
import { procedureFor } from "../../api/trpc.ts";
import { importInput, importOutput } from "./import-room.types.ts";
import { toFaultOutput, toSummaryOutput } from "./present.ts";
import { readImport } from "./read-import.ts";

/** One import, with the first thousand faults of the rows it kept out. */
export const getImport = procedureFor("facts.import")
  .input(importInput)
  .output(importOutput)
  .query(async ({ ctx, input }) => {
    const t = translator(ctx.locale);
    const { summary, standing, refused } = await readImport(ctx, input);
    return { summary: toSummaryOutput(summary), standing, refused: refused.map((fault) => toFaultOutput(fault, t)) };
  });
