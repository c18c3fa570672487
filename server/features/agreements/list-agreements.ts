import { type AgreementState, type Party, stateOf } from "../../../lib/scoring/agreement/agreement.ts";
import { waitingFor } from "../../../lib/scoring/agreement/allowed.ts";
import { authorize } from "../../access/policy.ts";
import type { Context } from "../context.ts";
import { listDealFacts } from "../deals/index.ts";
import { movesOf } from "./agreement-repository.ts";
import { partyOf } from "./party.ts";
import { agreementOn, groundOn } from "./read-agreement.ts";

/** Who has to act: a member, or the head of a unit. */
export type Awaited = Readonly<{ role: Party["role"]; code: string; name: string | null }>;

/** Where the agreement on a deal stands, for whom it waits, and whether that is who asks. */
export type ListedAgreement = Readonly<{ deal: string; state: AgreementState; isYourTurn: boolean; waiting: readonly Awaited[] }>;

/** The agreements on every deal that the actor may see, as of `today` (YYYY-MM-DD), in the order of the deals. */
export async function listAgreements(context: Context, today: string): Promise<ListedAgreement[]> {
  const { database, actor } = context;
  authorize(actor, "deals.read");
  const { position, deals } = await listDealFacts(context);
  const ground = await groundOn(database, position, today);
  const moves = await movesOf(database, null);
  const party = partyOf(actor);
  const unitNames = new Map(ground.units.map(({ code, name }) => [code, name]));
  return deals.map((facts) => {
    const { agreement, bounds } = agreementOn(facts, moves.get(facts.deal.code) ?? [], ground);
    const waiting = waitingFor(agreement, bounds);
    const mayDecide = bounds.deciders.filter(({ unit }) => waiting.units.includes(unit)).flatMap((decider) => decider.mayDecide);
    const isYourTurn =
      party !== null && (party.role === "member" ? waiting.members.includes(party.manager) : mayDecide.includes(party.unit));
    const memberName = (code: string): string | null => facts.members.find(({ manager }) => manager === code)?.name ?? null;
    const awaited: Awaited[] = [
      ...waiting.members.map((code) => ({ role: "member" as const, code, name: memberName(code) })),
      ...waiting.units.map((code) => ({ role: "head" as const, code, name: unitNames.get(code) ?? null })),
    ];
    return { deal: facts.deal.code, state: stateOf(agreement, bounds.members), isYourTurn, waiting: awaited };
  });
}
