import { z } from "zod";
import { activityFields, origin } from "./activity.types.ts";

export const getHistoryInput = z.object({ id: z.string().min(1).max(200) });

const moment = z.object({ position: z.number().int(), kind: z.string(), actor: z.string(), at: z.iso.datetime() });

export const getHistoryOutput = z.object({
  id: z.string(),
  /** oldest first; the last one without `ended` stands */
  states: z.array(activityFields.extend({ source: origin, began: moment, ended: moment.nullable(), withdrawn: z.boolean() })),
  names: z.object({ client: z.string().nullable(), deal: z.string().nullable(), manager: z.string().nullable() }),
});
