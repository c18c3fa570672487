import { z } from "zod";
import { code, money, periodCode, runHead } from "../../api/shared.types.ts";

/** In base currency. */
const columns = z.object({ adb: money, closing: money, margin: money, income: money });

export const getOverlaySumsInput = z.object({
  period: periodCode,
  version: z.number().int().positive().optional(),
  unit: code.optional(),
  product: code.optional(),
});
/** `sums` is null where no overlay recognises anything. */
export const getOverlaySumsOutput = z.object({ run: runHead, sums: columns.nullable() });

const page = z.object({
  run: runHead,
  lines: z.array(
    columns.extend({
      deal: z.string(),
      dealName: z.string(),
      manager: z.string(),
      managerName: z.string(),
      unit: z.string(),
      unitName: z.string(),
      product: z.string(),
      productName: z.string(),
      currency: z.string(),
    }),
  ),
});

export const getManagerOverlayInput = z.object({ period: periodCode, manager: code });
export const getManagerOverlayOutput = page;

export const getDealOverlayInput = z.object({ deal: code });
/** null where no calculated month has any */
export const getDealOverlayOutput = page.nullable();
