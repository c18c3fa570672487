import { fromDay } from "../../../lib/scoring/periods/day.ts";
import type { MonthSpan } from "../../../lib/scoring/periods/period.ts";
import { all, clause, inList, live, overlaps, type Snapshot } from "../../runs/snapshot.ts";

/**
 * Accounts that a manager may have held on some day of a span: by an assignment of the account or of its client, or as a
 * member of a deal. Whether and how much of it decides lib/scoring.
 */
export async function accountsOfManager(snapshot: Snapshot, manager: string, span: MonthSpan): Promise<string[]> {
  const own = all(clause("x.manager = ? AND x.account IS NOT NULL", manager), live(snapshot, "x"), overlaps("x", span));
  const ofClients = all(clause("y.manager = ?", manager), live(snapshot, "y"), overlaps("y", span), live(snapshot, "a"));
  const onDeals = all(clause("m.manager = ?", manager), live(snapshot, "m"), live(snapshot, "d"), overlaps("d", span));
  const rows = await snapshot.sql.query<{ code: string }>(
    `SELECT x.account AS code FROM assignments x WHERE ${own.text}
     UNION SELECT a.code FROM assignments y JOIN accounts a ON a.client = y.client WHERE ${ofClients.text}
     UNION SELECT d.account FROM deal_members m JOIN deal_accounts d ON d.deal = m.deal WHERE ${onDeals.text}`,
    [...own.params, ...ofClients.params, ...onDeals.params],
  );
  return rows.map(({ code }) => code);
}

/** What a manager logged: `day` is the UTC day of it. */
export type LoggedActivity = Readonly<{
  id: string;
  day: string;
  kind: string;
  client: string | null;
  clientName: string | null;
  outcome: string | null;
}>;

/** A manager's activities in a span as of the snapshot, in the order of their instants. The caller has checked that they may be seen. */
export async function loggedActivities(snapshot: Snapshot, manager: string, { start, end }: MonthSpan): Promise<LoggedActivity[]> {
  const named = live(snapshot, "c");
  const where = all(live(snapshot, "v"), clause("v.manager = ? AND v.at >= ? AND v.at < ?", manager, fromDay(start), fromDay(end)));
  return snapshot.sql.query<LoggedActivity>(
    `SELECT v.item_id AS id, SUBSTR(v.at, 1, 10) AS day, v.kind, v.client, c.name AS "clientName", v.outcome
     FROM activities v LEFT JOIN clients c ON c.code = v.client AND ${named.text} WHERE ${where.text} ORDER BY v.at, v.item_id`,
    [...named.params, ...where.params],
  );
}

/** The names of some clients as of the snapshot. */
export async function clientNames(snapshot: Snapshot, codes: readonly string[]): Promise<Map<string, string>> {
  const where = all(live(snapshot, "c"), inList(snapshot.sql, "c.code", codes));
  const rows = await snapshot.sql.query<{ code: string; name: string }>(
    `SELECT code, name FROM clients c WHERE ${where.text}`,
    where.params,
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}
