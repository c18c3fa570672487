import { toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { getProductFiguresInput, getProductFiguresOutput } from "./get-product-figures.types.ts";
import { toFiguresOrNull } from "./product.types.ts";
import { type ProductFigures, productFigures } from "./product-figures.ts";

/** What every product contributed, now and in the period before. */
export const getProductFigures = procedureFor("run.read")
  .input(getProductFiguresInput)
  .output(getProductFiguresOutput)
  .query(async ({ ctx, input }) => {
    const { run, before, products, total } = await productFigures(ctx, input);
    const sides = ({ now, before: earlier, marginRate, marginRateBefore }: ProductFigures) => ({
      now: toFiguresOrNull(now, run.baseCurrency),
      before: toFiguresOrNull(earlier, run.baseCurrency),
      marginRate,
      marginRateBefore,
    });
    return {
      run: toRunHead(run),
      before: before && toRunHead(before),
      products: products.map((one) => ({
        ...sides(one),
        product: one.code,
        name: one.name,
        family: one.family,
        side: one.side,
        parent: one.parent,
        holders: one.holders,
        marginShare: one.marginShare,
      })),
      total: sides(total),
    };
  });
