import { marginPerYear } from "../../../lib/scoring/analysis/ratios.ts";
import { type EffectsOfProduct, type MarginChange, marginChange } from "../../../lib/scoring/analysis/volume-rate-mix.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import type { Run } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";
import { comparedRuns, unitsOf, unitsThen } from "./compared-runs.ts";
import { creditSums } from "./credit-sums-repository.ts";
import { type Figures, ratioText } from "./figures.ts";
import { productNames } from "./product-repository.ts";

/** A product's margin and volume in both periods, and why the one differs from the other. */
export type ExplainedProduct = EffectsOfProduct &
  Readonly<{ name: string; before: Figures; now: Figures; rateBefore: string | null; rateNow: string | null }>;
type Changed = Readonly<{
  products: readonly ExplainedProduct[];
  total: Pick<MarginChange, "minor" | "differenceMinor"> & Readonly<{ beforeMinor: bigint; nowMinor: bigint }>;
}>;
/** `before` is null where there is no run to compare with: then there are no products either. */
export type WhyMarginChanged = Changed & Readonly<{ run: Run; before: Run | null; days: Readonly<{ before: number; now: number }> }>;

/**
 * Takes the change of the margin between two periods apart, product by product, into days, volume, mix and rate (see
 * lib/scoring/analysis/volume-rate-mix.ts): exact, adding up to the difference of the stored figures. In the bank or in a unit
 * and below. Throws `period_invalid`, `run_missing`, `unit_unknown`, `runs_not_comparable`.
 */
export async function whyMarginChanged(
  context: Context,
  input: { period: string; against?: string | undefined; unit?: string | undefined },
): Promise<WhyMarginChanged> {
  const { run, period, before, periodBefore } = await comparedRuns(context, input);
  const days = { before: periodBefore.days, now: period.days };
  const units = await unitsOf(context, run, input.unit);
  if (before === null) return { run, before, days, ...NO_CHANGE };
  const unitsBefore = await unitsThen(context, before, input.unit);
  return { run, before, days, ...(await marginChangeBetween(context, { run, units }, { run: before, units: unitsBefore })) };
}

/** A run, and the units to look at (undefined: all). */
type Side = Readonly<{ run: Run; units: readonly string[] | undefined }>;

/** The same of two runs that are known to be comparable. */
export async function marginChangeBetween({ database, actor }: Context, now: Side, before: Side): Promise<Changed> {
  const read = async ({ run, units }: Side) =>
    new Map((await creditSums(database, actor.scope, [run.id], ["product"], { units })).map((one) => [one.product, one]));
  const [today, then] = [await read(now), await read(before)];
  const days = { before: parsePeriod(before.run.period).days, now: parsePeriod(now.run.period).days };
  const codes = [...new Set([...then.keys(), ...today.keys()])].sort();
  const changes = codes.map((product) => ({ product, before: then.get(product) ?? NOTHING, now: today.get(product) ?? NOTHING }));
  const change = marginChange(days, changes, now.run.baseCurrency);
  const names = new Map((await productNames({ sql: database, position: now.run.position })).map(({ code, name }) => [code, name]));
  const products = change.products.map((effects, i) => {
    const { before: earlier, now: later } = changes[i] as (typeof changes)[number];
    return {
      ...effects,
      name: names.get(effects.product) ?? effects.product,
      before: earlier,
      now: later,
      rateBefore: ratioText(marginPerYear(earlier.marginMinor, earlier.adbMinor, days.before)),
      rateNow: ratioText(marginPerYear(later.marginMinor, later.adbMinor, days.now)),
    };
  });
  const sum = (side: "before" | "now"): bigint => products.reduce((total, one) => total + one[side].marginMinor, 0n);
  const { minor, differenceMinor } = change;
  return { products, total: { minor, differenceMinor, beforeMinor: sum("before"), nowMinor: sum("now") } };
}

/** Of a product on which nothing is booked: here a true zero, since what is not there earns nothing. */
const NOTHING: Figures = { adbMinor: 0n, closingMinor: 0n, marginMinor: 0n, incomeMinor: 0n };

const NO_CHANGE: Changed = {
  products: [],
  total: { minor: { days: 0n, volume: 0n, mix: 0n, rate: 0n }, differenceMinor: 0n, beforeMinor: 0n, nowMinor: 0n },
};
