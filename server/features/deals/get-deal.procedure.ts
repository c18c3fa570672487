import { procedureFor } from "../../api/trpc.ts";
import { getDealInput, getDealOutput } from "./get-deal.types.ts";
import { presentDeal, presentMember, presentParams } from "./present.types.ts";
import { readDeal } from "./read-deal.ts";

/** One deal with all that is recorded of it. */
export const getDeal = procedureFor("deals.read")
  .input(getDealInput)
  .output(getDealOutput)
  .query(async ({ ctx, input }) => {
    const { deal, members, touches, accounts, splits } = await readDeal(ctx, input.deal);
    return {
      deal: { ...presentDeal(deal), source: deal.source },
      members: members.map((member) => ({
        ...presentMember(member),
        joined: member.joined,
        left: member.left,
        agreedShare: member.agreedShare,
        source: member.source,
      })),
      touches: [...touches],
      accounts: [...accounts],
      splits: splits.map(({ scheme, params, from, to, source }) => ({
        scheme,
        params: params === null ? null : presentParams(JSON.parse(params)),
        from,
        to,
        source,
      })),
    };
  });
