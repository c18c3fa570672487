/**
 * Why the margin of some products changed between two periods: more or fewer days, more or less volume, another mix, another
 * rate. The standard price-volume-mix decomposition, weighted with the earlier period, as management accounting does it for
 * sales (quantity and mix variance: Kaplan, "Sales mix and quantity variances", method (a)) and banks for interest (volume
 * change at the earlier rate; what volume and rate change together belongs to the rate: Regulation S-K, Item 1404(c)).
 *
 * Of product i: margin M, average daily balance V; of a period: days D; 0 is the earlier period, 1 the later one; V without
 * an index is the sum over the products. A month's margin grows with its days, so the rate is one per day of balance, and
 * the length of the period has an effect of its own: February earns less than January without anybody's doing.
 *
 *   days   = M0i x (D1/D0 - 1)                        the earlier margin, had the period had the days of the later one
 *   volume = M0i x D1/D0 x (V1/V0 - 1)                had the product grown as all of them together did
 *   mix    = M0i x D1/D0 x (V1i/V0i - V1/V0)          what it grew beyond or short of that
 *   rate   = M1i - M0i x D1/D0 x V1i/V0i              what is left: another margin on the same balance and days
 *
 * They add up to M1i - M0i. Where a term has no meaning:
 * - a product without volume and margin before is new: all of its margin is mix;
 * - a product with margin before but without volume (balances that cancel out), or with margin and no volume now and
 *   nothing before, has no rate to speak of: all of its difference but that of the days is rate, and its volume stays out of V;
 * - V0 = 0 leaves no growth to compare with: all that volume changed is volume, nothing is mix.
 */
import { fact, label, productOf, type Step, type StepText, sumOf } from "../explanation/step.ts";
import { roundToSum } from "../money/apportion.ts";
import { ONE, type Rational, rational, subtract } from "../money/rational.ts";

export const EFFECTS = ["days", "volume", "mix", "rate"] as const;
export type Effect = (typeof EFFECTS)[number];

/** What a product earned on which average daily balance, in minor units of one currency; nothing booked is zero and zero. */
export type Earned = Readonly<{ marginMinor: bigint; adbMinor: bigint }>;
export type ProductChange = Readonly<{ product: string; before: Earned; now: Earned }>;
export type PeriodDays = Readonly<{ before: number; now: number }>;

export type EffectsOfProduct = Readonly<{
  product: string;
  differenceMinor: bigint;
  /** rounded so that they add up to the difference */
  minor: Readonly<Record<Effect, bigint>>;
  /** the exact values, as the steps that make them */
  steps: Readonly<Record<Effect, Step>>;
}>;
export type MarginChange = Readonly<{
  products: readonly EffectsOfProduct[];
  /** of all products: the sums of their rounded effects */
  minor: Readonly<Record<Effect, bigint>>;
  differenceMinor: bigint;
}>;

/** Takes the change of the margin apart. The effects of a product add up to its difference, and so do those of all products. */
export function marginChange(days: PeriodDays, changes: readonly ProductChange[], currency: string): MarginChange {
  const whole = totalVolume(changes.filter((change) => kindOf(change) !== "without-rate"));
  const products = changes.map((change) => effectsOf(change, days, whole, currency));
  const total = (effect: Effect): bigint => products.reduce((sum, { minor }) => sum + minor[effect], 0n);
  return {
    products,
    minor: { days: total("days"), volume: total("volume"), mix: total("mix"), rate: total("rate") },
    differenceMinor: products.reduce((sum, { differenceMinor }) => sum + differenceMinor, 0n),
  };
}

type Volume = Readonly<{ before: bigint; now: bigint }>;

function totalVolume(changes: readonly ProductChange[]): Volume {
  let before = 0n;
  let now = 0n;
  for (const change of changes) {
    before += change.before.adbMinor;
    now += change.now.adbMinor;
  }
  return { before, now };
}

/** `steady` has a rate before; `new` had nothing before; `without-rate` cannot be put as volume times rate. */
function kindOf({ before, now }: ProductChange): "steady" | "new" | "without-rate" {
  if (before.adbMinor !== 0n) return "steady";
  return before.marginMinor === 0n && now.adbMinor !== 0n ? "new" : "without-rate";
}

function effectsOf(change: ProductChange, days: PeriodDays, whole: Volume, currency: string): EffectsOfProduct {
  const { product, before, now } = change;
  const steps = stepsOf(change, days, whole, currency);
  const [inDays, inVolume, inMix, inRate] = roundToSum(EFFECTS.map((effect) => steps[effect].value)).map(({ minor }) => minor);
  return {
    product,
    differenceMinor: now.marginMinor - before.marginMinor,
    minor: { days: inDays ?? 0n, volume: inVolume ?? 0n, mix: inMix ?? 0n, rate: inRate ?? 0n },
    steps,
  };
}

function stepsOf(change: ProductChange, days: PeriodDays, whole: Volume, currency: string): Record<Effect, Step> {
  const { product, before, now } = change;
  const kind = kindOf(change);
  const text = (code: string): StepText => ({ label: label(code, { product }), unit: "money", currency });
  const marginBefore = fact(text("effect_margin_before"), rational(before.marginMinor));
  const marginNow = fact(text("effect_margin_now"), rational(now.marginMinor));
  const longer = ratio("effect_days_ratio", { product, before: days.before, now: days.now }, BigInt(days.now), BigInt(days.before));
  const asLong = [marginBefore, longer];
  const nothing = (effect: Effect): Step => sumOf(text(`effect_${effect}`), []);
  const inDays = productOf(text("effect_days"), [marginBefore, less("effect_days_change", { product }, longer.value)]);
  if (kind === "new") {
    return { days: inDays, volume: nothing("volume"), mix: sumOf(text("effect_mix"), [marginNow]), rate: nothing("rate") };
  }
  if (kind === "without-rate") {
    const rest = sumOf(text("effect_rate"), [marginNow, productOf(text("effect_expected"), [minus(product), ...asLong])]);
    return { days: inDays, volume: nothing("volume"), mix: nothing("mix"), rate: rest };
  }
  const own = ratio("effect_own_growth", { product }, now.adbMinor, before.adbMinor);
  const bank = whole.before === 0n ? own : ratio("effect_bank_growth", { product }, whole.now, whole.before);
  return {
    days: inDays,
    volume: productOf(text("effect_volume"), [...asLong, less("effect_bank_growth_less", { product }, bank.value)]),
    mix: productOf(text("effect_mix"), [...asLong, sumOf(ratioText("effect_growth_gap", { product }), [own, negated(bank)])]),
    rate: sumOf(text("effect_rate"), [marginNow, productOf(text("effect_expected"), [minus(product), ...asLong, own])]),
  };
}

type Params = Readonly<Record<string, string | number>>;

const ratioText = (code: string, params: Params): StepText => ({ label: label(code, params), unit: "share" });
const ratio = (code: string, params: Params, n: bigint, d: bigint): Step => fact(ratioText(code, params), rational(n, d));
/** A growth factor less one: the growth itself. */
const less = (code: string, params: Params, factor: Rational): Step => fact(ratioText(code, params), subtract(factor, ONE));
const negated = (step: Step): Step => fact({ label: step.label, unit: step.unit }, { n: -step.value.n, d: step.value.d });
const minus = (product: string): Step => fact(ratioText("effect_minus", { product }), rational(-1n));
