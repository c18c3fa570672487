import { z } from "zod";
import { parseMinor } from "../../../lib/scoring/money/minor.ts";
import { rational } from "../../../lib/scoring/money/rational.ts";
import { money, toMoney } from "../../api/shared.types.ts";
import type { BonusSummary } from "./bonus-summary.ts";
import { attainmentText } from "./figure-text.ts";
import { decimal } from "./shared.types.ts";

export const bonus = z.object({
  total: money,
  /** a metric's code */
  base: z.string(),
  items: z.array(z.object({ product: z.string(), name: z.string(), amount: money })),
  baseTotal: money,
  pool: z.object({ unit: z.string(), name: z.string(), amount: money, share: decimal.nullable() }).nullable(),
  tiers: z.enum(["flat", "step", "interpolated"]).nullable(),
  multiplier: z.object({ grade: z.string(), factor: decimal }).nullable(),
  cap: money.nullable(),
  isCapped: z.boolean(),
  floor: money.nullable(),
  guarantee: z.object({ amount: money, months: z.number().int() }).nullable(),
  draw: money.nullable(),
  owedBefore: money,
  owed: money,
  clawbackMonths: z.number().int().nullable(),
  payments: z.array(z.object({ kind: z.enum(["tranche", "clawback"]), dueOn: z.string(), ofPeriod: z.string(), amount: money })),
});

type Bonus = z.infer<typeof bonus>;

/** A bonus as it is sent. `grade`: the one that chose the multiplier. */
export function sendBonus(summary: BonusSummary, grade: string | null): Bonus {
  const { rule, base, pool, multiplier, payments } = summary;
  const { currency, guarantee } = rule;
  const amountOf = (minor: bigint) => toMoney(minor, currency);
  const amount = (text: string | undefined) => (text === undefined ? null : amountOf(parseMinor(text, currency)));
  return {
    total: amountOf(summary.totalMinor),
    base: rule.base,
    items: base.items.map(({ product, name, amountMinor }) => ({ product, name, amount: amountOf(amountMinor) })),
    baseTotal: amountOf(base.totalMinor),
    pool: pool && {
      unit: pool.unit,
      name: pool.name,
      amount: amountOf(pool.amountMinor),
      share: pool.amountMinor === 0n ? null : attainmentText(rational(summary.totalMinor, pool.amountMinor)),
    },
    tiers: pool ? null : (rule.rule ?? null),
    multiplier: multiplier === null || grade === null ? null : { grade, factor: multiplier },
    cap: amount(rule.cap),
    isCapped: summary.isCapped,
    floor: amount(rule.floor),
    guarantee: guarantee ? { amount: amountOf(parseMinor(guarantee.amount, currency)), months: guarantee.months } : null,
    draw: amount(rule.draw),
    owedBefore: amountOf(summary.owedBefore),
    owed: amountOf(summary.owedMinor),
    clawbackMonths: rule.clawback?.months ?? null,
    payments: payments.map(({ kind, dueOn, ofPeriod, amountMinor }) => ({ kind, dueOn, ofPeriod, amount: amountOf(amountMinor) })),
  };
}
