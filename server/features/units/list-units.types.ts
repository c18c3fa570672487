import { z } from "zod";
import { periodCode } from "../../api/shared.types.ts";

export const listUnitsInput = z.object({ period: periodCode });
export const listUnitsOutput = z.array(z.object({ code: z.string(), name: z.string(), kind: z.string(), parent: z.string().nullable() }));
