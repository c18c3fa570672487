import { z } from "zod";
import { money } from "../../api/shared.types.ts";
import { paramValues, schemeParam } from "./deal.types.ts";

/** The guide's deal, and what every scheme makes of it. */
export const schemeGuideOutput = z.object({
  amount: money,
  closed: z.string(),
  members: z.array(z.object({ id: z.string(), role: z.string(), unit: z.string(), agreedShare: z.string() })),
  touches: z.array(z.object({ member: z.string(), at: z.string(), kind: z.string() })),
  schemes: z.array(
    z.object({
      scheme: z.string(),
      form: z.array(schemeParam),
      params: paramValues.nullable(),
      shares: z.array(z.object({ member: z.string(), share: z.string(), exact: z.string().nullable(), amount: money })),
    }),
  ),
});
