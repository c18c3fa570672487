import { procedureFor } from "../../api/trpc.ts";
import { logActivity as log } from "./log-activity.ts";
import { logActivityInput, logActivityOutput } from "./log-activity.types.ts";

/** Logs an activity, or corrects one. */
export const logActivity = procedureFor("activity.log")
  .input(logActivityInput)
  .output(logActivityOutput)
  .mutation(async ({ ctx, input }) => {
    const { id, report } = await log(ctx, input);
    return {
      status:
        report.status === "imported" ? ("logged" as const) : report.status === "unchanged" ? ("unchanged" as const) : ("refused" as const),
      id,
      import: report.import.id,
      faults: report.faults.map(({ column, value, code, params }) => ({ column, value, code, params: { ...params } })),
    };
  });
