import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { Party } from "../../../lib/scoring/agreement/agreement.ts";
import type { Actor } from "../../access/actor.ts";

/** As whom somebody takes part in an agreement; null for who is neither a manager nor the head of a unit. */
export function partyOf({ scope, manager }: Actor): Party | null {
  if (scope.kind === "manager") return { role: "member", manager: scope.manager };
  const [unit] = scope.kind === "units" ? scope.units : [];
  return unit === undefined ? null : { role: "head", unit, manager: manager ?? null };
}

/** The same; throws `agreement_act_as` {actor, deal} where there is none. */
export function requireParty(actor: Actor, deal: string): Party {
  const party = partyOf(actor);
  if (!party) throw new MeritError("agreement_act_as", { actor: actor.name, deal });
  return party;
}
