import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { Deal } from "../../../lib/scoring/deals/deal.ts";
import { findLoweredAmount, type LoweredAmount } from "../../../lib/scoring/splits/lowered-amount.ts";
import { isTable } from "../../../lib/scoring/splits/params/is-table.ts";
import { shareDeal } from "../../../lib/scoring/splits/share-deal.ts";
import { postingsOf } from "../../runs/posting-repository.ts";
import type { Context } from "../context.ts";
import { amountOf, type ComparedScheme, choicesOf, compare } from "./compare-deal.ts";
import type { SourceRow } from "./deal-repository.ts";
import { type DealFacts, readDeal } from "./read-deal.ts";
import { bookedDeal, type RecordedDeal, recordedDeal } from "./recorded-deal.ts";
import { gameOf } from "./scheme-choices.ts";

/** How a copy of a deal differs from the record. Touches are named by their ids, members by their managers' codes. */
export type DealChanges = Readonly<{
  roles: readonly Readonly<{ member: string; role: string }>[];
  withoutMembers: readonly string[];
  withMembers: readonly Readonly<{ member: string; role: string }>[];
  withoutTouches: readonly string[];
  withTouches: readonly Readonly<{ member: string; at: string; kind: string }>[];
  /** parameters to try, by scheme; the others stay as they are compared */
  params: Readonly<Record<string, unknown>>;
}>;

export const NO_CHANGES: DealChanges = { roles: [], withoutMembers: [], withMembers: [], withoutTouches: [], withTouches: [], params: {} };

/** A member's amount in minor units, as recorded and in the copy; null where not on the deal or not to be computed. */
export type MemberEffect = Readonly<{ member: string; beforeMinor: bigint | null; afterMinor: bigint | null }>;

export type SimulatedScheme = Readonly<{
  before: ComparedScheme;
  after: ComparedScheme;
  members: readonly MemberEffect[];
  /** a slightly larger deal that would lower someone's amount */
  lowered: (LoweredAmount & Readonly<{ member: string }>) | null;
}>;
export type Simulation = Readonly<{ facts: DealFacts; schemes: readonly SimulatedScheme[] }>;

/**
 * Larger deals looked at for the apportionment paradox, in minor units above the amount. Odd units go round within as many
 * minor units as there are members; a hundred covers every team that is likely, and costs next to nothing.
 */
const LARGER_BY = 100;

/**
 * What a changed copy of a deal would give everyone under each scheme, beside the record. Nothing is stored. Throws
 * `deal_missing`, `deal_member_missing`, `deal_member_there`, `deal_touch_missing`, `manager_unknown`.
 */
export async function simulateDeal(context: Context, code: string, changes: DealChanges): Promise<Simulation> {
  const facts = await readDeal(context, code);
  checkChanges(facts, changes);
  await checkManagers(context, facts, changes);
  const recorded = recordedDeal(facts);
  const changed = recordedDeal(facts, changedDeal(facts, changes));
  const choices = await choicesOf(context, facts);
  const tried = choices.map((choice) =>
    Object.hasOwn(changes.params, choice.scheme) ? { ...choice, params: withGame(choice.params, changes.params[choice.scheme]) } : choice,
  );
  const [before, after] = [compare(recorded, choices), compare(changed, tried)];
  const members = [...new Set([...recorded.members, ...changed.members].map(({ id }) => id))];
  return {
    facts,
    schemes: before.map((one, i) => {
      const other = after[i] as ComparedScheme;
      return {
        before: one,
        after: other,
        members: effectsOn(members, one, other, facts.deal.currency),
        lowered: loweredIn(changed, other),
      };
    }),
  };
}

/** The game stays as agreed while other parameters are tried. */
function withGame(agreed: unknown, tried: unknown): unknown {
  const game = gameOf(agreed);
  return game !== undefined && isTable(tried) ? { game, ...tried } : tried;
}

function effectsOn(members: readonly string[], before: ComparedScheme, after: ComparedScheme, currency: string): MemberEffect[] {
  const amount = ({ result }: ComparedScheme, member: string) => (result && amountOf(result, member, currency)) ?? null;
  return members.map((member) => ({ member, beforeMinor: amount(before, member), afterMinor: amount(after, member) }));
}

function loweredIn(
  { inputOf, amountMinor, members }: RecordedDeal,
  { scheme, params, result }: ComparedScheme,
): SimulatedScheme["lowered"] {
  const lowered = result && findLoweredAmount(amountMinor, shareDeal(scheme, params, inputOf(scheme)), LARGER_BY);
  return lowered ? { ...lowered, member: members[lowered.place]?.id ?? "" } : null;
}

/** Who is taken out takes their touches along; who is added was always there. */
function changedDeal(facts: DealFacts, changes: DealChanges): Deal {
  const { roles, withoutMembers, withMembers, withoutTouches, withTouches } = changes;
  const deal = bookedDeal(facts);
  const roleOf = new Map(roles.map(({ member, role }) => [member, role]));
  const rowOf = ({ importId, line }: Pick<SourceRow, "importId" | "line">): string => `${importId}/${line}`;
  const taken = new Set(facts.touches.filter(({ id }) => withoutTouches.includes(id)).map(({ source }) => rowOf(source)));
  const added = withMembers.map(({ member, role }) => ({ id: member, role, from: Number.NEGATIVE_INFINITY, to: null }));
  return {
    ...deal,
    members: [
      ...deal.members
        .filter(({ id }) => !withoutMembers.includes(id))
        .map((member) => ({ ...member, role: roleOf.get(member.id) ?? member.role })),
      ...added,
    ],
    touches: [
      ...deal.touches.filter(({ member, source }) => !withoutMembers.includes(member) && !(source && taken.has(rowOf(source)))),
      ...withTouches,
    ],
  };
}

function checkChanges({ deal: { code: deal }, members, touches }: DealFacts, changes: DealChanges): void {
  const known = new Set(members.map(({ manager }) => manager));
  for (const member of [...changes.roles.map((role) => role.member), ...changes.withoutMembers])
    if (!known.has(member)) throw new MeritError("deal_member_missing", { deal, member });
  for (const { member } of changes.withMembers) if (known.has(member)) throw new MeritError("deal_member_there", { deal, member });
  const ids = new Set(touches.map(({ id }) => id));
  for (const touch of changes.withoutTouches) if (!ids.has(touch)) throw new MeritError("deal_touch_missing", { deal, touch });
}

/** Who is tried as a member must be a manager that the bank knows: a slip of the pen would be given a share. */
async function checkManagers({ database }: Context, { position }: DealFacts, { withMembers }: DealChanges): Promise<void> {
  for (const { member } of withMembers)
    if ((await postingsOf({ sql: database, position }, member)).length === 0) throw new MeritError("manager_unknown", { manager: member });
}
