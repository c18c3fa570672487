import { ScoringError } from "../errors.ts";
import type { Notice } from "../explanation/notice.ts";
import { roundedToMinor } from "../explanation/rounded.ts";
import { differenceOf, fact, greatestOf, label, leastOf, productOf, quotientOf, type Step, sumOf, told } from "../explanation/step.ts";
import type { Telling } from "../explanation/telling.ts";
import { apportion, type Portion } from "../money/apportion.ts";
import { exactText } from "../money/exact-text.ts";
import { formatMinor } from "../money/minor.ts";
import { commonDenominator, isZero, type Rational, rational, roundHalfEven, subtract, sum, ZERO } from "../money/rational.ts";
import type { BonusPlan } from "./bonus-plan.ts";
import { type TierTable, tierBonus } from "./tiers.ts";

/** Whom to pay. `items` and `before` are amounts in minor units of the plan's currency; `guaranteeMinor` is this subject's own least. */
export type BonusSubject = Readonly<{
  id: string;
  score: Step | null;
  grade: string | null;
  items: readonly Step[];
  before?: Step | undefined;
  guaranteeMinor?: bigint | undefined;
}>;

/** `itemsMinor`: the bonus of each item by the tiers; empty where a pool pays. The explanation's value is `totalMinor`. */
export type Bonus = Readonly<{ itemsMinor: readonly bigint[]; totalMinor: bigint; explanation: Step; warnings: readonly Notice[] }>;

/**
 * The bonuses of all subjects of one plan (one pool), in their order (SCORING.md, Bonus). The plan must be without faults.
 * With values alone, an explanation is the total without children.
 * Throws for a pool: `pool_negative_base` {subject, base} and `pool_negative_score`, since a share cannot be less than nothing, and
 * `pool_zero_weights` {pool} where nobody has a base and a score.
 */
export function bonusesOf(plan: BonusPlan, subjects: readonly BonusSubject[], telling: Telling = "derivations"): Bonus[] {
  const { poolMinor } = plan;
  const bonuses = poolMinor === undefined ? subjects.map((subject) => tiered(plan, subject)) : pooled(plan, poolMinor, subjects, telling);
  return telling === "derivations" ? bonuses : bonuses.map((bonus) => ({ ...bonus, explanation: told(bonus.explanation) }));
}

const money = (currency: string, code: string, params: Record<string, string | number> = {}) =>
  ({ label: label(code, params), unit: "money", currency }) as const;
const minorFact = (currency: string, code: string, minor: bigint, params: Record<string, string | number> = {}): Step =>
  fact(money(currency, code, params), rational(minor));

function tiered(plan: BonusPlan, subject: BonusSubject): Bonus {
  const { currency } = plan;
  const items = itemBonuses(plan, subject);
  const earned = sumOf(money(currency, "bonus_items"), items);
  const { step, warnings } = multiplied(plan, subject, earned);
  return finished(
    plan,
    subject,
    step,
    items.map(({ value }) => value.n / value.d),
    warnings,
  );
}

/** Each item's bonus, rounded: of the item alone, or what it adds to the bonus of everything before it. */
function itemBonuses({ currency, table, on }: BonusPlan, { items, before }: BonusSubject): Step[] {
  const tiers = table as TierTable;
  if (on === "items") return items.map((item, i) => roundedToMinor(label("bonus_item", { item: i + 1 }), tierBonus(tiers, item)));
  let stacked = before ?? minorFact(currency, "bonus_nothing_before", 0n);
  return items.map((item, i) => {
    const until = sumOf(money(currency, "bonus_stacked", { item: i + 1 }), [stacked, item]);
    const added = differenceOf(money(currency, "bonus_added", { item: i + 1 }), [tierBonus(tiers, until), tierBonus(tiers, stacked)]);
    stacked = until;
    return roundedToMinor(label("bonus_item", { item: i + 1 }), added);
  });
}

/** The grade's multiplier. A plan with multipliers that does not know the grade leaves the bonus as it is, and says so. */
function multiplied(plan: BonusPlan, { grade }: BonusSubject, earned: Step): { step: Step; warnings: Notice[] } {
  if (!plan.multipliers) return { step: earned, warnings: [] };
  const factor = grade === null ? undefined : plan.multipliers.get(grade);
  if (!factor) return { step: earned, warnings: [noMultiplier(grade)] };
  const times = fact({ label: label("bonus_multiplier", { grade: grade ?? "" }), unit: "share" }, factor);
  const exact = productOf(money(plan.currency, "bonus_multiplied"), [earned, times]);
  return { step: roundedToMinor(label("bonus_multiplied"), exact), warnings: [] };
}

const noMultiplier = (grade: string | null): Notice => ({ code: "bonus_grade_without_multiplier", params: { grade: grade ?? "none" } });

/** Cap, floor and guarantee, each shown only where the plan has it. */
function finished(plan: BonusPlan, subject: BonusSubject, earned: Step, itemsMinor: bigint[], warnings: Notice[]): Bonus {
  const { currency, capMinor, floorMinor } = plan;
  let step = earned;
  if (capMinor !== undefined) step = leastOf(money(currency, "bonus_capped"), [step, minorFact(currency, "bonus_cap", capMinor)]);
  if (floorMinor !== undefined && subject.score) {
    step = greatestOf(money(currency, "bonus_floored"), [step, minorFact(currency, "bonus_floor", floorMinor)]);
  }
  if (subject.guaranteeMinor !== undefined) {
    step = greatestOf(money(currency, "bonus_guaranteed"), [step, minorFact(currency, "bonus_guarantee", subject.guaranteeMinor)]);
  }
  const explanation = step.label.code === "bonus" ? step : sumOf(money(currency, "bonus"), [step]);
  return { itemsMinor, totalMinor: explanation.value.n / explanation.value.d, explanation, warnings };
}

/** The pool by largest remainder on score x base x multiplier; ties in the subjects' order. */
function pooled(plan: BonusPlan, poolMinor: bigint, subjects: readonly BonusSubject[], telling: Telling): Bonus[] {
  const weighed = subjects.map((subject) => poolWeight(plan, subject));
  const weights = withinReach(weighed.map(({ step }) => step.value));
  if (weights.every(isZero)) {
    throw new ScoringError("pool_zero_weights", { pool: formatMinor(poolMinor, plan.currency), subjects: subjects.length });
  }
  const portions = apportion(poolMinor, weights);
  const whole = telling === "derivations" ? sum(weights) : ZERO;
  const bonuses = subjects.map((subject, i) => {
    const { step, warnings } = weighed[i] as Weighed;
    const portion = portions[i] as Portion;
    const part =
      telling === "derivations"
        ? poolPart(plan.currency, poolMinor, { step, weight: weights[i] as Rational, whole, count: subjects.length }, portion)
        : minorFact(plan.currency, "pool_part", portion.minor);
    return finished(plan, subject, part, [], warnings);
  });
  return withLeftovers(plan, poolMinor, bonuses);
}

type Weighed = Readonly<{ step: Step; warnings: Notice[] }>;

/**
 * Weights that can be added up exactly. Thousands of scores against as many different plans have a common denominator of hundreds of
 * thousands of digits: then each weight is rounded to 40 decimals, far finer than any minor unit; equal weights stay equal.
 */
function withinReach(weights: readonly Rational[]): readonly Rational[] {
  let common = 1n;
  for (const weight of weights) {
    common = commonDenominator([{ n: 1n, d: common }, weight]);
    if (common > LARGEST_DENOMINATOR) {
      return weights.map(({ n, d }) => ({ n: roundHalfEven({ n: n * WEIGHT_UNIT, d }), d: WEIGHT_UNIT }));
    }
  }
  return weights;
}

const LARGEST_DENOMINATOR = 2n ** 1024n;
const WEIGHT_DECIMALS = 40;
const WEIGHT_UNIT = 10n ** BigInt(WEIGHT_DECIMALS);

type Share = Readonly<{ step: Step; weight: Rational; whole: Rational; count: number }>;

/** How a portion of the pool came about; its value is the portion, whatever was rounded on the way. */
function poolPart(currency: string, poolMinor: bigint, { step, weight, whole, count }: Share, { minor, exact, oddUnit }: Portion): Step {
  const all = fact({ label: label("pool_weights", { subjects: count }), unit: "weight" }, whole);
  const share = quotientOf({ label: label("pool_share"), unit: "share" }, [counted(step, weight), all]);
  const part = productOf(money(currency, "pool_part"), [minorFact(currency, "pool", poolMinor), share]);
  const off = fact(money(currency, oddUnit ? "pool_odd_unit" : "pool_rounding"), subtract(rational(minor), exact));
  return isZero(off.value) ? part : sumOf(money(currency, "pool_rounded"), [part, off]);
}

/** A weight as it is counted, with the rounding that made it so. */
function counted(weight: Step, value: Rational): Step {
  const off = fact({ label: label("pool_weight_rounding", { decimals: WEIGHT_DECIMALS }), unit: "weight" }, subtract(value, weight.value));
  return isZero(off.value) ? weight : sumOf({ label: label("pool_weight"), unit: "weight" }, [weight, off]);
}

/** What caps keep back stays in the pool; everybody's warnings say how much that is. */
function withLeftovers({ currency }: BonusPlan, poolMinor: bigint, bonuses: Bonus[]): Bonus[] {
  const left = bonuses.reduce((rest, { totalMinor }) => rest - totalMinor, poolMinor);
  if (left <= 0n) return bonuses;
  const notice = { code: "pool_left", params: { left: formatMinor(left, currency), pool: formatMinor(poolMinor, currency) } };
  return bonuses.map((bonus) => ({ ...bonus, warnings: [...bonus.warnings, notice] }));
}

function poolWeight(plan: BonusPlan, subject: BonusSubject): Weighed {
  const { id, score, grade, items } = subject;
  const text = { label: label("pool_weight"), unit: "weight" } as const;
  if (!score) {
    const none = fact({ label: label("pool_without_score"), unit: "points" }, rational(0n));
    return { step: productOf(text, [none]), warnings: [{ code: "pool_without_score", params: { subject: id } }] };
  }
  const base = sumOf(money(plan.currency, "pool_base"), items);
  if (base.value.n < 0n)
    throw new ScoringError("pool_negative_base", { subject: id, base: formatMinor(roundHalfEven(base.value), plan.currency) });
  if (score.value.n < 0n) throw new ScoringError("pool_negative_score", { subject: id, score: exactText(score.value) });
  const factor = plan.multipliers && (grade === null ? undefined : plan.multipliers.get(grade));
  const warnings = plan.multipliers && !factor ? [noMultiplier(grade)] : [];
  const times = factor ? [fact({ label: label("bonus_multiplier", { grade: grade ?? "" }), unit: "share" }, factor)] : [];
  return { step: productOf(text, [score, base, ...times]), warnings };
}
