import { router } from "../../api/trpc.ts";
import { explainMarginChange } from "./explain-margin-change.procedure.ts";
import { getPareto } from "./get-pareto.procedure.ts";
import { getProduct } from "./get-product.procedure.ts";
import { getProductFigures } from "./get-product-figures.procedure.ts";
import { listProducts } from "./list-products.procedure.ts";

export const productsRouter = router({
  change: explainMarginChange,
  figures: getProductFigures,
  get: getProduct,
  list: listProducts,
  pareto: getPareto,
});
