import { marginPerYear, shareOf } from "../../../lib/scoring/analysis/ratios.ts";
import type { Run } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";
import { comparedRuns, unitsOf, unitsThen } from "./compared-runs.ts";
import { type CreditSums, creditSums, holdersByProduct } from "./credit-sums-repository.ts";
import { ratioText, totalOf } from "./figures.ts";
import { type ProductName, productNames } from "./product-repository.ts";

/** What a product made of its volume. A missing side (null) is a product on which nothing was booked. */
export type ProductFigures = Readonly<{
  now: CreditSums | null;
  before: CreditSums | null;
  /** margin a year on the average balance, decimal text */
  marginRate: string | null;
  marginRateBefore: string | null;
}>;
export type ProductsPage = Readonly<{
  run: Run;
  before: Run | null;
  products: readonly (ProductName & ProductFigures & Readonly<{ holders: number; marginShare: string | null }>)[];
  total: ProductFigures;
}>;

/**
 * What every product contributed in a period and in the one it is compared with, in the bank or in a unit and below: the credit
 * of all holders and the house accounts that the actor may see. Throws `period_invalid`, `run_missing`, `unit_unknown`.
 */
export async function productFigures(
  context: Context,
  input: { period: string; against?: string | undefined; unit?: string | undefined },
): Promise<ProductsPage> {
  const { database, actor } = context;
  const { run, period, before, periodBefore } = await comparedRuns(context, input);
  const [catalogue, units, unitsBefore] = await Promise.all([
    productNames({ sql: database, position: run.position }),
    unitsOf(context, run, input.unit),
    before ? unitsThen(context, before, input.unit) : undefined,
  ]);
  const sums = await creditSums(database, actor.scope, [run.id], ["product"], { units });
  const sumsBefore = before ? await creditSums(database, actor.scope, [before.id], ["product"], { units: unitsBefore }) : [];
  const holders = await holdersByProduct(database, actor.scope, run.id, { units });

  const figures = (now: CreditSums | null, earlier: CreditSums | null): ProductFigures => ({
    now,
    before: earlier,
    marginRate: now && ratioText(marginPerYear(now.marginMinor, now.adbMinor, period.days)),
    marginRateBefore: earlier && ratioText(marginPerYear(earlier.marginMinor, earlier.adbMinor, periodBefore.days)),
  });
  const total = figures(totalOf(sums), totalOf(sumsBefore));
  const of = (list: typeof sums, code: string) => list.find(({ product }) => product === code) ?? null;
  return {
    run,
    before,
    products: catalogue.map((product) => {
      const now = of(sums, product.code);
      return {
        ...product,
        ...figures(now, of(sumsBefore, product.code)),
        holders: holders.get(product.code) ?? 0,
        marginShare: now && ratioText(shareOf(now.marginMinor, total.now?.marginMinor ?? 0n)),
      };
    }),
    total,
  };
}
