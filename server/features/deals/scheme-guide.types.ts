import { z } from "zod";
import { schemeParam } from "../../api/scheme-form.types.ts";
import { money } from "../../api/shared.types.ts";
import { paramValues } from "./deal.types.ts";

/** The guide's deal, and what every scheme makes of it. */
export const schemeGuideOutput = z.object({
  amount: money,
  closed: z.string(),
  members: z.array(z.object({ id: z.string(), role: z.string(), unit: z.string(), agreedShare: z.string() })),
  touches: z.array(z.object({ member: z.string(), at: z.string(), kind: z.string() })),
  balances: z.array(z.object({ member: z.string(), adb: z.string(), growth: z.string() })),
  worths: z.array(z.object({ members: z.array(z.string()), value: z.string() })),
  paths: z.array(z.object({ touches: z.array(z.string()), won: z.number().int(), lost: z.number().int() })),
  schemes: z.array(
    z.object({
      scheme: z.string(),
      form: z.array(schemeParam),
      params: paramValues.nullable(),
      shares: z.array(z.object({ member: z.string(), share: z.string(), exact: z.string().nullable(), amount: money })),
    }),
  ),
});
