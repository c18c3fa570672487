import type { Day } from "../periods/day.ts";
import { commonUnit, policyFor } from "../splits/split-policy.ts";
import type { Member } from "../splits/split-scheme.ts";
import type { NumberedPolicy, Organisation } from "./deal.ts";

type Dated = Readonly<{ from: Day; to: Day | null }>;

/** Whether a row counts on a day. */
export const countsOn = ({ from, to }: Dated, day: Day): boolean => from <= day && (to === null || to > day);

/** Where a manager was posted on a day; before the first posting where that will be. Null for who was never posted. */
export function unitOn({ postings }: Organisation, manager: string, day: Day): string | null {
  const own = postings.get(manager) ?? [];
  return (own.find((posting) => countsOn(posting, day)) ?? own.filter(({ from }) => from <= day).at(-1) ?? own[0])?.unit ?? null;
}

/** Members with the units they were posted in on a day. */
export const posted = (organisation: Organisation, members: readonly Member[], day: Day): Member[] =>
  members.map(({ unit: _, ...member }) => {
    const unit = unitOn(organisation, member.id, day);
    return unit === null ? member : { ...member, unit };
  });

/**
 * The policy that a deal follows: of the nearest unit at or above the members' nearest common unit, as they were posted on the
 * split's first day. Null where no such unit has one.
 */
export function dealPolicy(organisation: Organisation, members: readonly Member[], firstDay: Day): NumberedPolicy | null {
  const { policies, parents } = organisation;
  if (policies.length === 0) return null;
  const units = posted(organisation, members, firstDay).flatMap(({ unit }) => unit ?? []);
  return policyFor(commonUnit(units, parents), policies, parents);
}
