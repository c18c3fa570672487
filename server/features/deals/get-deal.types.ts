import { z } from "zod";
import { REMARKS } from "../../../lib/scoring/splits/split-scheme.ts";
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
      /** what the policy found, or that its member is not on the deal; and whether it counts all the same */
      remarks: z.array(z.enum([...REMARKS, "no-member"])),
      counts: z.boolean(),
      source,
    }),
  ),
  /** the policy that the deal follows */
  policy: z.object({ code: z.string(), name: z.string(), version: z.number().int() }).nullable(),
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
