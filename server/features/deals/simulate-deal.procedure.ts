import { toMoney } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { namesIn } from "./names.ts";
import { type Speaker, speaker } from "./present.types.ts";
import { type SimulatedScheme, simulateDeal as simulate } from "./simulate-deal.ts";
import { simulateDealInput, simulateDealOutput } from "./simulate-deal.types.ts";

/** What a changed copy of a deal would give everyone. Nothing is stored. */
export const simulateDeal = procedureFor("deals.read")
  .input(simulateDealInput)
  .output(simulateDealOutput)
  .query(async ({ ctx, input: { deal, ...changes } }) => {
    const { facts, schemes } = await simulate(ctx, deal, changes);
    const names = namesIn(facts);
    const speak = speaker(ctx.locale, names);
    return { schemes: schemes.map((one) => present(one, facts.deal.currency, speak)), names: Object.fromEntries(names) };
  });

function present({ before, after, members, lowered }: SimulatedScheme, currency: string, speak: Speaker) {
  const shown = (minor: bigint | null) => (minor === null ? null : toMoney(minor, currency));
  return {
    scheme: after.scheme,
    isAgreed: after.isAgreed,
    besideTotal: after.besideTotal,
    members: members.map(({ member, beforeMinor, afterMinor }) => ({
      member,
      before: shown(beforeMinor),
      after: shown(afterMinor),
      // Who is not on the deal gets nothing of it; what cannot be computed has no change.
      change: before.result && after.result ? toMoney((afterMinor ?? 0n) - (beforeMinor ?? 0n), currency) : null,
    })),
    reasonBefore: before.error && speak.reason(before.error),
    reasonAfter: after.error && speak.reason(after.error),
    warnings: (after.result?.warnings ?? []).map(speak.warning),
    lowered: lowered && {
      member: lowered.member,
      larger: toMoney(lowered.largerMinor, currency),
      before: toMoney(lowered.beforeMinor, currency),
      after: toMoney(lowered.afterMinor, currency),
    },
  };
}
