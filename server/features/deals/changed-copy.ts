import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { Deal } from "../../../lib/scoring/deals/deal.ts";
import { isTable } from "../../../lib/scoring/splits/params/is-table.ts";
import { postingsOf } from "../../runs/posting-repository.ts";
import type { Context } from "../context.ts";
import type { SourceRow } from "./deal-repository.ts";
import type { DealFacts } from "./read-deal.ts";
import { bookedDeal, type RecordedDeal, recordedDeal } from "./recorded-deal.ts";
import { gameOf, type SchemeWithParams } from "./scheme-choices.ts";

/** How a copy of a deal differs from the record. Touches are named by their ids, members by their managers' codes. */
export type DealChanges = Readonly<{
  roles: readonly Readonly<{ member: string; role: string }>[];
  withoutMembers: readonly string[];
  withMembers: readonly Readonly<{ member: string; role: string }>[];
  withoutTouches: readonly string[];
  withTouches: readonly Readonly<{ member: string; at: string; kind: string }>[];
  /** parameters to try, by scheme; the others stay as they are compared */
  params: Readonly<Record<string, unknown>>;
  /** another amount to share, in minor units */
  amountMinor?: bigint | undefined;
}>;

export const NO_CHANGES: DealChanges = { roles: [], withoutMembers: [], withMembers: [], withoutTouches: [], withTouches: [], params: {} };

/**
 * A deal as it would be split with the changes; nothing is stored. Throws `deal_member_missing`, `deal_member_there`,
 * `deal_touch_missing`, `manager_unknown`.
 */
export async function changedCopy(context: Context, facts: DealFacts, changes: DealChanges): Promise<RecordedDeal> {
  checkChanges(facts, changes);
  await checkManagers(context, facts, changes);
  const copy = recordedDeal(facts, changedDeal(facts, changes));
  return { ...copy, amountMinor: changes.amountMinor ?? copy.amountMinor };
}

/** The parameters that a scheme is tried with: those of the changes, else those it is compared under. The game stays as agreed. */
export function triedParams({ scheme, params: agreed }: Pick<SchemeWithParams, "scheme" | "params">, { params }: DealChanges): unknown {
  if (!Object.hasOwn(params, scheme)) return agreed;
  const [tried, game] = [params[scheme], gameOf(agreed)];
  return game !== undefined && isTable(tried) ? { game, ...tried } : tried;
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
