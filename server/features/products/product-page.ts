import { MeritError } from "../../../lib/messages/merit-error.ts";
import { marginPerYear } from "../../../lib/scoring/analysis/ratios.ts";
import { HOUSE } from "../../../lib/scoring/contribution/facts.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { lastPostings } from "../../runs/posting-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";
import { lastRuns, unitsOf, unitsThen } from "./compared-runs.ts";
import { type CreditSums, creditSums } from "./credit-sums-repository.ts";
import { ratioText, totalOf } from "./figures.ts";
import { type ProductName, productNames } from "./product-repository.ts";

/** A product in one period of its series; null figures: nothing booked, or not calculated. */
export type ProductPeriod = Readonly<{ period: string; figures: CreditSums | null; marginRate: string | null }>;
export type ProductPage = Readonly<{
  run: Run;
  product: ProductName;
  series: readonly ProductPeriod[];
  /** who holds it, best first by margin; the house account has an empty code */
  holders: readonly (CreditSums & Readonly<{ manager: string; name: string }>)[];
}>;

/** Periods shown behind a product. */
const SERIES = 12;

/** One product: its last periods, and who holds it. Throws `period_invalid`, `run_missing`, `product_missing`, `unit_unknown`. */
export async function productPage(
  context: Context,
  input: { period: string; product: string; unit?: string | undefined },
): Promise<ProductPage> {
  const { database, actor } = context;
  const run = await requireRun(context, input.period);
  const snapshot = { sql: database, position: run.position };
  const product = (await productNames(snapshot)).find(({ code }) => code === input.product);
  if (!product) throw new MeritError("product_missing", { product: input.product, period: run.period });
  const units = await unitsOf(context, run, input.unit);
  const held = await creditSums(database, actor.scope, [run.id], ["manager"], { units, product: product.code });
  const names = new Map((await lastPostings(snapshot, actor.scope, parsePeriod(run.period))).map(({ code, name }) => [code, name]));
  return {
    run,
    product,
    series: await seriesOf(context, run, input),
    holders: held
      .map((one) => ({ ...one, name: one.manager === HOUSE ? "" : (names.get(one.manager) ?? one.manager) }))
      .sort((a, b) => (a.marginMinor > b.marginMinor ? -1 : a.marginMinor < b.marginMinor ? 1 : 0)),
  };
}

async function seriesOf(context: Context, run: Run, input: { product: string; unit?: string | undefined }): Promise<ProductPeriod[]> {
  const series = await lastRuns(context, run, SERIES);
  const figures = new Map<number, CreditSums | null>();
  for (const { run: one } of series) {
    if (!one) continue;
    const units = await unitsThen(context, one, input.unit);
    figures.set(one.id, totalOf(await creditSums(context.database, context.actor.scope, [one.id], [], { units, product: input.product })));
  }
  return series.map(({ period, run: one }) => {
    const found = one ? (figures.get(one.id) ?? null) : null;
    const rate = found && marginPerYear(found.marginMinor, found.adbMinor, parsePeriod(period).days);
    return { period, figures: found, marginRate: ratioText(rate) };
  });
}
