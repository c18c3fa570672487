import { z } from "zod";
import { procedureFor } from "../../api/trpc.ts";
import { saveProfileInput } from "./import-room.types.ts";
import { saveProfile } from "./profiles.ts";

/** Saves a mapping profile under a name. */
export const saveProfileProcedure = procedureFor("facts.import")
  .input(saveProfileInput)
  .output(z.null())
  .mutation(async ({ ctx, input }) => {
    await saveProfile(ctx, input);
    return null;
  });
