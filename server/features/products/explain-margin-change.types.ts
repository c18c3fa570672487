import { z } from "zod";
import { code, money, periodCode, runHead } from "../../api/shared.types.ts";
import { ratio } from "./product.types.ts";

export const explainMarginChangeInput = z.object({ period: periodCode, against: periodCode.optional(), unit: code.optional() });

/** The effects add up to the difference, for a product and in all. */
const effects = z.object({ difference: money, days: money, volume: money, mix: money, rate: money });
const side = z.object({ adb: money, margin: money, marginRate: ratio });

export const explainMarginChangeOutput = z.object({
  run: runHead,
  /** null: no run to compare with */
  before: runHead.nullable(),
  days: z.object({ before: z.number().int(), now: z.number().int() }),
  products: z.array(effects.extend({ product: z.string(), name: z.string(), before: side, now: side })),
  total: effects.extend({ before: money, now: money }),
});
