import { toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { getSideBySideInput, getSideBySideOutput } from "./get-side-by-side.types.ts";
import { toUnitFigures } from "./unit-figures.types.ts";
import { type Beside, unitsSideBySide } from "./units-side-by-side.ts";

/** Two to four units beside each other, product by product. */
export const getSideBySide = procedureFor("run.read")
  .input(getSideBySideInput)
  .output(getSideBySideOutput)
  .query(async ({ ctx, input }) => {
    const { run, units, products, totals } = await unitsSideBySide(ctx, input);
    const cell = ({ figures, marginRate }: Beside) => ({ figures: toUnitFigures(figures, run.baseCurrency), marginRate });
    return {
      run: toRunHead(run),
      units: [...units],
      products: products.map(({ product, cells }) => ({
        product: product.code,
        name: product.name,
        family: product.family,
        cells: cells.map(cell),
      })),
      totals: totals.map(cell),
    };
  });
