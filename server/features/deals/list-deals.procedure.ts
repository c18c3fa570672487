import { procedureFor } from "../../api/trpc.ts";
import { listDeals as list } from "./list-deals.ts";
import { listDealsInput, listDealsOutput } from "./list-deals.types.ts";
import { presentDeal, presentMember } from "./present.types.ts";

/** The deals that may be seen. */
export const listDeals = procedureFor("deals.read")
  .input(listDealsInput)
  .output(listDealsOutput)
  .query(async ({ ctx, input }) =>
    (await list(ctx, input)).map((deal) => ({ ...presentDeal(deal), members: deal.members.map(presentMember), scheme: deal.scheme })),
  );
