import type { Scope } from "../../access/actor.ts";
import { instantOf } from "../../db/ledger.ts";
import type { Sql } from "../../db/sql.ts";
import { all, clause } from "../../runs/snapshot.ts";
import { type ActivityFilter, matching, visibleManagers } from "./visible.ts";

export type DayCount = Readonly<{ day: string; kind: string; count: number }>;

/** What somebody did, as it stands or stood. `at` is an instant; days and hours are the bank's, written as UTC. */
export type Activity = Readonly<{
  id: string;
  manager: string;
  client: string | null;
  deal: string | null;
  kind: string;
  at: string;
  minutes: number | null;
  outcome: string | null;
  note: string | null;
}>;

/** Where a fact came from: a file and its line, or somebody who logged it. */
export type Origin = Readonly<{ import: number; origin: "file" | "logged"; file: string; line: number; actor: string; enteredAt: string }>;
export type ListedActivity = Activity & Readonly<{ managerName: string | null; clientName: string | null; source: Origin }>;

/** One state of an activity, and the ledger entries that began and ended it (null: it stands). */
export type ActivityState = Activity & Readonly<{ source: Origin; began: LedgerMoment; ended: LedgerMoment | null; withdrawn: boolean }>;
export type LedgerMoment = Readonly<{ position: number; kind: string; actor: string; at: string }>;

type Raw = Record<string, string | number | bigint | Date | null>;

const FIELDS = "v.item_id, v.manager, v.client, v.deal, v.kind, v.at, v.minutes, v.outcome, v.note";
const SOURCE = "v.import_id, v.line, i.origin, i.file_name, i.actor AS entered_by, i.created_at AS entered_at, i.withdrawn_position";

/** How many activities of each kind stand on each day. */
export async function countsByDay(sql: Sql, scope: Scope, filter: ActivityFilter): Promise<DayCount[]> {
  const where = matching(sql, scope, filter);
  const rows = await sql.query<{ day: string; kind: string; count: number | bigint }>(
    `SELECT substr(v.at, 1, 10) AS day, v.kind, COUNT(*) AS count FROM activities v WHERE ${where.text} GROUP BY 1, 2 ORDER BY 1, 2`,
    where.params,
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** The latest standing activities of a filter, newest first. */
export async function findActivities(sql: Sql, scope: Scope, filter: ActivityFilter, limit: number): Promise<ListedActivity[]> {
  const where = matching(sql, scope, filter);
  const rows = await sql.query<Raw>(
    `SELECT ${FIELDS}, ${SOURCE}, c.name AS client_name,
       (SELECT o.name FROM postings o WHERE o.code = v.manager AND o.superseded_position IS NULL ORDER BY o."from" DESC LIMIT 1) AS manager_name
     FROM activities v JOIN imports i ON i.id = v.import_id LEFT JOIN clients c ON c.code = v.client AND c.superseded_position IS NULL
     WHERE ${where.text} ORDER BY v.at DESC, v.item_id LIMIT ?`,
    [...where.params, limit],
  );
  return rows.map((row) => ({
    ...activityOf(row),
    managerName: text(row.manager_name),
    clientName: text(row.client_name),
    source: originOf(row),
  }));
}

/** The last day up to a given one on which anything stands; null in an empty log. */
export async function latestDay(sql: Sql, scope: Scope, upTo: string): Promise<string | null> {
  const where = all(clause("v.superseded_position IS NULL AND v.at < ?", upTo), visibleManagers(sql, scope, "v.manager"));
  const [row] = await sql.query<{ at: string }>(
    `SELECT v.at FROM activities v WHERE ${where.text} ORDER BY v.at DESC LIMIT 1`,
    where.params,
  );
  return row ? row.at.slice(0, 10) : null;
}

/** Every state that an activity has had, oldest first. Empty where there is none, or the scope sees none of them. */
export async function findStates(sql: Sql, scope: Scope, id: string): Promise<ActivityState[]> {
  const where = all(clause("v.item_id = ?", id), visibleManagers(sql, scope, "v.manager"));
  const moment = (alias: string): string =>
    ["position", "kind", "actor", "created_at"].map((field) => `${alias}.${field} AS ${alias}_${field}`).join(", ");
  const rows = await sql.query<Raw>(
    `SELECT ${FIELDS}, ${SOURCE}, ${moment("began")}, ${moment("ended")}
     FROM activities v JOIN imports i ON i.id = v.import_id
     JOIN ledger_entries began ON began.position = v.added_position LEFT JOIN ledger_entries ended ON ended.position = v.superseded_position
     WHERE ${where.text} ORDER BY v.added_position`,
    where.params,
  );
  return rows.map((row) => ({
    ...activityOf(row),
    source: originOf(row),
    withdrawn: row.withdrawn_position !== null,
    began: momentOf(row, "began") as LedgerMoment,
    ended: momentOf(row, "ended"),
  }));
}

/** What a withdrawal needs to know of an import: what it is, and whose activities it holds. */
export type LoggedImport = Readonly<{ kind: string; origin: string; rows: number; managers: readonly string[] }>;

export async function findLoggedImport(sql: Sql, id: number): Promise<LoggedImport | null> {
  const [row] = await sql.query<Raw>("SELECT kind, origin, rows_read FROM imports WHERE id = ?", [id]);
  if (!row) return null;
  const managers = await sql.query<{ manager: string }>("SELECT DISTINCT manager FROM activities WHERE import_id = ?", [id]);
  return {
    kind: String(row.kind),
    origin: String(row.origin),
    rows: Number(row.rows_read),
    managers: managers.map(({ manager }) => manager),
  };
}

const text = (value: Raw[string] | undefined): string | null => (value === null || value === undefined ? null : String(value));

const activityOf = (row: Raw): Activity => ({
  id: String(row.item_id),
  manager: String(row.manager),
  client: text(row.client),
  deal: text(row.deal),
  kind: String(row.kind),
  at: String(row.at),
  minutes: row.minutes === null ? null : Number(row.minutes),
  outcome: text(row.outcome),
  note: text(row.note),
});

const originOf = (row: Raw): Origin => ({
  import: Number(row.import_id),
  origin: row.origin === "logged" ? "logged" : "file",
  file: String(row.file_name),
  line: Number(row.line),
  actor: String(row.entered_by),
  enteredAt: instantOf(row.entered_at),
});

const momentOf = (row: Raw, alias: "began" | "ended"): LedgerMoment | null =>
  row[`${alias}_position`] === null
    ? null
    : {
        position: Number(row[`${alias}_position`]),
        kind: String(row[`${alias}_kind`]),
        actor: String(row[`${alias}_actor`]),
        at: instantOf(row[`${alias}_created_at`]),
      };
