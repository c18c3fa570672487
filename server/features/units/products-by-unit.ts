import type { Run } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";
import { type CreditSums, creditSums, type ProductName, productNames, totalOf } from "../products/index.ts";
import { requireRun } from "../runs/index.ts";
import { below, rowsAbove } from "./tree.ts";
import { visibleUnits } from "./visible-units.ts";

/** A row of the matrix. `below`: a unit with all under it; `own`: booked in the very unit whose parts are shown. */
export type MatrixRow = Readonly<{
  place: "below" | "own";
  unit: string;
  name: string;
  cells: ReadonlyMap<string, CreditSums>;
  total: CreditSums;
}>;
export type ProductMatrix = Readonly<{
  run: Run;
  /** the unit whose parts are the rows; null at the top */
  at: string | null;
  products: readonly ProductName[];
  rows: readonly MatrixRow[];
  totals: ReadonlyMap<string, CreditSums>;
  total: CreditSums | null;
}>;

/**
 * What each product made in each part of a unit (default: the bank): the rows add up to the totals, and these to the products
 * room. Throws `period_invalid`, `run_missing`, `unit_unknown`.
 */
export async function productsByUnit(
  context: Context,
  input: { period: string; unit?: string | undefined; product?: string | undefined },
): Promise<ProductMatrix> {
  const { database, actor } = context;
  const run = await requireRun(context, input.period);
  const units = await visibleUnits(context, run);
  const { at, children } = below(units, input.unit);
  const rows = new Set([...children.map(({ code }) => code), ...(at === null ? [] : [at])]);
  const nearest = rowsAbove(units, rows);
  const sums = (await creditSums(database, actor.scope, [run.id], ["unit", "product"], { product: input.product })).flatMap((one) => {
    const row = nearest.get(one.unit)?.[0];
    return row === undefined ? [] : [{ ...one, row }];
  });
  const byRow = Map.groupBy(sums, ({ row }) => row);
  const row = (place: MatrixRow["place"], unit: string, name: string): MatrixRow[] => {
    const own = byRow.get(unit) ?? [];
    const total = totalOf(own);
    return total ? [{ place, unit, name, cells: cellsOf(own), total }] : [];
  };
  const booked = new Set(sums.map(({ product }) => product));
  return {
    run,
    at,
    products: (await productNames({ sql: database, position: run.position })).filter(({ code }) => booked.has(code)),
    rows: [
      ...children.flatMap(({ code, name }) => row("below", code, name)),
      ...(at === null ? [] : row("own", at, units.find(({ code }) => code === at)?.name ?? at)),
    ],
    totals: cellsOf(sums),
    total: totalOf(sums),
  };
}

function cellsOf(sums: readonly (CreditSums & { product: string })[]): Map<string, CreditSums> {
  return new Map(
    [...Map.groupBy(sums, ({ product }) => product)].flatMap(([product, own]) => {
      const total = totalOf(own);
      return total ? [[product, total] as const] : [];
    }),
  );
}
