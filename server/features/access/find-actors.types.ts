import { z } from "zod";
import { ACTING_KINDS } from "../../access/act-as.ts";

export const findActorsInput = z.object({ text: z.string().max(100) });
export const findActorsOutput = z.array(z.object({ kind: z.enum(ACTING_KINDS), code: z.string(), name: z.string() }));
