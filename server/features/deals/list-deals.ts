import { isBesideTotal } from "../../../lib/scoring/splits/registry.ts";
import { authorize } from "../../access/policy.ts";
import type { Context } from "../context.ts";
import { type DealRow, findDeals, type MemberRow, membersOf, recordedNow, splitsOf } from "./deal-repository.ts";
import type { DealFacts } from "./read-deal.ts";

/** `text` is a part of the code, the name, the client or a member. */
export type DealFilter = Readonly<{ state?: "open" | "closed" | undefined; text?: string | undefined }>;

/** A deal in a list. `scheme` is the one agreed last for its credit, null where none is. */
export type ListedDeal = Readonly<DealRow & { members: readonly MemberRow[]; scheme: string | null }>;

type DealHead = Pick<DealFacts, "deal" | "members" | "splits">;

/** The deals that the actor may see as recorded now, the latest first. */
export async function listDeals(context: Context, filter: DealFilter): Promise<ListedDeal[]> {
  const { deals } = await listDealFacts(context);
  return deals
    .map(({ deal, members, splits }) => ({ ...deal, members, scheme: sharing(splits)?.scheme ?? null }))
    .filter((deal) => matches(deal, filter));
}

/** An overlay shares nothing: it stands beside the split. */
const sharing = (splits: DealHead["splits"]) => splits.findLast(({ scheme }) => !isBesideTotal(scheme));

/** Who is on each deal that the actor may see and which splits were agreed, as of the ledger position `position`. */
export async function listDealFacts({ database, actor }: Context): Promise<Readonly<{ position: number; deals: readonly DealHead[] }>> {
  authorize(actor, "deals.read");
  const snapshot = await recordedNow(database);
  const deals = await findDeals(snapshot, actor.scope);
  const codes = deals.map(({ code }) => code);
  const members = Map.groupBy(await membersOf(snapshot, codes), ({ deal }) => deal);
  const splits = Map.groupBy(await splitsOf(snapshot, codes), ({ deal }) => deal);
  return {
    position: snapshot.position,
    deals: deals.map((deal) => ({ deal, members: members.get(deal.code) ?? [], splits: splits.get(deal.code) ?? [] })),
  };
}

function matches({ code, name, client, clientName, closed, members }: ListedDeal, { state, text = "" }: DealFilter): boolean {
  if (state !== undefined && (closed === null) !== (state === "open")) return false;
  const wanted = text.trim().toLowerCase();
  const words = [code, name, client, clientName, ...members.flatMap((member) => [member.manager, member.name])];
  return words.some((word) => word?.toLowerCase().includes(wanted));
}
