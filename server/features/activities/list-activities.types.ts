import { z } from "zod";
import { code } from "../../api/shared.types.ts";
import { activityFields, dayText, origin } from "./activity.types.ts";

export const listActivitiesInput = z.object({
  from: dayText,
  to: dayText,
  manager: code.optional(),
  kind: z.string().min(1).max(200).optional(),
  client: code.optional(),
});

export const listActivitiesOutput = z.object({
  activities: z.array(activityFields.extend({ managerName: z.string().nullable(), clientName: z.string().nullable(), source: origin })),
  /** whether there are more than are listed */
  more: z.boolean(),
});
