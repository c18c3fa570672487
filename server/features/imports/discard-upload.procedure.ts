import { z } from "zod";
import { procedureFor } from "../../api/trpc.ts";
import { uploadInput } from "./import-room.types.ts";
import { discardUpload } from "./uploads.ts";

/** Forgets a file that was sent. */
export const discardUploadProcedure = procedureFor("facts.import")
  .input(uploadInput)
  .output(z.null())
  .mutation(async ({ ctx, input }) => {
    await discardUpload(ctx, input);
    return null;
  });
