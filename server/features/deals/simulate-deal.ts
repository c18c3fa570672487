import { findLoweredAmount, type LoweredAmount } from "../../../lib/scoring/splits/lowered-amount.ts";
import { shareDeal } from "../../../lib/scoring/splits/share-deal.ts";
import type { Context } from "../context.ts";
import { changedCopy, type DealChanges, triedParams } from "./changed-copy.ts";
import { amountOf, type ComparedScheme, choicesOf, compare } from "./compare-deal.ts";
import { type DealFacts, readDeal } from "./read-deal.ts";
import { type RecordedDeal, recordedDeal } from "./recorded-deal.ts";

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
  const recorded = recordedDeal(facts);
  const changed = await changedCopy(context, facts, changes);
  const choices = await choicesOf(context, facts);
  const tried = choices.map((choice) => ({ ...choice, params: triedParams(choice, changes) }));
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
