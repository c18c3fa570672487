import { z } from "zod";
import { isPeriodCode } from "../../../lib/scoring/periods/period.ts";
import { decimalText, formed, shortText } from "../../rules/document.ts";
import { bonusTerms, cardMetric, currencyCode, gradeScheme } from "../../rules/shapes.ts";

const figure = z.strictObject({ actual: decimalText.nullish(), plan: decimalText.nullish() });

const subject = z.strictObject({
  id: shortText,
  metrics: z.record(shortText, figure).default({}),
  criteria: z.record(shortText, decimalText).default({}),
  before: decimalText.optional(),
  items: z.array(decimalText).default([]),
  /** the least this subject is paid */
  guarantee: decimalText.optional(),
  /** for promotion: the grade held before, and the grades earned before, newest first */
  history: z.strictObject({ held: shortText, earned: z.array(shortText) }).optional(),
});

/** What `merit score` reads: DATA-CONTRACT.md, and what rule sets may say besides (promotion, multipliers, floor, deferral). */
export const scoreDocument = z.strictObject({
  currency: currencyCode,
  period: formed("period", isPeriodCode),
  scorecard: z.array(cardMetric),
  /** without bands, quotas name the grades, the best first */
  grades: gradeScheme.extend({ bands: gradeScheme.shape.bands.optional() }).optional(),
  bonus: bonusTerms.omit({ draw: true }).extend({ pool: decimalText.optional() }).optional(),
  subjects: z.array(subject),
});

export type ScoreDocument = z.infer<typeof scoreDocument>;
export type ScoreSubject = ScoreDocument["subjects"][number];
