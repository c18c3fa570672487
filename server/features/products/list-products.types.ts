import { z } from "zod";
import { periodCode } from "../../api/shared.types.ts";

export const listProductsInput = z.object({ period: periodCode });
export const listProductsOutput = z.array(z.object({ code: z.string(), name: z.string(), family: z.string() }));
