import type { RuleFault } from "../errors.ts";
import { exactText } from "../money/exact-text.ts";
import { formatMinor } from "../money/minor.ts";
import { equals, ONE, type Rational, subtract, sum } from "../money/rational.ts";
import { type TierTable, tierFaults } from "./tiers.ts";

/** Whether each item meets the tiers on its own, or stacked on what came before. */
export const TIER_BASES = ["items", "cumulative"] as const;

/** A part of the bonus that is paid so many months after the period; parts of 1. */
export type Tranche = Readonly<{ afterMonths: number; share: Rational }>;

/**
 * A bonus plan. Either `table` (tiers) or `poolMinor` (a pool apportioned by score x base) makes the bonus; a plan with both pays from
 * the pool. Then the grade's multiplier, the cap, the floor (the least that is paid to whoever was scored). `drawMinor` is an advance
 * that later bonuses pay back. All amounts in minor units of `currency`.
 */
export type BonusPlan = Readonly<{
  currency: string;
  on: (typeof TIER_BASES)[number];
  table?: TierTable;
  poolMinor?: bigint;
  multipliers?: ReadonlyMap<string, Rational>;
  capMinor?: bigint;
  floorMinor?: bigint;
  drawMinor?: bigint;
  deferral?: readonly Tranche[];
}>;

/**
 * What is wrong with a bonus plan: tier faults, `bonus_without_rule`, `amount_negative`, `cap_below_floor`, `pool_with_floor` (a floor
 * would pay more than the pool holds), `multiplier_negative`, `deferral_not_1` {sum, gap}, `deferral_order`.
 */
export function bonusFaults(plan: BonusPlan, place: string): RuleFault[] {
  const { currency, table, poolMinor, capMinor, floorMinor, drawMinor, multipliers, deferral } = plan;
  const faults = table ? tierFaults(table, `${place}.tiers`) : [];
  const say = (field: string, code: string, params: RuleFault["params"] = {}) =>
    faults.push({ place: field ? `${place}.${field}` : place, code, params });
  if (!table && poolMinor === undefined) say("", "bonus_without_rule");
  for (const [field, amount] of Object.entries({ pool: poolMinor, cap: capMinor, floor: floorMinor, draw: drawMinor })) {
    if (amount !== undefined && amount < 0n) say(field, "amount_negative", { amount: formatMinor(amount, currency) });
  }
  if (capMinor !== undefined && floorMinor !== undefined && capMinor < floorMinor) {
    say("cap", "cap_below_floor", { cap: formatMinor(capMinor, currency), floor: formatMinor(floorMinor, currency) });
  }
  if (poolMinor !== undefined && floorMinor !== undefined) say("floor", "pool_with_floor", { floor: formatMinor(floorMinor, currency) });
  for (const [grade, factor] of multipliers ?? []) {
    if (factor.n < 0n) say(`multipliers.${grade}`, "multiplier_negative", { grade, multiplier: exactText(factor) });
  }
  return deferral ? [...faults, ...deferralFaults(deferral, `${place}.deferral`)] : faults;
}

function deferralFaults(deferral: readonly Tranche[], place: string): RuleFault[] {
  const whole = sum(deferral.map(({ share }) => share));
  const faults: RuleFault[] = deferral.flatMap(({ afterMonths }, i) =>
    afterMonths > (deferral[i - 1]?.afterMonths ?? -1)
      ? []
      : [{ place: `${place}[${i}].afterMonths`, code: "deferral_order", params: { months: afterMonths } }],
  );
  if (equals(whole, ONE)) return faults;
  return [...faults, { place, code: "deferral_not_1", params: { sum: exactText(whole), gap: exactText(subtract(ONE, whole)) } }];
}
