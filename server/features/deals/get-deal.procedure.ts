import type { z } from "zod";
import { procedureFor } from "../../api/trpc.ts";
import { getDealInput, getDealOutput } from "./get-deal.types.ts";
import { presentDeal, presentMember, presentParams } from "./present.types.ts";
import { type DealFacts, readDeal } from "./read-deal.ts";
import { type RecordedDeal, recordedDeal } from "./recorded-deal.ts";

/** One deal with all that is recorded of it. */
export const getDeal = procedureFor("deals.read")
  .input(getDealInput)
  .output(getDealOutput)
  .query(async ({ ctx, input }) => {
    const facts = await readDeal(ctx, input.deal);
    const { deal, members, accounts, splits } = facts;
    const recorded = recordedDeal(facts);
    return {
      deal: { ...presentDeal(deal), source: deal.source },
      members: members.map((member) => ({
        ...presentMember(member),
        joined: member.joined,
        left: member.left,
        agreedShare: member.agreedShare,
        source: member.source,
      })),
      touches: screened(facts, recorded),
      policy: recorded.policy,
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

type Touch = z.infer<typeof getDealOutput>["touches"][number];

/** Touches with what was found in them. */
function screened({ touches }: DealFacts, { members, found }: RecordedDeal): Touch[] {
  const rowOf = (source: { importId: number; line: number } | undefined): string => `${source?.importId}/${source?.line}`;
  const byRow = new Map(found.map((one) => [rowOf(one.touch.source), one]));
  return touches.map((touch) => {
    const one = byRow.get(rowOf(touch.source));
    const isMember = members.some(({ id }) => id === touch.manager);
    return {
      ...touch,
      remarks: [...(one?.remarks ?? []), ...(isMember ? [] : ["no-member" as const])],
      counts: isMember && one?.counts === true,
    };
  });
}
