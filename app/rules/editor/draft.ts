import { z } from "zod";
import { policyGaps, policySchema } from "../policy/policy-draft.ts";

/** A decimal as it is typed: with a point or a comma. What is wrong is a key of the messages. */
const DECIMAL = /^[+-]?\d+([.,]\d+)?$/;
const text = z.string().trim();
const decimal = text.regex(DECIMAL, "rules.need_decimal");
const maybeDecimal = text.regex(/^$|^[+-]?\d+([.,]\d+)?$/, "rules.need_decimal");
const whole = text.regex(/^\d+$/, "rules.need_whole");
const maybeWhole = text.regex(/^\d*$/, "rules.need_whole");
const needed = text.min(1, "rules.needed");
const words = z.array(z.string());

const knot = z.object({ at: decimal, points: decimal });

const metric = z
  .object({
    metric: needed,
    name: text,
    weight: decimal,
    direction: z.enum(["", "higher", "lower"]),
    planFrom: z.enum(["target", "previous", "fixed"]),
    plan: text,
    of: z.enum(["manager", "unit"]),
    products: words,
    segments: words,
    kinds: words,
    team: z.enum(["", "own", "with-team"]),
    criterion: text,
    curve: z.array(knot),
  })
  .refine(({ planFrom, plan }) => planFrom !== "fixed" || DECIMAL.test(plan), { path: ["plan"], message: "rules.need_decimal" });

/**
 * A rule as it stands in the form: everything is text, and what a rule may leave out is there and empty. Parts of the other kinds
 * are empty.
 */
export const draftSchema = z
  .object({
    kind: z.enum(["scorecard", "grades", "bonus", "splits"]),
    code: text.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "rules.need_code"),
    name: needed,
    from: z.iso.date("rules.need_date"),
    every: words,
    positions: words,
    grades: text,
    bonus: text,
    metrics: z.array(metric),
    bands: z.array(z.object({ grade: needed, from: decimal, quota: maybeDecimal })),
    gates: z.array(z.object({ criterion: needed, below: decimal, cap: needed })),
    promotion: maybeWhole,
    currency: text,
    base: text,
    rule: z.enum(["", "flat", "step", "interpolated"]),
    on: z.enum(["items", "cumulative"]),
    tiers: z.array(z.object({ from: decimal, to: maybeDecimal, rate: maybeDecimal, amount: maybeDecimal })),
    pools: z.array(z.object({ unit: needed, amount: decimal })),
    multipliers: z.array(z.object({ grade: needed, factor: decimal })),
    cap: maybeDecimal,
    floor: maybeDecimal,
    draw: maybeDecimal,
    guaranteeAmount: maybeDecimal,
    guaranteeMonths: maybeWhole,
    deferral: z.array(z.object({ afterMonths: whole, share: decimal })),
    clawback: maybeWhole,
    policy: policySchema,
  })
  .superRefine((draft, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: "custom", path: path.split("."), message });
    if (draft.kind === "splits") for (const [field, message] of policyGaps(draft.policy)) say(`policy.${field}`, message);
    if (draft.kind === "scorecard" && draft.positions.length === 0) say("positions", "rules.need_position");
    if (draft.kind === "bonus" && !/^[A-Z]{3}$/.test(draft.currency)) say("currency", "rules.need_currency");
    if (draft.kind === "bonus" && draft.base === "") say("base", "rules.needed");
    if ((draft.guaranteeAmount === "") !== (draft.guaranteeMonths === "")) {
      say(draft.guaranteeAmount === "" ? "guaranteeAmount" : "guaranteeMonths", "rules.needed");
    }
  });

export type Draft = z.infer<typeof draftSchema>;
export type MetricDraft = Draft["metrics"][number];
export type KnotDraft = MetricDraft["curve"][number];
export type TierDraft = Draft["tiers"][number];

/** What a new metric on a scorecard begins with: points as the plan is met, up to one and a half. */
export const newMetric = (code: string): MetricDraft => ({
  metric: code,
  name: "",
  weight: "0",
  direction: "",
  planFrom: "target",
  plan: "",
  of: "manager",
  products: [],
  segments: [],
  kinds: [],
  team: "",
  criterion: "",
  curve: [
    { at: "0.5", points: "0" },
    { at: "1", points: "100" },
    { at: "1.5", points: "150" },
  ],
});
