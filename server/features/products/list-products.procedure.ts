import { procedureFor } from "../../api/trpc.ts";
import { listProducts as products } from "./list-products.ts";
import { listProductsInput, listProductsOutput } from "./list-products.types.ts";

/** The names of the products of a period. */
export const listProducts = procedureFor("run.read")
  .input(listProductsInput)
  .output(listProductsOutput)
  .query(({ ctx, input }) => products(ctx, input));
