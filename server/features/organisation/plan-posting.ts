import { MeritError } from "../../../lib/messages/merit-error.ts";
import { authorize } from "../../access/policy.ts";
import { loadUnits, snapshotNow } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { type PostingRow, postingRowsOf } from "./organisation-repository.ts";
import { type Plan, type PlannedRow, planOf, requireDay } from "./plan.ts";

/**
 * A manager's posting from a day on: the one before ends there, and where a later one stands already, this one lasts until it.
 * `unit` null: the manager leaves. `name` and `email` are for a new manager.
 */
export type PostingChange = Readonly<{
  isNew: boolean;
  manager: string;
  name: string;
  email: string;
  unit: string | null;
  position: string;
  from: string;
}>;

/** Throws `date_invalid`, `manager_code_taken`, `manager_unknown`, `unit_unknown`, `posting_missing` and `nothing_changes`. */
export async function planPosting({ database, actor }: Context, change: PostingChange): Promise<Plan> {
  authorize(actor, "organisation.change");
  requireDay(change.from);
  const snapshot = await snapshotNow(database, null);
  const postings = await postingRowsOf(snapshot, change.manager);
  const last = postings.at(-1);
  if (change.isNew && last) throw new MeritError("manager_code_taken", { manager: change.manager, name: last.name });
  if (!change.isNew && !last) throw new MeritError("manager_unknown", { manager: change.manager });
  const { unit } = change;
  if (unit !== null && !(await loadUnits(snapshot)).some(({ code }) => code === unit)) throw new MeritError("unit_unknown", { unit });
  const rows = [...ended(postings, change.from), ...begun(postings, change)];
  if (rows.length === 0 && unit === null) throw new MeritError("posting_missing", { manager: change.manager, date: change.from });
  const changed = rows.filter(({ row, replaces }) => JSON.stringify(row) !== JSON.stringify(replaces));
  if (changed.length === 0) throw new MeritError("nothing_changes");
  return planOf("managers", changed);
}

function ended(postings: readonly PostingRow[], from: string): PlannedRow[] {
  return postings
    .filter((posting) => posting.from < from && (posting.to === null || posting.to > from))
    .map((posting) => ({ row: rowOf({ ...posting, to: from }), replaces: rowOf(posting) }));
}

function begun(postings: readonly PostingRow[], { isNew, manager, name, email, unit, position, from }: PostingChange): PlannedRow[] {
  if (unit === null) return [];
  const last = postings.at(-1);
  const next = postings.find((posting) => posting.from > from);
  const same = postings.find((posting) => posting.from === from);
  const person = isNew || !last ? { name: name.trim(), email: email.trim() || null } : { name: last.name, email: last.email };
  const row = rowOf({ code: manager, ...person, unit, position: position.trim(), from, to: next?.from ?? null });
  return [{ row, replaces: same ? rowOf(same) : null }];
}

const rowOf = ({ code, name, email, unit, position, from, to }: PostingRow) => ({
  code,
  name,
  email: email ?? "",
  unit,
  position,
  from,
  to: to ?? "",
});
