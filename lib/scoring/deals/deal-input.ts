import { type Day, toDay } from "../periods/day.ts";
import { splitScheme } from "../splits/registry.ts";
import { screenTouches } from "../splits/screen-touches.ts";
import type { SplitInput } from "../splits/split-scheme.ts";
import type { Deal, DealFacts, DealSplit } from "./deal.ts";
import { dealBalances } from "./deal-balances.ts";
import { createDealPaths } from "./deal-paths.ts";
import { countsOn, dealPolicy, posted } from "./deal-policy.ts";

/** How a deal is shared: the scheme, and the first day of the split. */
export type Sharing = Pick<DealSplit, "scheme" | "from" | "source">;

/** What a scheme looks at when it shares a deal among the members who are on it on a day. */
export type DealInputs = (deal: Deal, sharing: Sharing, day: Day) => SplitInput;

/**
 * The one place that makes a deal's facts what a scheme looks at: members with their units, the touches that the policy counts
 * with what it found, and, where the scheme asks for them, balances and paths. Throws what these throw.
 */
export function createDealInputs(facts: DealFacts): DealInputs {
  const paths = createDealPaths(facts.deals);
  return (deal, { scheme, from, source }, day) => {
    const present = deal.members.filter((member) => countsOn(member, day));
    const policy = dealPolicy(facts.organisation, present, from);
    const members = posted(facts.organisation, present, from);
    const base = { deal: deal.code, members, ...(deal.closed !== null && { closed: deal.closed }), ...(source && { agreed: source }) };
    const { touches: found, counting } = screenTouches(base, touchesOf(deal, day), policy?.touches ?? null);
    const { needs } = splitScheme(scheme);
    const lastDay = deal.closed === null ? from : toDay(deal.closed.slice(0, 10));
    const accounts = facts.heldAccounts.get(deal.code);
    return {
      ...base,
      touches: counting,
      ...(policy && { found, policy: { code: policy.code, version: policy.version } }),
      ...(needs.includes("balances") && accounts && { balances: dealBalances(facts, accounts, members, lifeOf(deal, lastDay)) }),
      ...(needs.includes("paths") && { paths: paths(lastDay, policy) }),
    };
  };
}

/** A touch of a member who is not there counts as little as the member does; touches of strangers are reported by the scheme. */
export function touchesOf({ members, touches }: Pick<Deal, "members" | "touches">, day: Day): Deal["touches"] {
  const present = new Set(members.filter((member) => countsOn(member, day)).map(({ id }) => id));
  const gone = new Set(members.map(({ id }) => id).filter((id) => !present.has(id)));
  return touches.filter(({ member }) => !gone.has(member));
}

/** From the day the deal was opened to its last day, both counted. */
const lifeOf = ({ opened }: Deal, lastDay: Day) => ({ from: Math.min(opened, lastDay), to: lastDay + 1 });
