import { z } from "zod";
import { code } from "../../api/shared.types.ts";

export const listPostingsInput = z.object({ manager: code });

/** Oldest first; `to` null: open-ended. */
export const listPostingsOutput = z.array(
  z.object({ unit: z.string(), position: z.string(), from: z.string(), to: z.string().nullable() }),
);
