import { z } from "zod";
import { translator } from "../../../lib/messages/translate.ts";
import { procedureFor } from "../../api/trpc.ts";
import { uploadOutput } from "./import-room.types.ts";
import { toUploadOutput } from "./present.ts";
import { pendingUploads } from "./uploads.ts";

/** The files that were sent and wait to be imported, in the order that references need. */
export const listUploads = procedureFor("facts.import")

  .output(z.array(uploadOutput))
  .query(async ({ ctx }) => {
    const t = translator(ctx.locale);
    return (await pendingUploads(ctx)).map((pending) => toUploadOutput(pending, t));
  });
