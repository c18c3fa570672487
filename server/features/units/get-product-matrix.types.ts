import { z } from "zod";
import { code, periodCode, runHead } from "../../api/shared.types.ts";
import { unitFigures } from "./unit-figures.types.ts";

export const getProductMatrixInput = z.object({ period: periodCode, unit: code.optional(), product: code.optional() });

/** In the order of `products`; null: nothing is booked there. */
const cells = z.array(unitFigures.nullable());

export const getProductMatrixOutput = z.object({
  run: runHead,
  at: z.string().nullable(),
  products: z.array(z.object({ product: z.string(), name: z.string(), family: z.string() })),
  rows: z.array(z.object({ place: z.enum(["below", "own"]), unit: z.string(), name: z.string(), cells, total: unitFigures.nullable() })),
  totals: cells,
  total: unitFigures.nullable(),
});
