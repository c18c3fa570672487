import { toDay } from "../../lib/scoring/periods/day.ts";
import type { Period } from "../../lib/scoring/periods/period.ts";
import type { Scope } from "../access/actor.ts";
import type { Sql } from "../db/sql.ts";
import { all, clause, inList, live, overlaps, type Snapshot } from "./snapshot.ts";

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

/** Every posting row of some managers, corrected ones too, with the ledger positions between which it stood. */
export type PostingFact = Posting & Readonly<{ added: number; superseded: number | null }>;

export async function postingFacts(sql: Sql, managers: readonly string[]): Promise<PostingFact[]> {
  const where = inList(sql, "o.code", managers);
  type Row = Posting & { added: number | bigint; superseded: number | bigint | null };
  const rows = await sql.query<Row>(
    `SELECT code, name, unit, position, "from", "to", added_position AS added, superseded_position AS superseded FROM postings o
     WHERE ${where.text} ORDER BY code, "from"`,
    where.params,
  );
  return rows.map((row) => ({ ...row, added: Number(row.added), superseded: row.superseded === null ? null : Number(row.superseded) }));
}

/** Whether a posting counted on at least one day of a period, as of a ledger position. */
export const wasPosted = ({ from, to, added, superseded }: PostingFact, period: Period, position: number): boolean =>
  added <= position &&
  (superseded === null || superseded > position) &&
  toDay(from) < period.end &&
  (to === null || toDay(to) > period.start);
