import { z } from "zod";
import { code, money, periodCode, runHead } from "../../api/shared.types.ts";

export const closeInput = z.object({ period: periodCode });
export const closeOutput = z.object({ version: z.number().int() });

export const adjustmentsInput = z.object({ period: periodCode, manager: code.optional() });
export const adjustmentsOutput = z.object({
  run: runHead,
  /** one for each corrected credit line of a closed period; `versions`: the closed one and the corrected one */
  lines: z.array(
    z.object({
      ofPeriod: z.string(),
      versions: z.object({ closed: z.number().int(), corrected: z.number().int() }),
      manager: z.string(),
      managerName: z.string(),
      unit: z.string(),
      unitName: z.string(),
      product: z.string(),
      productName: z.string(),
      currency: z.string(),
      source: z.string(),
      margin: money,
      adb: money,
      closing: money,
      income: money,
    }),
  ),
});
