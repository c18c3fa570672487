import { z } from "zod";
import { periodCode } from "../../api/shared.types.ts";
import { ledgerChange, storedRun } from "./shared-shapes.types.ts";

export const getPeriodInput = z.object({ period: periodCode });

export const getPeriodOutput = z.object({
  period: z.string(),
  kind: z.enum(["month", "quarter", "year"]),
  state: z.enum(["provisional", "closed"]),
  versions: z.array(
    z.object({
      run: storedRun,
      lines: z.number().int(),
      managers: z.number().int(),
      reconciled: z.number().int(),
      /** the version before of the same part of the bank, and what entered since then */
      previous: z.number().int().nullable(),
      changes: z.array(ledgerChange),
    }),
  ),
  since: z.array(ledgerChange),
});
