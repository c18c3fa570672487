import { z } from "zod";
import { code, periodCode, runHead } from "../../api/shared.types.ts";
import { figures, ratio } from "./product.types.ts";

export const getProductInput = z.object({ period: periodCode, product: code, unit: code.optional() });

export const getProductOutput = z.object({
  run: runHead,
  product: z.object({ code: z.string(), name: z.string(), family: z.string(), side: z.string(), parent: z.string().nullable() }),
  /** oldest first, the run's period last; null figures: nothing booked, or not calculated */
  series: z.array(z.object({ period: z.string(), figures: figures.nullable(), marginRate: ratio })),
  /** best first by margin, at most 500; an empty code is the house account */
  holders: z.array(z.object({ manager: z.string(), name: z.string(), figures })),
  holderCount: z.number().int(),
});
