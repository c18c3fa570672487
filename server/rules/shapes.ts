import { z } from "zod";
import { TIER_BASES } from "../../lib/scoring/bonus/bonus-plan.ts";
import { TIER_RULES } from "../../lib/scoring/bonus/tiers.ts";
import { DIRECTIONS } from "../../lib/scoring/plan/attainment.ts";
import { decimalText, formed, shortText } from "./document.ts";

/** The shapes of rules as people write them in JSON: amounts in major units, weights in per cent, everything decimal text. */

export const currencyCode = formed("currency", (text) => /^[A-Z]{3}$/.test(text));
const knot = z.tuple([decimalText, decimalText]);
const curve = z.array(knot).max(100);

export const cardMetric = z.strictObject({
  metric: shortText,
  weight: decimalText,
  direction: z.enum(DIRECTIONS).default("higher"),
  curve,
});

export const gradeScheme = z.strictObject({
  bands: z.array(z.strictObject({ grade: shortText, from: decimalText })).max(100),
  gates: z.array(z.strictObject({ criterion: shortText, below: decimalText, cap: shortText })).default([]),
  quotas: z.record(shortText, decimalText).optional(),
  promotion: z.strictObject({ periods: z.number().int() }).optional(),
});

const tier = z.strictObject({
  from: decimalText,
  rate: decimalText.optional(),
  amount: decimalText.optional(),
  to: decimalText.optional(),
});

/** What every bonus plan may say, whoever it pays. */
export const bonusTerms = z.strictObject({
  rule: z.enum(TIER_RULES).optional(),
  on: z.enum(TIER_BASES).default("items"),
  tiers: z.array(tier).max(100).optional(),
  multipliers: z.record(shortText, decimalText).optional(),
  cap: decimalText.optional(),
  floor: decimalText.optional(),
  draw: decimalText.optional(),
  deferral: z.array(z.strictObject({ afterMonths: z.number().int().nonnegative(), share: decimalText })).optional(),
});

export type CardMetricShape = z.infer<typeof cardMetric>;
export type GradeSchemeShape = z.infer<typeof gradeScheme>;
export type BonusTermsShape = z.infer<typeof bonusTerms>;
