import { toMoney } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { compareDeal as compare } from "./compare-deal.ts";
import { compareDealOutput } from "./compare-deal.types.ts";
import { getDealInput } from "./get-deal.types.ts";
import { namesIn } from "./names.ts";
import { presentDeal, presentMember, presentScheme, speaker } from "./present.types.ts";

/** What every scheme would give everyone on a deal. */
export const compareDeal = procedureFor("deals.read")
  .input(getDealInput)
  .output(compareDealOutput)
  .query(async ({ ctx, input }) => {
    const { facts, deal, schemes, bounds } = await compare(ctx, input.deal);
    const { currency } = deal;
    const names = namesIn(facts);
    const speak = speaker(ctx.locale, names);
    return {
      deal: presentDeal(facts.deal),
      members: deal.members.flatMap(({ id }) => facts.members.filter(({ manager }) => manager === id).map(presentMember)),
      schemes: schemes.map((one) => presentScheme(one, currency, speak)),
      bounds: bounds.map(({ member, lowestMinor, lowestBy, highestMinor, highestBy }) => ({
        member,
        lowest: { amount: toMoney(lowestMinor, currency), schemes: [...lowestBy] },
        highest: { amount: toMoney(highestMinor, currency), schemes: [...highestBy] },
      })),
      names: Object.fromEntries(names),
    };
  });
