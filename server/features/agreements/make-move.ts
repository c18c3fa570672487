import { MeritError } from "../../../lib/messages/merit-error.ts";
import { decidesBy, type Move, type Party, type Terms } from "../../../lib/scoring/agreement/agreement.ts";
import { checkMove } from "../../../lib/scoring/agreement/allowed.ts";
import { ScoringError } from "../../../lib/scoring/errors.ts";
import { dayOf } from "../../../lib/scoring/periods/day.ts";
import { authorize } from "../../access/policy.ts";
import { recordAudit } from "../../audit/record.ts";
import type { Sql } from "../../db/sql.ts";
import type { Context } from "../context.ts";
import { NO_CHANGES, simulateDeal } from "../deals/index.ts";
import { addMove, lockMoves, movesOf, type StoredMove } from "./agreement-repository.ts";
import { requireParty } from "./party.ts";
import { agreementOn, type DealAgreement, readAgreement } from "./read-agreement.ts";
import { recordSplit } from "./record-split.ts";

/** A step that somebody wants to make. `params` is parsed JSON; `from` is the usual day without it. */
export type WantedMove = Readonly<{
  deal: string;
  move: Move["move"];
  reason?: string | undefined;
  terms?: Readonly<{ scheme: string; params?: unknown; from?: string | undefined }> | undefined;
  /** how many moves the deal had when this one was decided on: where there are more by now, somebody else was faster */
  after: number;
}>;

/**
 * Makes a move in the agreement on a deal, as of `now`. A move that decides records the split as a fact in the same transaction.
 * Throws `deal_missing`, `agreement_act_as`, `agreement_terms_missing`, `agreement_moved_on` {deal, by}, `agreement_not_recorded`
 * {deal, code}, what `checkMove` throws, and what the scheme throws where it cannot be computed for this deal.
 */
export async function makeMove(context: Context, wanted: WantedMove, now: Date): Promise<void> {
  const { database, actor } = context;
  authorize(actor, "deals.agree");
  const read = await readAgreement(context, wanted.deal, dayOf(now));
  refuseIfMoved(read.moves, wanted);
  const party = requireParty(actor, wanted.deal);
  const terms = termsOf(wanted, read.usualFrom);
  const standing = agreementOn(read.facts, read.moves, read.ground, terms ?? undefined);
  const move = moveOf(party, wanted, terms, standing, now);
  checkMove(standing.agreement, standing.bounds, move);
  if (terms) await computeOnce(context, wanted.deal, terms);
  const decided = move.move === "set" ? move.terms : move.move === "approve" && move.decides ? standing.agreement.proposal?.terms : null;
  const ordinal = read.moves.length + 1;
  const store = async (tx: Sql, importId: number | null): Promise<void> => {
    await lockMoves(tx);
    refuseIfMoved((await movesOf(tx, [wanted.deal])).get(wanted.deal) ?? [], wanted);
    await addMove(tx, actor, wanted.deal, { ...move, ordinal, importId });
    await recordAudit(tx, actor, { type: "agreement.moved", deal: wanted.deal, ordinal, move: move.move, importId });
  };
  if (decided) await recordSplit(context, read.facts.splits, { deal: wanted.deal, ordinal, terms: decided }, store);
  else await database.transaction((tx) => store(tx, null));
}

/** A split that cannot be computed is found here, not in the run that pays by it. */
async function computeOnce(context: Context, deal: string, { scheme, params }: Terms): Promise<void> {
  const tried = { [scheme]: params === null ? {} : (JSON.parse(params) as Readonly<Record<string, unknown>>) };
  const { schemes } = await simulateDeal(context, deal, { ...NO_CHANGES, params: tried });
  const error = schemes.find(({ after }) => after.scheme === scheme)?.after.error;
  if (error) throw new ScoringError(error.code, error.params);
}

/** Somebody who has not seen the last move does not know what they are answering. */
function refuseIfMoved(moves: readonly StoredMove[], { deal, after }: WantedMove): void {
  const next = moves[after];
  if (next) throw new MeritError("agreement_moved_on", { deal, by: next.by.manager ?? ("unit" in next.by ? next.by.unit : "") });
}

function termsOf({ deal, move, terms }: WantedMove, usualFrom: string): Terms | null {
  if (move !== "propose" && move !== "set") return null;
  if (!terms) throw new MeritError("agreement_terms_missing", { deal });
  const { scheme, params, from = usualFrom } = terms;
  return { scheme, from, params: params === undefined || params === null ? null : JSON.stringify(params) };
}

/** What is wanted as a move of this party; whether it may be made is for checkMove to say. */
function moveOf(by: Party, { move, reason }: WantedMove, terms: Terms | null, { agreement, bounds }: DealAgreement, now: Date): Move {
  const { proposal } = agreement;
  const decides = move === "approve" && by.role === "head" && proposal !== null && decidesBy(proposal, by, bounds.deciders);
  return { move, by, at: now.toISOString(), reason: reason?.trim() || null, decides, ...(terms && { terms }) } as Move;
}
