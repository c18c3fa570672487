/**
 * How a team agrees on the split of a deal (SCORING.md, Split schemes): a member proposes, every member accepts or objects, the heads
 * approve; a head may also reject or set a split. Pure: the moves so far in, where the agreement stands out.
 */

/** What is proposed or set. `params` is canonical JSON text; `from` (YYYY-MM-DD) the first day it counts. */
export type Terms = Readonly<{ scheme: string; params: string | null; from: string }>;

/** Somebody on the deal. */
export type MemberParty = Readonly<{ role: "member"; manager: string }>;
/** Somebody who decides for a unit; `manager` where the head is a manager too. */
export type HeadParty = Readonly<{ role: "head"; unit: string; manager: string | null }>;
export type Party = MemberParty | HeadParty;

/** One step, of whom. `at` is an instant, for people to read: the order of the list is what counts. */
export type Move = Readonly<{ at: string }> &
  (
    | Readonly<{ move: "propose"; by: MemberParty; terms: Terms; reason: string | null }>
    | Readonly<{ move: "accept" | "withdraw"; by: MemberParty; reason: string | null }>
    | Readonly<{ move: "object"; by: MemberParty; reason: string }>
    /** `decides`: with it every unit had approved, and the proposal became the agreed split */
    | Readonly<{ move: "approve"; by: HeadParty; reason: string | null; decides: boolean }>
    | Readonly<{ move: "reject"; by: HeadParty; reason: string }>
    | Readonly<{ move: "set"; by: HeadParty; terms: Terms; reason: string }>
  );
export const MOVES = ["propose", "accept", "object", "withdraw", "approve", "reject", "set"] as const satisfies readonly Move["move"][];

/** What a member said to the proposal last. */
export type Answer = Readonly<{ says: "accept" | "object"; reason: string | null; at: string }>;
/** A unit whose approval is needed, and what was said for it: `by` is the unit of the head who approved, null while nobody has. */
export type Approval = Readonly<{ unit: string; by: string | null }>;

/** A proposal that has not been decided. `answers` by manager, the proposer's own among them. */
export type Proposal = Readonly<{
  terms: Terms;
  by: string;
  at: string;
  reason: string | null;
  answers: ReadonlyMap<string, Answer>;
  approvedBy: readonly string[];
}>;

/** A unit that must approve, with the units whose heads may do so for it: itself and those above. */
export type Decider = Readonly<{ unit: string; mayDecide: readonly string[] }>;

/**
 * - `open`: nothing is proposed and nothing agreed
 * - `proposed`: members have yet to answer
 * - `disputed`: somebody objects
 * - `accepted`: every member accepts, heads have yet to approve
 * - `agreed`: nothing is proposed, and a split stands
 */
export const STATES = ["open", "proposed", "disputed", "accepted", "agreed"] as const;
export type AgreementState = (typeof STATES)[number];

/** Where a deal stands: the proposal that is not decided, and whether a split stands already. */
export type Agreement = Readonly<{ proposal: Proposal | null; isAgreed: boolean }>;

/** The proposal that is still open after these moves, oldest first; null where none is. */
export const openProposal = (moves: readonly Move[]): Proposal | null => moves.reduce<Proposal | null>(after, null);

function after(proposal: Proposal | null, move: Move): Proposal | null {
  if (move.move === "propose") {
    const { terms, by, at, reason } = move;
    const own: Answer = { says: "accept", reason, at };
    return { terms, by: by.manager, at, reason, answers: new Map([[by.manager, own]]), approvedBy: [] };
  }
  if (proposal === null || move.move === "set" || move.move === "reject" || move.move === "withdraw") return null;
  if (move.move === "approve") {
    return move.decides ? null : { ...proposal, approvedBy: [...proposal.approvedBy, move.by.unit] };
  }
  const answer: Answer = { says: move.move, reason: move.reason, at: move.at };
  return { ...proposal, answers: new Map([...proposal.answers, [move.by.manager, answer]]) };
}

/** What was said for each unit that must approve. */
export const approvals = (approvedBy: readonly string[], deciders: readonly Decider[]): Approval[] =>
  deciders.map(({ unit, mayDecide }) => ({ unit, by: approvedBy.find((head) => mayDecide.includes(head)) ?? null }));

const isDecided = (approvedBy: readonly string[], deciders: readonly Decider[]): boolean =>
  deciders.length > 0 && approvals(approvedBy, deciders).every(({ by }) => by !== null);

/** Whether an approval by this head would decide the proposal: then it becomes the agreed split. */
export const decidesBy = ({ approvedBy }: Proposal, { unit }: HeadParty, deciders: readonly Decider[]): boolean =>
  isDecided([...approvedBy, unit], deciders);

/** Where an agreement stands. Who joins the deal later has to answer too. */
export function stateOf({ proposal, isAgreed }: Agreement, members: readonly string[]): AgreementState {
  if (!proposal) return isAgreed ? "agreed" : "open";
  const answers = members.map((member) => proposal.answers.get(member)?.says);
  if (answers.includes("object")) return "disputed";
  return answers.every((answer) => answer === "accept") ? "accepted" : "proposed";
}
