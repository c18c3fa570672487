import { createHash } from "node:crypto";
import { MeritError } from "../../../lib/messages/merit-error.ts";
import { fromDay, toDay } from "../../../lib/scoring/periods/day.ts";
import type { Context } from "../context.ts";
import { type EnteredRow, logRows } from "../facts/index.ts";
import type { ImportReport } from "../imports/index.ts";

/** A row that would be stored, as in a file of its kind, and the standing row of the same key that it would take the place of. */
export type PlannedRow = Readonly<{ row: EnteredRow; replaces: EnteredRow | null }>;
export type PlanKind = "units" | "managers" | "assignments";

/** A change before it is made. `digest` names exactly these rows: whoever confirms a plan confirms what was shown. */
export type Plan = Readonly<{ kind: PlanKind; rows: readonly PlannedRow[]; digest: string }>;

export function planOf(kind: PlanKind, rows: readonly PlannedRow[]): Plan {
  const told = rows.map(({ row, replaces }) => [entries(row), replaces && entries(replaces)]);
  const digest = createHash("sha256")
    .update(JSON.stringify([kind, told]))
    .digest("hex");
  return { kind, rows, digest };
}

const entries = (row: EnteredRow): [string, string][] => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * Stores what was shown, in one import that can be withdrawn. Throws `plan_changed` where facts that entered meanwhile make the
 * same wish come to other rows.
 */
export function commitPlan(context: Context, plan: Plan, digest: string): Promise<ImportReport> {
  if (plan.digest !== digest) throw new MeritError("plan_changed");
  return logRows(context, { kind: plan.kind, rows: plan.rows.map(({ row }) => row), key: plan.digest });
}

/** A day of the calendar. Throws `date_invalid`. */
export function requireDay(date: string): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? toDay(date) : Number.NaN;
  if (Number.isNaN(day) || fromDay(day) !== date) throw new MeritError("date_invalid", { date });
  return day;
}
