import { z } from "zod";
import { ACROSS_UNITS, HANDLINGS } from "../../lib/scoring/splits/split-policy.ts";
import { decimalText, formed, shortText } from "./document.ts";
import { bonusTerms, cardMetric, currencyCode, gradeScheme } from "./shapes.ts";

/** Rules as they are kept: each has a code, a name and the first day that counts, and is one version of itself. */
const head = {
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  name: shortText,
  from: formed("day", (text) => z.iso.date().safeParse(text).success),
};
export const PERIOD_KINDS = ["month", "quarter", "year"] as const;
const every = z.array(z.enum(PERIOD_KINDS)).min(1).optional();

/** A metric on a scorecard: what of the catalogue, narrowed how, against which plan. */
export const scorecardMetric = cardMetric.omit({ direction: true }).extend({
  /** the catalogue's way without it */
  direction: cardMetric.shape.direction.unwrap().optional(),
  /** its name on this card; needed where a metric stands twice */
  name: shortText.optional(),
  /** `target`: a target's value; `previous`: what the period before came to; a decimal: that */
  plan: z.union([z.literal("target"), z.literal("previous"), decimalText]).default("target"),
  /** the manager's own figure, or that of the manager's unit and all below it */
  of: z.enum(["manager", "unit"]).default("manager"),
  products: z.array(shortText).min(1).optional(),
  segments: z.array(shortText).min(1).optional(),
  team: z.enum(["own", "with-team"]).optional(),
  kinds: z.array(shortText).min(1).optional(),
  criterion: shortText.optional(),
});

export const scorecardRule = z.strictObject({
  kind: z.literal("scorecard"),
  ...head,
  /** whose: managers in these positions */
  positions: z.array(shortText).min(1),
  /** for which kinds of period it counts; all without it */
  every,
  grades: shortText.optional(),
  bonus: shortText.optional(),
  metrics: z.array(scorecardMetric),
});

export const gradesRule = z.strictObject({
  kind: z.literal("grades"),
  ...head,
  every,
  ...gradeScheme.shape,
});

export const bonusRule = z.strictObject({
  kind: z.literal("bonus"),
  ...head,
  every,
  currency: currencyCode,
  /** the metric that is paid for; its parts by product are the items */
  base: shortText,
  ...bonusTerms.shape,
  /** each manager is paid from the pool of the nearest of these units */
  pools: z
    .array(z.strictObject({ unit: shortText, amount: decimalText }))
    .min(1)
    .optional(),
  /** the least that is paid in the first months of somebody's first posting */
  guarantee: z.strictObject({ amount: decimalText, months: z.number().int().positive() }).optional(),
  /** a bonus is taken back in proportion where the balances that earned it leave within so many months */
  clawback: z.strictObject({ months: z.number().int().positive() }).optional(),
});

const handling = z.enum(HANDLINGS).default("show");
const positive = z.number().int().positive();

/** What units allow where a deal is shared, until when and by whom it is agreed, and which touches count. */
export const splitsRule = z.strictObject({
  kind: z.literal("splits"),
  ...head,
  /** for these units and all below them that have no policy of their own */
  units: z.array(shortText).min(1),
  /** the schemes that may be agreed; all without it */
  schemes: z.array(shortText).min(1).optional(),
  /** what shares a deal that nobody agreed on; without it the accounts' assignments do */
  default: z.strictObject({ scheme: shortText, params: z.record(shortText, z.unknown()).optional() }).optional(),
  /** members decide until so many days after the deal's closing day */
  agreeWithinDays: positive.optional(),
  acrossUnits: z.enum(ACROSS_UNITS).default("common-unit"),
  /** from the deals of how many months a Markov chain is built */
  pathMonths: positive.default(12),
  touches: z
    .strictObject({
      dailyCap: positive.optional(),
      duplicates: handling,
      afterClose: handling,
      bulk: z.strictObject({ touches: z.number().int().min(2), minutes: positive, handling }).optional(),
    })
    .prefault({}),
});

export const rule = z.discriminatedUnion("kind", [scorecardRule, gradesRule, bonusRule, splitsRule]);
export const ruleDocument = z.strictObject({ rules: z.array(rule).min(1) });

export type ScorecardMetricRule = z.infer<typeof scorecardMetric>;
export type ScorecardRule = z.infer<typeof scorecardRule>;
export type GradesRule = z.infer<typeof gradesRule>;
export type BonusRule = z.infer<typeof bonusRule>;
export type SplitsRule = z.infer<typeof splitsRule>;
export type Rule = z.infer<typeof rule>;
export const RULE_KINDS = ["scorecard", "grades", "bonus", "splits"] as const satisfies readonly Rule["kind"][];
