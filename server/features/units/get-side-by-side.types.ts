import { z } from "zod";
import { code, periodCode, runHead } from "../../api/shared.types.ts";
import { ratio, unitFigures } from "./unit-figures.types.ts";

export const getSideBySideInput = z.object({ period: periodCode, units: z.array(code).min(1).max(4) });

/** One for each unit, in their order. */
const cells = z.array(z.object({ figures: unitFigures.nullable(), marginRate: ratio }));

export const getSideBySideOutput = z.object({
  run: runHead,
  units: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string(), parent: z.string().nullable() })),
  products: z.array(z.object({ product: z.string(), name: z.string(), family: z.string(), cells })),
  totals: cells,
});
