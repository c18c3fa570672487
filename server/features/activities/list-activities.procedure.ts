import { procedureFor } from "../../api/trpc.ts";
import { listActivities as list } from "./list-activities.ts";
import { listActivitiesInput, listActivitiesOutput } from "./list-activities.types.ts";

/** The activities of some days. */
export const listActivities = procedureFor("run.read")
  .input(listActivitiesInput)
  .output(listActivitiesOutput)
  .query(async ({ ctx, input }) => {
    const { activities, more } = await list(ctx, input);
    return { activities: [...activities], more };
  });
