import { z } from "zod";
import { code } from "../../api/shared.types.ts";
import { dealHead, member, paramValues, source } from "./deal.types.ts";

export const getDealInput = z.object({ deal: code });

export const getDealOutput = z.object({
  deal: dealHead.extend({ source }),
  members: z.array(member.extend({ joined: z.string(), left: z.string().nullable(), agreedShare: z.string().nullable(), source })),
  /** oldest first */
  touches: z.array(
    z.object({
      id: z.string(),
      manager: z.string(),
      name: z.string().nullable(),
      at: z.string(),
      kind: z.string(),
      client: z.string().nullable(),
      minutes: z.number().int().nullable(),
      outcome: z.string().nullable(),
      note: z.string().nullable(),
      source,
    }),
  ),
  accounts: z.array(
    z.object({
      account: z.string(),
      product: z.string().nullable(),
      productName: z.string().nullable(),
      unit: z.string().nullable(),
      currency: z.string().nullable(),
      from: z.string(),
      to: z.string().nullable(),
      source,
    }),
  ),
  /** oldest first */
  splits: z.array(z.object({ scheme: z.string(), params: paramValues.nullable(), from: z.string(), to: z.string().nullable(), source })),
});
