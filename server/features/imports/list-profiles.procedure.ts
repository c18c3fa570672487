import { procedureFor } from "../../api/trpc.ts";
import { profilesOutput } from "./import-room.types.ts";
import { listProfiles } from "./profiles.ts";

/** The saved mapping profiles. */
export const listProfilesProcedure = procedureFor("facts.import")

  .output(profilesOutput)
  .query(async ({ ctx }) => listProfiles(ctx));
