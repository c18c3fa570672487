import type { z } from "zod";
import { approvals, stateOf, type Terms } from "../../../lib/scoring/agreement/agreement.ts";
import { movesOpenTo, waitingFor } from "../../../lib/scoring/agreement/allowed.ts";
import { dayOf } from "../../../lib/scoring/periods/day.ts";
import { procedureFor } from "../../api/trpc.ts";
import { sharesUnder } from "../deals/index.ts";
import type { StoredMove } from "./agreement-repository.ts";
import { getAgreementInput, getAgreementOutput } from "./agreements.types.ts";
import { partyOf } from "./party.ts";
import { type DealAgreement, type Ground, readAgreement } from "./read-agreement.ts";

type Output = z.infer<typeof getAgreementOutput>;
type Named = Output["waiting"]["members"][number];
/** What the members get under a scheme. */
type Giving = (scheme: string, params: unknown) => NonNullable<Output["standing"]>["gives"];
type Read = Awaited<ReturnType<typeof readAgreement>>;

/** Where the agreement on a deal stands, what the reader may do, and every move so far. */
export const getAgreement = procedureFor("deals.read")
  .input(getAgreementInput)
  .output(getAgreementOutput)
  .query(async ({ ctx, input }) => {
    const read = await readAgreement(ctx, input.deal, dayOf(new Date()));
    const gives: Giving = (scheme, params) => sharesUnder(read.facts, { scheme, params: params ?? undefined }, ctx.locale);
    return present(read, partyOf(ctx.actor), gives);
  });

function present(read: Read, party: ReturnType<typeof partyOf>, gives: Giving): Output {
  const { agreement, bounds, policy, standing, moves, usualFrom } = read;
  const name = namer(read);
  const waiting = waitingFor(agreement, bounds);
  return {
    deal: bounds.deal,
    state: stateOf(agreement, bounds.members),
    you: party && { role: party.role, ...name.party(party), moves: movesOpenTo(agreement, bounds, party) },
    proposal: presentProposal(read, name, gives),
    standing: standing && { ...withShares(presentTerms(standing), gives), ordinal: decidedBy(moves, standing.source.importId) },
    fallback: policy?.fallback ? withShares({ scheme: policy.fallback.scheme, params: paramsOut(policy.fallback.params) }, gives) : null,
    policy: policy && { code: policy.code, name: policy.name, version: policy.version, acrossUnits: policy.acrossUnits },
    schemes: [...bounds.schemes],
    lastDay: bounds.lastDay,
    usualFrom,
    waiting: { members: waiting.members.map(name.manager), units: waiting.units.map(name.unit) },
    history: moves.map((move) => presentMove(move, name)),
  };
}

type Names = ReturnType<typeof namer>;

/** What managers and units of a deal are called. */
function namer({ facts, ground }: DealAgreement & { ground: Ground }) {
  const managers = new Map(facts.members.map((member) => [member.manager, member.name]));
  const units = new Map(ground.units.map((unit) => [unit.code, unit.name]));
  const manager = (code: string): Named => ({ code, name: managers.get(code) ?? null });
  const unit = (code: string): Named => ({ code, name: units.get(code) ?? null });
  const party = (by: StoredMove["by"]): Named => (by.role === "head" ? unit(by.unit) : manager(by.manager));
  return { manager, unit, party };
}

function presentProposal({ agreement: { proposal }, bounds, moves }: Read, name: Names, gives: Giving): Output["proposal"] {
  if (!proposal) return null;
  return {
    ...withShares(presentTerms(proposal.terms), gives),
    ordinal: moves.findLast(({ move }) => move === "propose")?.ordinal ?? 0,
    by: name.manager(proposal.by),
    at: proposal.at,
    reason: proposal.reason,
    answers: bounds.members.map((member) => {
      const answer = proposal.answers.get(member);
      return { ...name.manager(member), says: answer?.says ?? null, reason: answer?.reason ?? null, at: answer?.at ?? null };
    }),
    approvals: approvals(proposal.approvedBy, bounds.deciders).map(({ unit, by }) => ({
      ...name.unit(unit),
      by: by === null ? null : name.unit(by),
    })),
  };
}

const presentMove = (move: StoredMove, name: Names): Output["history"][number] => ({
  ordinal: move.ordinal,
  move: move.move,
  by: name.party(move.by),
  role: move.by.role,
  at: move.at,
  reason: move.reason,
  terms: "terms" in move ? presentTerms(move.terms) : null,
  decides: move.importId !== null,
});

/** Parameters were checked by their scheme before: they are what the output says. */
const paramsOut = (params: unknown) =>
  params === undefined || params === null ? null : (params as NonNullable<Output["standing"]>["params"]);

const withShares = <T extends { scheme: string; params: unknown }>(terms: T, gives: Giving) => ({
  ...terms,
  gives: gives(terms.scheme, terms.params),
});

const presentTerms = ({ scheme, params, from }: Terms) => ({
  scheme,
  from,
  params: params === null ? null : paramsOut(JSON.parse(params)),
});

/** The move whose agreement a row of an import records. */
const decidedBy = (moves: readonly StoredMove[], importId: number): number | null =>
  moves.findLast((move) => move.importId === importId)?.ordinal ?? null;
