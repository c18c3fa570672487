import { toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { getProductInput, getProductOutput } from "./get-product.types.ts";
import { toFigures, toFiguresOrNull } from "./product.types.ts";
import { productPage } from "./product-page.ts";

const SHOWN = 500;

/** One product: its last periods, and who holds it. */
export const getProduct = procedureFor("run.read")
  .input(getProductInput)
  .output(getProductOutput)
  .query(async ({ ctx, input }) => {
    const { run, product, series, holders } = await productPage(ctx, input);
    return {
      run: toRunHead(run),
      product,
      series: series.map(({ period, figures, marginRate }) => ({
        period,
        figures: toFiguresOrNull(figures, run.baseCurrency),
        marginRate,
      })),
      holders: holders.slice(0, SHOWN).map(({ manager, name, ...sums }) => ({ manager, name, figures: toFigures(sums, run.baseCurrency) })),
      holderCount: holders.filter(({ manager }) => manager !== "").length,
    };
  });
