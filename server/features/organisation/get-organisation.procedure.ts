import { procedureFor } from "../../api/trpc.ts";
import { getOrganisationInput, getOrganisationOutput } from "./get-organisation.types.ts";
import { organisation } from "./organisation.ts";

/** Units and managers as they stand on a day. */
export const getOrganisation = procedureFor("organisation.read")
  .input(getOrganisationInput)
  .output(getOrganisationOutput)
  .query(async ({ ctx, input }) => {
    const { date, units, managers } = await organisation(ctx, input);
    return { date, units: [...units], managers: [...managers] };
  });
