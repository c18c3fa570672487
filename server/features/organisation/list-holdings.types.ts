import { z } from "zod";
import { code } from "../../api/shared.types.ts";
import { day } from "./organisation.types.ts";

export const listHoldingsInput = z.object({ manager: code, date: day });

export const listHoldingsOutput = z.object({
  /** `isWhole`: the client as such is assigned, not only accounts of it */
  clients: z.array(z.object({ code: z.string(), name: z.string(), accounts: z.int(), isWhole: z.boolean() })),
  products: z.array(z.object({ code: z.string(), name: z.string(), accounts: z.int() })),
  /** holdings that begin on the date or later, which a handover leaves alone */
  later: z.int(),
});
