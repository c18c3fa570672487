import type { Deal } from "../../../lib/scoring/deals/deal.ts";
import { createDealInputs, touchesOf } from "../../../lib/scoring/deals/deal-input.ts";
import { countsOn, dealPolicy, posted } from "../../../lib/scoring/deals/deal-policy.ts";
import { type Day, toDay } from "../../../lib/scoring/periods/day.ts";
import { isBesideTotal } from "../../../lib/scoring/splits/registry.ts";
import { screenTouches } from "../../../lib/scoring/splits/screen-touches.ts";
import type { FoundTouch, Member, PolicyName, SplitInput } from "../../../lib/scoring/splits/split-scheme.ts";
import type { DealFacts } from "./read-deal.ts";

/** A deal as it is split on a day: what a scheme looks at is made by the same function as in a run. */
export type RecordedDeal = Readonly<{
  amountMinor: bigint;
  currency: string;
  members: readonly Member[];
  policy: (PolicyName & Readonly<{ name: string }>) | null;
  /** what the policy finds in touches, those of strangers too */
  found: readonly FoundTouch[];
  /** throws ScoringError where facts that the scheme asks for contradict each other */
  inputOf(scheme: string): SplitInput;
}>;

/**
 * A deal as it is split: among the members on the day from which its last agreed split counts, else on its closing day, else
 * today. `changed` stands in place of what is recorded.
 */
export function recordedDeal(facts: DealFacts, changed?: Deal): RecordedDeal {
  const { deal: row, book } = facts;
  const deal = changed ?? bookedDeal(facts);
  const inputs = createDealInputs({ ...book, deals: new Map(book.deals).set(deal.code, deal) });
  const day = firstDay(facts);
  const present = deal.members.filter((member) => countsOn(member, day));
  const policy = dealPolicy(book.organisation, present, day);
  return {
    amountMinor: row.amountMinor,
    currency: row.currency,
    members: posted(book.organisation, present, day),
    policy: policy && { code: policy.code, version: policy.version, name: policy.name },
    found: screenTouches(
      { deal: deal.code, ...(deal.closed !== null && { closed: deal.closed }) },
      touchesOf(deal, day),
      policy?.touches ?? null,
    ).touches,
    inputOf: (scheme) => inputs(deal, { scheme, from: day }, day),
  };
}

/** The deal as a run has it. */
export function bookedDeal({ book, deal: { code } }: DealFacts): Deal {
  const deal = book.deals.get(code);
  if (!deal) throw new Error(`The deal ${code} is not among those of the same position.`);
  return deal;
}

function firstDay({ splits, deal, today }: DealFacts): Day {
  const agreed = splits.findLast(({ scheme }) => !isBesideTotal(scheme));
  return toDay(agreed?.from ?? deal.closed ?? today);
}
