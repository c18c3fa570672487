import { type ErrorParams, ScoringError } from "../errors.ts";
import { type Agreement, approvals, type Decider, type HeadParty, type Move, type Party, stateOf, type Terms } from "./agreement.ts";

/** What a deal's agreement is bound by. Days are YYYY-MM-DD. */
export type AgreementBounds = Readonly<{
  deal: string;
  /** who is on the deal on the day from which the terms count */
  members: readonly string[];
  deciders: readonly Decider[];
  /** the schemes that may be agreed */
  schemes: readonly string[];
  /** the last day on which members decide; null: without end */
  lastDay: string | null;
  today: string;
  /** from when the split that stands counts: another cannot begin before it */
  standsFrom: string | null;
}>;

type Refusal = Readonly<{ code: string; params: ErrorParams }>;
type Wanted = Move["move"];

/**
 * Throws where a move may not be made: `agreement_not_member`, `agreement_not_head`, `agreement_own_deal`, `agreement_nothing_proposed`,
 * `agreement_not_proposer`, `agreement_not_accepted`, `agreement_already_approved`, `agreement_needs_reason`, `agreement_late`,
 * `agreement_scheme_not_allowed`, `agreement_from_too_early`; each names the deal and what would be possible instead.
 */
export function checkMove(agreement: Agreement, bounds: AgreementBounds, move: Move): void {
  const refused =
    refusal(agreement, bounds, move.by, move.move) ??
    termsRefusal(bounds, "terms" in move ? move.terms : null) ??
    reasonRefusal(bounds, move);
  if (refused) throw new ScoringError(refused.code, refused.params);
}

/** The moves that somebody may make now, whatever the terms and reasons: what a screen offers. */
export const movesOpenTo = (agreement: Agreement, bounds: AgreementBounds, by: Party): Wanted[] =>
  (by.role === "member" ? MEMBER_MOVES : HEAD_MOVES).filter((move) => refusal(agreement, bounds, by, move) === null);

const MEMBER_MOVES = ["propose", "accept", "object", "withdraw"] as const;
const HEAD_MOVES = ["approve", "reject", "set"] as const;

/** Why somebody may not make a move at all; null where they may. */
function refusal(agreement: Agreement, bounds: AgreementBounds, by: Party, move: Wanted): Refusal | null {
  return by.role === "head" ? headRefusal(agreement, bounds, by, move) : memberRefusal(agreement, bounds, by.manager, move);
}

function memberRefusal(
  { proposal }: Agreement,
  { deal, members, lastDay, today }: AgreementBounds,
  manager: string,
  move: Wanted,
): Refusal | null {
  const refuse = refuseIn(deal);
  if (!MEMBER_MOVES.some((one) => one === move)) return refuse("agreement_not_head", { manager });
  if (!members.includes(manager)) return refuse("agreement_not_member", { manager });
  if (move !== "propose" && proposal === null) return refuse("agreement_nothing_proposed", {});
  if (move === "withdraw")
    return proposal?.by === manager ? null : refuse("agreement_not_proposer", { manager, proposer: proposal?.by ?? "" });
  if (lastDay !== null && today > lastDay) return refuse("agreement_late", { lastDay });
  return null;
}

function headRefusal(agreement: Agreement, bounds: AgreementBounds, head: HeadParty, move: Wanted): Refusal | null {
  const { deal, members, deciders } = bounds;
  const refuse = refuseIn(deal);
  if (!HEAD_MOVES.some((one) => one === move)) return refuse("agreement_not_member", { manager: head.manager ?? head.unit });
  if (head.manager !== null && members.includes(head.manager)) return refuse("agreement_own_deal", { manager: head.manager });
  const own = deciders.filter(({ mayDecide }) => mayDecide.includes(head.unit));
  // To set a split is to decide for all; to approve or reject, for one's own is enough.
  const isHead = move === "set" ? own.length === deciders.length && own.length > 0 : own.length > 0;
  if (!isHead) return refuse("agreement_not_head", { manager: head.unit, units: deciders.map(({ unit }) => unit).join(", ") });
  if (move === "set") return null;
  if (agreement.proposal === null) return refuse("agreement_nothing_proposed", {});
  if (move === "reject") return null;
  const state = stateOf(agreement, members);
  if (state !== "accepted") return refuse("agreement_not_accepted", { waiting: missing(agreement, members).join(", ") });
  const open = approvals(agreement.proposal.approvedBy, own).some(({ by }) => by === null);
  return open ? null : refuse("agreement_already_approved", { unit: head.unit });
}

/** The members who have not accepted what is proposed. */
const missing = ({ proposal }: Agreement, members: readonly string[]): string[] =>
  members.filter((member) => proposal?.answers.get(member)?.says !== "accept");

function termsRefusal({ deal, schemes, standsFrom }: AgreementBounds, terms: Terms | null): Refusal | null {
  if (terms === null) return null;
  const refuse = refuseIn(deal);
  const { scheme, from } = terms;
  if (!schemes.includes(scheme)) return refuse("agreement_scheme_not_allowed", { scheme, allowed: schemes.join(", ") });
  if (standsFrom !== null && from < standsFrom) return refuse("agreement_from_too_early", { from, standsFrom });
  return null;
}

/** To object, to reject and to set without a reason would leave nothing to talk about. */
const reasonRefusal = ({ deal }: AgreementBounds, { move, reason }: Move): Refusal | null =>
  (move === "object" || move === "reject" || move === "set") && !reason?.trim() ? refuseIn(deal)("agreement_needs_reason", { move }) : null;

const refuseIn =
  (deal: string) =>
  (code: string, params: ErrorParams): Refusal => ({ code, params: { deal, ...params } });

/** On whom an agreement waits: members who have to answer, else units whose heads have to approve. */
export function waitingFor(agreement: Agreement, { members, deciders }: Pick<AgreementBounds, "members" | "deciders">) {
  const { proposal } = agreement;
  const state = stateOf(agreement, members);
  const silent = proposal ? members.filter((member) => !proposal?.answers.has(member)) : [];
  // A dispute waits for the proposer too (to withdraw or propose anew) and for who may settle it.
  const disputing = state === "disputed" && proposal ? [proposal.by] : [];
  const units =
    state === "accepted" || state === "disputed" ? approvals(proposal?.approvedBy ?? [], deciders).filter(({ by }) => by === null) : [];
  return { members: [...silent, ...disputing], units: units.map(({ unit }) => unit) };
}
