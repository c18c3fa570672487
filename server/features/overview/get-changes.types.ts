import { z } from "zod";
import { code, money, periodCode, runHead } from "../../api/shared.types.ts";
import { AUDIT_TYPES } from "../../audit/record.ts";

export const getChangesInput = z.object({ period: periodCode, unit: code.optional() });

export const getChangesOutput = z.object({
  since: z.iso.datetime(),
  /** nothing happened since: `events` are the last ones before */
  isEarlier: z.boolean(),
  events: z.array(
    z.object({
      id: z.number().int(),
      /** server/audit types the particulars by it */
      type: z.enum(AUDIT_TYPES),
      actor: z.string(),
      at: z.iso.datetime(),
      particulars: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  ),
  left: z.number().int(),
  /** how far the period's totals moved since then; null: not at all. `from` null: it had not been calculated then */
  movement: z
    .object({
      from: runHead.nullable(),
      to: runHead,
      differences: z.object({ adb: money, closing: money, margin: money, income: money }).nullable(),
    })
    .nullable(),
});
