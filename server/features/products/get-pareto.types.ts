import { z } from "zod";
import { code, money, periodCode, runHead } from "../../api/shared.types.ts";
import { MEASURES, PARETO_OF } from "./pareto-of.ts";
import { ratio } from "./product.types.ts";

export const getParetoInput = z.object({ period: periodCode, of: z.enum(PARETO_OF), measure: z.enum(MEASURES), unit: code.optional() });

export const getParetoOutput = z.object({
  run: runHead,
  /** how many of `count`, largest first, make 80 % of the total; null where the total is not positive */
  reached: z.number().int().nullable(),
  count: z.number().int(),
  total: money,
  losers: z.number().int(),
  lost: money,
  /** largest first, at most 500; an empty code is the house account */
  entries: z.array(z.object({ code: z.string(), name: z.string(), value: money, cumulativeShare: ratio, margin: money, income: money })),
  /** false: what was earned with each client is not worked out for this run yet */
  isReady: z.boolean(),
});
