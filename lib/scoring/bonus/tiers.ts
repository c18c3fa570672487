import type { RuleFault } from "../errors.ts";
import { differenceOf, fact, label, leastOf, productOf, type Step, sumOf } from "../explanation/step.ts";
import { majorText } from "../money/minor.ts";
import { compare, divide, isZero, negate, ONE, type Rational, subtract, ZERO } from "../money/rational.ts";

export const TIER_RULES = ["flat", "step", "interpolated"] as const;
export type TierRule = (typeof TIER_RULES)[number];

/** From this amount (minor units, lower inclusive) this rate; for `interpolated` this amount (minor units) instead. `to` only on the last. */
export type Tier = Readonly<{ from: Rational; rate?: Rational; amount?: Rational; to?: Rational }>;

/** A table of tiers. `currency` names the money its bounds are in. */
export type TierTable = Readonly<{ rule: TierRule; tiers: readonly Tier[]; currency: string }>;

/**
 * What is wrong with a tier table: `tiers_empty`, `tier_from_negative`, `tier_overlap` and `tier_gap` {tier, next, from, to}
 * (a tier's `to` must be the next one's `from`), `tier_order`, `tier_end` (its `to` is not above its `from`), `tier_rate_missing`,
 * `tier_amount_missing`. Places as `bonus.tiers[1].from`; tiers in messages are counted from 1.
 */
export function tierFaults({ rule, tiers, currency }: TierTable, place: string): RuleFault[] {
  if (tiers.length === 0) return [{ place, code: "tiers_empty", params: {} }];
  return tiers.flatMap((tier, i) => {
    const at = `${place}[${i}]`;
    const faults: RuleFault[] = [];
    const say = (field: string, code: string, params: RuleFault["params"] = {}) =>
      faults.push({ place: `${at}.${field}`, code, params: { tier: i + 1, ...params } });
    if (tier.from.n < 0n) say("from", "tier_from_negative", { from: majorText(tier.from, currency) });
    if (rule === "interpolated" && !tier.amount) say("amount", "tier_amount_missing");
    if (rule !== "interpolated" && !tier.rate) say("rate", "tier_rate_missing");
    if (tier.to && compare(tier.to, tier.from) <= 0)
      say("to", "tier_end", { from: majorText(tier.from, currency), to: majorText(tier.to, currency) });
    const next = tiers[i + 1];
    if (next) faults.push(...neighbourFaults(tier, next, currency, i, at));
    return faults;
  });
}

function neighbourFaults(tier: Tier, next: Tier, currency: string, i: number, at: string): RuleFault[] {
  const params = { tier: i + 1, next: i + 2, from: majorText(next.from, currency) };
  if (compare(next.from, tier.from) <= 0) {
    return [{ place: at, code: "tier_order", params: { ...params, before: majorText(tier.from, currency) } }];
  }
  if (!tier.to || isZero(subtract(tier.to, next.from))) return [];
  const gap = compare(tier.to, next.from) < 0;
  return [{ place: at, code: gap ? "tier_gap" : "tier_overlap", params: { ...params, to: majorText(tier.to, currency) } }];
}

/**
 * The exact bonus of an amount (minor units) that meets the tiers from zero: `flat` the whole at the reached tier's rate, `step` each
 * slice at its own, `interpolated` linear between the tiers' amounts, the last amount behind the last tier. Below the first tier
 * nothing; what lies behind the last tier's `to` adds nothing. A negative amount earns the mirror image, so that a reversal takes
 * back exactly what was given (SCORING.md, Bonus and Apportionment).
 */
export function tierBonus(table: TierTable, amount: Step): Step {
  if (amount.value.n < 0n) {
    const money = { unit: "money", currency: table.currency } as const;
    const mirror = fact({ ...money, label: label("tier_mirrored") }, negate(amount.value));
    const minus = fact({ label: label("tier_minus"), unit: "share" }, negate(ONE));
    return productOf({ ...money, label: label("tier_reversal") }, [positive(table, mirror), minus]);
  }
  return positive(table, amount);
}

function positive(table: TierTable, amount: Step): Step {
  const end = table.tiers.at(-1)?.to;
  const money = { unit: "money", currency: table.currency } as const;
  const counted =
    end && compare(amount.value, end) > 0
      ? leastOf({ ...money, label: label("tier_counted") }, [amount, fact({ ...money, label: label("tier_last_end") }, end)])
      : amount;
  const reached = table.tiers.findLastIndex(({ from }) => compare(from, counted.value) <= 0);
  if (reached < 0) {
    const first = fact({ label: label("tier_none", { tier: 1 }), unit: "rate" }, ZERO);
    return productOf({ ...money, label: label("tier_below_first") }, [counted, first]);
  }
  if (table.rule === "flat") return flat(table, counted, reached);
  return table.rule === "step" ? stepped(table, counted, reached) : interpolated(table, counted, reached);
}

function flat({ tiers, currency }: TierTable, amount: Step, reached: number): Step {
  const tier = tiers[reached] as Tier;
  return productOf({ label: label("tier_flat", { tier: reached + 1 }), unit: "money", currency }, [
    amount,
    fact({ label: label("tier_rate", { tier: reached + 1 }), unit: "rate" }, tier.rate as Rational),
  ]);
}

function stepped({ tiers, currency }: TierTable, amount: Step, reached: number): Step {
  const money = { unit: "money", currency } as const;
  const slices = tiers.slice(0, reached + 1).map((tier, i) => {
    const low = fact({ ...money, label: label("tier_from", { tier: i + 1 }) }, tier.from);
    const high = i === reached ? amount : fact({ ...money, label: label("tier_to", { tier: i + 1 }) }, (tiers[i + 1] as Tier).from);
    const slice = differenceOf({ ...money, label: label("tier_slice", { tier: i + 1 }) }, [high, low]);
    const rate = fact({ label: label("tier_rate", { tier: i + 1 }), unit: "rate" }, tier.rate as Rational);
    return productOf({ ...money, label: label("tier_slice_bonus", { tier: i + 1 }) }, [slice, rate]);
  });
  return sumOf({ ...money, label: label("tier_step") }, slices);
}

function interpolated({ tiers, currency }: TierTable, amount: Step, reached: number): Step {
  const money = { unit: "money", currency } as const;
  const [tier, next] = [tiers[reached] as Tier, tiers[reached + 1]];
  const base = fact({ ...money, label: label("tier_amount", { tier: reached + 1 }) }, tier.amount as Rational);
  if (!next) return sumOf({ ...money, label: label("tier_interpolated") }, [base]);
  const low = fact({ ...money, label: label("tier_from", { tier: reached + 1 }) }, tier.from);
  const beyond = differenceOf({ ...money, label: label("tier_beyond", { tier: reached + 1 }) }, [amount, low]);
  const slope = divide(subtract(next.amount as Rational, tier.amount as Rational), subtract(next.from, tier.from));
  const gain = fact({ label: label("tier_slope", { tier: reached + 1, next: reached + 2 }), unit: "rate" }, slope);
  return sumOf({ ...money, label: label("tier_interpolated") }, [base, productOf({ ...money, label: label("tier_gain") }, [beyond, gain])]);
}
