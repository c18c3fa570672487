import { procedureFor } from "../../api/trpc.ts";
import { activityHistory } from "./activity-history.ts";
import { getHistoryInput, getHistoryOutput } from "./get-history.types.ts";

/** What an activity has been. */
export const getHistory = procedureFor("run.read")
  .input(getHistoryInput)
  .output(getHistoryOutput)
  .query(async ({ ctx, input }) => {
    const { states, ...rest } = await activityHistory(ctx, input);
    return { ...rest, states: [...states] };
  });
