import { translator } from "../../../lib/messages/translate.ts";
import { procedureFor } from "../../api/trpc.ts";
import { sampleInput, sampleOutput } from "./import-room.types.ts";
import { toFaultOutput } from "./present.ts";
import { sampleProfile } from "./profiles.ts";

/** What a mapping profile makes of the first rows of a file, beside the rows themselves. */
export const sampleProfileProcedure = procedureFor("facts.import")
  .input(sampleInput)
  .output(sampleOutput)
  .query(async ({ ctx, input }) => {
    const t = translator(ctx.locale);
    const { columns, mapped, rows, faults, headFaults } = await sampleProfile(ctx, input);
    return {
      columns: [...columns],
      mapped: [...mapped],
      rows: rows.map(({ line, raw, values }) => ({ line, raw: [...raw], values })),
      faults: faults.map((fault) => toFaultOutput(fault, t)),
      headFaults: headFaults.map((fault) => toFaultOutput(fault, t)),
    };
  });
