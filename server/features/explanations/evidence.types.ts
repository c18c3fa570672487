import { z } from "zod";
import { HOWS, UNITS } from "../../../lib/scoring/explanation/step.ts";

export const label = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

export const stepSource = z.object({
  kind: z.string(),
  importId: z.number().int(),
  file: z.string(),
  line: z.number().int(),
  account: z.string().optional(),
});

/** What several figures were computed from together, as a tree that came along whole. */
export const evidenceStep = z.object({
  label,
  value: z.string(),
  exact: z.string(),
  unit: z.enum(UNITS),
  currency: z.string().optional(),
  how: z.enum(HOWS),
  source: stepSource.optional(),
  get children() {
    return z.array(evidenceStep).readonly();
  },
});
