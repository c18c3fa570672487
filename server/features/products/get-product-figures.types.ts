import { z } from "zod";
import { code, periodCode, runHead } from "../../api/shared.types.ts";
import { figures, ratio } from "./product.types.ts";

export const getProductFiguresInput = z.object({ period: periodCode, against: periodCode.optional(), unit: code.optional() });

const sides = z.object({ now: figures.nullable(), before: figures.nullable(), marginRate: ratio, marginRateBefore: ratio });

export const getProductFiguresOutput = z.object({
  run: runHead,
  before: runHead.nullable(),
  products: z.array(
    sides.extend({
      product: z.string(),
      name: z.string(),
      family: z.string(),
      side: z.string(),
      parent: z.string().nullable(),
      /** managers who hold credit of it */
      holders: z.number().int(),
      /** of the margin of all products */
      marginShare: ratio,
    }),
  ),
  total: sides,
});
