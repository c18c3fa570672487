import { MeritError } from "../../../lib/messages/merit-error.ts";
import { dayOf, toDay } from "../../../lib/scoring/periods/day.ts";
import { authorize } from "../../access/policy.ts";
import { type DealBook, loadDealBook } from "../../runs/bank-facts.ts";
import type { Context } from "../context.ts";
import {
  type AgreedSplit,
  accountsOf,
  type CoveredAccount,
  type DealRow,
  findDeals,
  type MemberRow,
  membersOf,
  recordedNow,
  splitsOf,
  type TouchRow,
  touchesOf,
} from "./deal-repository.ts";

/** Everything that is recorded of one deal, each fact with the row it stands in. */
export type DealFacts = Readonly<{
  position: number;
  deal: DealRow;
  members: readonly MemberRow[];
  touches: readonly TouchRow[];
  accounts: readonly CoveredAccount[];
  /** oldest first: the last one is the one agreed last */
  splits: readonly AgreedSplit[];
  /** the same as a run has it, with the policies and all that schemes look at */
  book: DealBook;
  /** YYYY-MM-DD */
  today: string;
}>;

/** One deal as recorded now. Throws `deal_missing` where there is none that the actor may see. */
export async function readDeal({ database, actor }: Context, code: string): Promise<DealFacts> {
  authorize(actor, "deals.read");
  const snapshot = await recordedNow(database);
  const [deal] = await findDeals(snapshot, actor.scope, code);
  if (!deal) throw new MeritError("deal_missing", { deal: code });
  const today = dayOf(new Date());
  return {
    position: snapshot.position,
    today,
    book: await loadDealBook(snapshot, { end: toDay(today) + 1 }, code),
    deal,
    members: await membersOf(snapshot, [code]),
    touches: await touchesOf(snapshot, code),
    accounts: await accountsOf(snapshot, code),
    splits: await splitsOf(snapshot, [code]),
  };
}
