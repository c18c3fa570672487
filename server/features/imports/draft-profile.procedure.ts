import { procedureFor } from "../../api/trpc.ts";
import { draftInput, draftOutput } from "./import-room.types.ts";
import { draftProfile } from "./profiles.ts";

/** What a mapping profile for a file could be. */
export const draftProfileProcedure = procedureFor("facts.import")
  .input(draftInput)
  .output(draftOutput)
  .query(async ({ ctx, input }) => draftProfile(ctx, input));
