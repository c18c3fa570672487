import { procedureFor } from "../../api/trpc.ts";
import { holdingsOf } from "./handover.ts";
import { listHoldingsInput, listHoldingsOutput } from "./list-holdings.types.ts";

/** What a manager could hand over on a day. */
export const listHoldings = procedureFor("organisation.change")
  .input(listHoldingsInput)
  .output(listHoldingsOutput)
  .query(async ({ ctx, input }) => {
    const { clients, products, later } = await holdingsOf(ctx, input);
    return { clients: [...clients], products: [...products], later };
  });
