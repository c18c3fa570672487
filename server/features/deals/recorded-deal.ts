import type { Member, Touch } from "../../../lib/scoring/splits/split-scheme.ts";
import type { DealToSplit } from "../splits/index.ts";
import type { MemberRow, SourceRow, TouchRow } from "./deal-repository.ts";
import type { DealFacts } from "./read-deal.ts";

/**
 * A deal as it is split: among the members on the day from which its last agreed split counts, else on its closing day, else
 * among those who have not left. As in a run, touches of members who are not on it that day do not count.
 */
export function recordedDeal({ deal, members, touches, splits }: DealFacts): DealToSplit {
  const day = splits.at(-1)?.from ?? deal.closed;
  const present = members.filter(({ joined, left }) => (day === null ? left === null : joined <= day && (left === null || left > day)));
  const gone = new Set(members.filter((member) => !present.includes(member)).map(({ manager }) => manager));
  return {
    amountMinor: deal.amountMinor,
    currency: deal.currency,
    input: {
      deal: deal.code,
      ...(deal.closed !== null && { closed: deal.closed }),
      members: present.map(memberOf),
      touches: touches.filter(({ manager }) => !gone.has(manager)).map(touchOf),
    },
  };
}

const memberOf = ({ manager, role, unit, agreedShare, source }: MemberRow): Member => ({
  id: manager,
  role,
  ...(unit !== null && { unit }),
  ...(agreedShare !== null && { agreedShare }),
  source: rowOf(source),
});

const touchOf = ({ manager, at, kind, client, minutes, source }: TouchRow): Touch => ({
  member: manager,
  at,
  kind,
  ...(client !== null && { client }),
  ...(minutes !== null && { minutes }),
  source: rowOf(source),
});

const rowOf = ({ kind, importId, line }: SourceRow) => ({ kind, importId, line });
