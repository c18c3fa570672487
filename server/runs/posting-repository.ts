import type { Period } from "../../lib/scoring/periods/period.ts";
import type { Scope } from "../access/actor.ts";
import { all, clause, live, overlaps, type Snapshot } from "./snapshot.ts";

export type Posting = Readonly<{ code: string; name: string; unit: string; position: string; from: string; to: string | null }>;

/** Every manager posted at some time in the period, with the last posting that counts in it, as far as a scope may see. */
export async function lastPostings(
  snapshot: Omit<Snapshot, "units">,
  scope: Scope,
  period: Period,
  units?: readonly string[],
): Promise<Posting[]> {
  const where = all(live({ ...snapshot, units: null }, "o"), overlaps("o", period));
  const rows = await snapshot.sql.query<Posting>(
    `SELECT code, name, unit, position, "from", "to" FROM postings o WHERE ${where.text} ORDER BY code, "from"`,
    where.params,
  );
  const last = new Map(rows.map((row) => [row.code, row]));
  return [...last.values()].filter((posting) => seen(scope, posting) && (units === undefined || units.includes(posting.unit)));
}

/** Whether a scope may see a manager: by any posting the manager has had. */
export const mayView = (scope: Scope, postings: readonly Posting[]): boolean => postings.some((posting) => seen(scope, posting));

const seen = (scope: Scope, { code, unit }: Posting): boolean =>
  scope.kind === "all" || (scope.kind === "units" ? scope.units.includes(unit) : scope.manager === code);

/** All postings of one manager, oldest first, as of a position. */
export async function postingsOf(snapshot: Omit<Snapshot, "units">, manager: string): Promise<Posting[]> {
  const where = all(live({ ...snapshot, units: null }, "o"), clause("o.code = ?", manager));
  return snapshot.sql.query<Posting>(
    `SELECT code, name, unit, position, "from", "to" FROM postings o WHERE ${where.text} ORDER BY "from"`,
    where.params,
  );
}
