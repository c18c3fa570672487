import { z } from "zod";
import { dealHead, dealState, member } from "./deal.types.ts";

export const listDealsInput = z.object({ state: dealState.optional(), text: z.string().max(100).optional() });
export const listDealsOutput = z.array(dealHead.extend({ members: z.array(member), scheme: z.string().nullable() }));
