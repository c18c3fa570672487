import { z } from "zod";
import { code, periodCode, runHead } from "../../api/shared.types.ts";

const EXPLAINED_METRICS = ["margin", "adb", "closing", "income", "activities"] as const;

export const getExplanationInput = z.object({
  period: periodCode,
  manager: code,
  metric: z.enum(EXPLAINED_METRICS),
  /** These name one line of a manager's page: product, the very unit it is booked in, currency and source of the credit. */
  product: code.optional(),
  unit: code.optional(),
  currency: code.optional(),
  source: z.enum(["assigned", "split"]).optional(),
  /** only activities of this kind */
  kind: code.optional(),
  /** the step to start from, as child numbers from the root: for steps that an earlier answer left out */
  path: z.array(z.number().int().nonnegative()).max(64).default([]),
});

const UNITS = ["money", "money-days", "rate", "share", "year-fraction", "days", "count", "weight", "time"] as const;

const step = z.object({
  label: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  value: z.string(),
  exact: z.string(),
  unit: z.enum(UNITS),
  currency: z.string().optional(),
  how: z.enum(["fact", "sum", "product"]),
  source: z.object({ kind: z.string(), importId: z.number().int(), file: z.string(), line: z.number().int() }).optional(),
  childCount: z.number().int(),
  /** all of them, or none where they must be asked for by path */
  get children() {
    return z.array(step);
  },
});

export const getExplanationOutput = z.object({ run: runHead, step });
