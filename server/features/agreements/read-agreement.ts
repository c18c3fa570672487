import { type Agreement, type Decider, openProposal, type Terms } from "../../../lib/scoring/agreement/agreement.ts";
import type { AgreementBounds } from "../../../lib/scoring/agreement/allowed.ts";
import { fromDay, toDay } from "../../../lib/scoring/periods/day.ts";
import { splitScheme, splitSchemes } from "../../../lib/scoring/splits/registry.ts";
import { commonUnit, policyFor, type UnitParents, unitsAbove } from "../../../lib/scoring/splits/split-policy.ts";
import type { Sql } from "../../db/sql.ts";
import { type StoredPolicy, splitPoliciesFor } from "../../rules/split-policies.ts";
import { loadUnits, type UnitNode } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { type DealFacts, readDeal } from "../deals/index.ts";
import { movesOf, type StoredMove } from "./agreement-repository.ts";

/** What deals are agreed under: the organisation and the split policies as they stand on a day (YYYY-MM-DD). */
export type Ground = Readonly<{ units: readonly UnitNode[]; parents: UnitParents; policies: readonly StoredPolicy[]; today: string }>;

/** Where the agreement on one deal stands, what it is bound by, and every move that led there. */
export type DealAgreement = Readonly<{
  facts: Pick<DealFacts, "deal" | "members" | "splits">;
  agreement: Agreement;
  bounds: AgreementBounds;
  policy: StoredPolicy | null;
  /** the split of the total that stands; null where none was agreed or imported */
  standing: DealFacts["splits"][number] | null;
  moves: readonly StoredMove[];
  /** from when a split would count unless somebody says otherwise */
  usualFrom: string;
}>;

export async function groundOn(sql: Sql, position: number, today: string): Promise<Ground> {
  const units = await loadUnits({ sql, position });
  const policies = await splitPoliciesFor(sql, position, { end: toDay(today) + 1 });
  return { units, policies, today, parents: new Map(units.map(({ code, parent }) => [code, parent])) };
}

/** The agreement on a deal that the actor may see, with all that is recorded of the deal. Throws `deal_missing`. */
export async function readAgreement(
  context: Context,
  code: string,
  today: string,
): Promise<DealAgreement & { facts: DealFacts; ground: Ground }> {
  const facts = await readDeal(context, code);
  const ground = await groundOn(context.database, facts.position, today);
  const moves = (await movesOf(context.database, [code])).get(code) ?? [];
  return { ...agreementOn(facts, moves, ground), facts, ground };
}

/**
 * Where the agreement on a deal stands after these moves, and what it is bound by: where `terms` are about to be proposed or set,
 * by those on the deal from the day on which they would count.
 */
export function agreementOn(
  facts: DealAgreement["facts"],
  moves: readonly StoredMove[],
  { parents, policies, today }: Ground,
  terms?: Terms,
): DealAgreement {
  const { deal, members, splits } = facts;
  const standing = lastOfLedger(splits, null);
  const proposal = openProposal(moves);
  const usualFrom = standing?.from ?? deal.closed ?? today;
  const inQuestion = terms ?? proposal?.terms ?? null;
  const present = presentOn(members, inQuestion?.from ?? usualFrom);
  const units = present.flatMap(({ unit }) => unit ?? []);
  const policy = policyFor(commonUnit(units, parents), policies, parents);
  const bounds: AgreementBounds = {
    deal: deal.code,
    members: present.map(({ manager }) => manager),
    deciders: decidersFor(units, policy, parents),
    schemes: policy?.schemes ?? [...splitSchemes.keys()],
    lastDay: deal.closed !== null && policy?.agreeWithinDays ? fromDay(toDay(deal.closed) + policy.agreeWithinDays) : null,
    today,
    standsFrom: lastOfLedger(splits, inQuestion?.scheme ?? null)?.from ?? null,
  };
  return { facts, agreement: { proposal, isAgreed: standing !== null }, bounds, policy, standing, moves, usualFrom };
}

/** The members who are on the deal on a day. */
const presentOn = <M extends { joined: string; left: string | null }>(members: readonly M[], day: string): M[] =>
  members.filter(({ joined, left }) => joined <= day && (left === null || left > day));

/** Without a common unit the head of each member's unit decides, whatever the policy says: there is nobody above them all. */
function decidersFor(units: readonly string[], policy: StoredPolicy | null, parents: UnitParents): Decider[] {
  const common = commonUnit(units, parents);
  const deciding = common === null || policy?.acrossUnits === "every-unit" ? [...new Set(units)] : [common];
  return deciding.map((unit) => ({ unit, mayDecide: unitsAbove(unit, parents) }));
}

/** The latest split in the ledger where this scheme belongs: that of the total (also without a scheme) or the overlay beside it. */
export function lastOfLedger(splits: DealFacts["splits"], scheme: string | null): DealFacts["splits"][number] | null {
  const isBeside = (name: string): boolean => splitScheme(name).besideTotal === true;
  return splits.findLast((split) => isBeside(split.scheme) === (scheme !== null && isBeside(scheme))) ?? null;
}
