import { toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import type { CreditSums } from "../products/index.ts";
import { getProductMatrixInput, getProductMatrixOutput } from "./get-product-matrix.types.ts";
import { productsByUnit } from "./products-by-unit.ts";
import { toUnitFigures } from "./unit-figures.types.ts";

/** Products by unit: what each made in each part of a unit. */
export const getProductMatrix = procedureFor("run.read")
  .input(getProductMatrixInput)
  .output(getProductMatrixOutput)
  .query(async ({ ctx, input }) => {
    const { run, at, products, rows, totals, total } = await productsByUnit(ctx, input);
    const figures = (sums: CreditSums | null) => toUnitFigures(sums, run.baseCurrency);
    const cells = (of: ReadonlyMap<string, CreditSums>) => products.map(({ code }) => figures(of.get(code) ?? null));
    return {
      run: toRunHead(run),
      at,
      products: products.map(({ code, name, family }) => ({ product: code, name, family })),
      rows: rows.map((row) => ({ place: row.place, unit: row.unit, name: row.name, cells: cells(row.cells), total: figures(row.total) })),
      totals: cells(totals),
      total: figures(total),
    };
  });
