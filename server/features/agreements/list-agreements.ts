import { type AgreementState, stateOf } from "../../../lib/scoring/agreement/agreement.ts";
import { waitingFor } from "../../../lib/scoring/agreement/allowed.ts";
import { authorize } from "../../access/policy.ts";
import type { Context } from "../context.ts";
import { listDealFacts } from "../deals/index.ts";
import { movesOf } from "./agreement-repository.ts";
import { partyOf } from "./party.ts";
import { agreementOn, groundOn } from "./read-agreement.ts";

/** Where the agreement on a deal stands, and whether it waits for who asks. */
export type ListedAgreement = Readonly<{ deal: string; state: AgreementState; isYourTurn: boolean }>;

/** The agreements on every deal that the actor may see, as of `today` (YYYY-MM-DD), in the order of the deals. */
export async function listAgreements(context: Context, today: string): Promise<ListedAgreement[]> {
  const { database, actor } = context;
  authorize(actor, "deals.read");
  const { position, deals } = await listDealFacts(context);
  const ground = await groundOn(database, position, today);
  const moves = await movesOf(database, null);
  const party = partyOf(actor);
  return deals.map((facts) => {
    const { agreement, bounds } = agreementOn(facts, moves.get(facts.deal.code) ?? [], ground);
    const waiting = waitingFor(agreement, bounds);
    const mayDecide = bounds.deciders.filter(({ unit }) => waiting.units.includes(unit)).flatMap((decider) => decider.mayDecide);
    const isYourTurn =
      party !== null && (party.role === "member" ? waiting.members.includes(party.manager) : mayDecide.includes(party.unit));
    return { deal: facts.deal.code, state: stateOf(agreement, bounds.members), isYourTurn };
  });
}
