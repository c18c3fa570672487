import { translator } from "../../../lib/messages/translate.ts";
import { procedureFor } from "../../api/trpc.ts";
import { reportInput, reportOutput } from "./import-room.types.ts";
import { toReportOutput } from "./present.ts";
import { reportOfJob } from "./report-of-job.ts";

/** What a check or an import came to, every fault with its sentence. */
export const getReport = procedureFor("facts.import")
  .input(reportInput)
  .output(reportOutput)
  .query(async ({ ctx, input }) => toReportOutput(await reportOfJob(ctx, input), translator(ctx.locale)));
