import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";
import { type ProductName, productNames } from "./product-repository.ts";

/** The products as they stood for the latest run of a period. Throws `period_invalid` and `run_missing`. */
export async function listProducts(context: Context, input: { period: string }): Promise<ProductName[]> {
  const { position } = await requireRun(context, input.period);
  return productNames({ sql: context.database, position });
}
