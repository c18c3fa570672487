import { marginPerYear } from "../../../lib/scoring/analysis/ratios.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import type { Run } from "../../runs/run-repository.ts";
import { subtree, type UnitNode } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { type CreditSums, creditSums, type ProductName, productNames, ratioText, totalOf } from "../products/index.ts";
import { requireRun } from "../runs/index.ts";
import { visibleUnits } from "./visible-units.ts";

/** What a product made in one of the units; null: nothing is booked there. */
export type Beside = Readonly<{ figures: CreditSums | null; marginRate: string | null }>;
export type SideBySide = Readonly<{
  run: Run;
  units: readonly UnitNode[];
  /** every product that is booked in any of the units, with a cell for each unit in their order */
  products: readonly Readonly<{ product: ProductName; cells: readonly Beside[] }>[];
  totals: readonly Beside[];
}>;

/** A few units beside each other, product by product, each with all below it. Throws `period_invalid`, `run_missing`, `unit_unknown`. */
export async function unitsSideBySide(context: Context, input: { period: string; units: readonly string[] }): Promise<SideBySide> {
  const { database, actor } = context;
  const run = await requireRun(context, input.period);
  const { days } = parsePeriod(run.period);
  const known = await visibleUnits(context, run);
  const beside = (figures: CreditSums | null): Beside => ({
    figures,
    marginRate: figures && ratioText(marginPerYear(figures.marginMinor, figures.adbMinor, days)),
  });
  const columns: Map<string, CreditSums>[] = [];
  for (const unit of input.units) {
    const sums = await creditSums(database, actor.scope, [run.id], ["product"], { units: subtree(known, unit) });
    columns.push(new Map(sums.map((one) => [one.product, one])));
  }
  const catalogue = await productNames({ sql: database, position: run.position });
  return {
    run,
    units: input.units.flatMap((unit) => known.filter(({ code }) => code === unit)),
    products: catalogue
      .filter(({ code }) => columns.some((column) => column.has(code)))
      .map((product) => ({ product, cells: columns.map((column) => beside(column.get(product.code) ?? null)) })),
    totals: columns.map((column) => beside(totalOf([...column.values()]))),
  };
}
