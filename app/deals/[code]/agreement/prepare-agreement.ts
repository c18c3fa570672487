import type { Figure } from "../../../_format/figures.ts";
import type { Agreement } from "../../types.ts";

type Money = Extract<Figure, { kind: "money" }>;
export type Move = Agreement["history"][number]["move"];

/** What shares the deal now, as explanations name it: the split that stands, else the default; null: the accounts' assignments. */
export function appliesNow({ standing, fallback }: Agreement) {
  if (standing) return { ...standing, terms: "stands" };
  return fallback && { ...fallback, terms: "fallback" };
}

/** Answers to what lies on the table stand before what would replace it. */
const IN_ORDER = ["accept", "approve", "object", "reject", "withdraw", "propose", "set"] as const satisfies readonly Move[];

/**
 * The moves worth offering: those that the server allows, without those that would say again what was said. Who proposed does not
 * object to themselves but withdraws.
 */
export function offeredMoves({ you, proposal }: Agreement): Move[] {
  if (!you) return [];
  const own = proposal?.answers.find(({ code }) => you.role === "member" && code === you.code);
  const isOwn = you.role === "member" && proposal?.by.code === you.code;
  const isSaid: Partial<Record<Move, boolean>> = { accept: own?.says === "accept", object: own?.says === "object" || isOwn };
  return IN_ORDER.filter((move) => you.moves.includes(move) && !isSaid[move]);
}

/** Whether the agreement waits for the reader. */
export function isYourTurn({ you, waiting }: Agreement): boolean {
  if (you?.role === "member") return waiting.members.some(({ code }) => code === you.code);
  return waiting.units.length > 0 && (you?.moves ?? []).some((move) => move === "approve" || move === "set");
}

/** A member with their answer and amounts. Figures are null where nothing is proposed, shared or to be computed. */
export type MemberRow = Readonly<{
  code: string;
  name: string;
  says: "accept" | "object" | null;
  reason: string | null;
  proposed: Money | null;
  now: Money | null;
  change: Money | null;
}>;

/** The answers to a proposal, in the deal's order, each with what the member would get and gets now. */
export function prepareMembers(agreement: Agreement): MemberRow[] {
  const now = appliesNow(agreement)?.gives.amounts ?? null;
  const proposed = agreement.proposal?.gives.amounts ?? null;
  return (agreement.proposal?.answers ?? []).map(({ code, name, says, reason }) => {
    const amounts = { proposed: amountOf(proposed, code), now: amountOf(now, code) };
    // What the proposer says stands beside the proposal.
    const isProposal = says === "accept" && code === agreement.proposal?.by.code;
    return {
      code,
      name: name ?? code,
      says,
      reason: isProposal ? null : reason,
      ...amounts,
      change: difference(amounts.now, amounts.proposed),
    };
  });
}

type Amounts = readonly Readonly<{ member: string; amount: Money }>[];

/** Who has no part in a split gets nothing; null where there is no split. */
export const amountOf = (amounts: Amounts | null, member: string): Money | null => {
  const [some] = amounts ?? [];
  if (!amounts || !some) return null;
  return amounts.find((one) => one.member === member)?.amount ?? { ...some.amount, minor: "0" };
};

export const difference = (before: Money | null, after: Money | null): Money | null =>
  before && after && { ...after, minor: (BigInt(after.minor) - BigInt(before.minor)).toString() };
