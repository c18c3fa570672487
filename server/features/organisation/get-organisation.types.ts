import { z } from "zod";
import { day } from "./organisation.types.ts";

export const getOrganisationInput = z.object({ date: day.optional() });

export const getOrganisationOutput = z.object({
  date: z.string(),
  /** `managers` and `accounts`: in this very unit, on the date */
  units: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.string(),
      parent: z.string().nullable(),
      managers: z.int(),
      accounts: z.int(),
    }),
  ),
  /** `unit` null: not posted anywhere on the date; `held` accounts and `heldClients` whole clients */
  managers: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      unit: z.string().nullable(),
      position: z.string(),
      held: z.int(),
      heldClients: z.int(),
    }),
  ),
});
