import { fromDay } from "../../../lib/scoring/periods/day.ts";
import type { Period } from "../../../lib/scoring/periods/period.ts";
import type { Scope } from "../../access/actor.ts";
import { all, type Clause, clause, inList, live, type Snapshot, sharesCredit } from "../../runs/snapshot.ts";

/** A client as it stood for a run. */
export type ClientFacts = Readonly<{
  code: string;
  name: string;
  kind: string;
  industry: string | null;
  segment: string | null;
  group: string | null;
  status: string | null;
}>;

const COLUMNS = 'c.code, c.name, c.kind, c.industry, c.segment, c."group", c.status';

/** All clients as of a snapshot, in the order of their codes. */
export async function allClients(snapshot: Snapshot): Promise<ClientFacts[]> {
  const { text, params } = live(snapshot, "c");
  return snapshot.sql.query<ClientFacts>(`SELECT ${COLUMNS} FROM clients c WHERE ${text} ORDER BY c.code`, params);
}

/** One client, or null. */
export async function findClient(snapshot: Snapshot, code: string): Promise<ClientFacts | null> {
  const where = all(live(snapshot, "c"), clause("c.code = ?", code));
  const [row] = await snapshot.sql.query<ClientFacts>(`SELECT ${COLUMNS} FROM clients c WHERE ${where.text}`, where.params);
  return row ?? null;
}

/** The clients of a group, in the order of their codes. */
export async function clientsOfGroup(snapshot: Snapshot, group: string): Promise<ClientFacts[]> {
  const where = all(live(snapshot, "c"), clause('c."group" = ?', group));
  return snapshot.sql.query<ClientFacts>(`SELECT ${COLUMNS} FROM clients c WHERE ${where.text} ORDER BY c.code`, where.params);
}

const coversLastDay = ({ end }: Period): Clause => clause('x."from" < ? AND (x."to" IS NULL OR x."to" >= ?)', fromDay(end), fromDay(end));

/** Who holds which client on the last day of a period: through the client, or through one of its accounts. */
export async function holdersOfClients(snapshot: Snapshot, period: Period): Promise<Map<string, string[]>> {
  const whole = all(live(snapshot, "x"), coversLastDay(period), clause("x.client IS NOT NULL"));
  const account = all(live(snapshot, "x"), live(snapshot, "a"), coversLastDay(period));
  const rows = await snapshot.sql.query<{ client: string; manager: string }>(
    `SELECT x.client, x.manager FROM assignments x WHERE ${whole.text}
     UNION SELECT a.client, x.manager FROM assignments x JOIN accounts a ON a.code = x.account WHERE ${account.text}
     ORDER BY 1, 2`,
    [...whole.params, ...account.params],
  );
  const holders = new Map<string, string[]>();
  for (const { client, manager } of rows) {
    const known = holders.get(client);
    if (known) known.push(manager);
    else holders.set(client, [manager]);
  }
  return holders;
}

/** A stretch of days on which a manager held a client, or one of its accounts, by assignment or by a deal's agreed split. */
export type Holding = Readonly<{
  /** null: all accounts of the client that have no assignment of their own */
  account: string | null;
  manager: string;
  /** of an assignment; a split's shares are the scheme's */
  share: string | null;
  deal: string | null;
  role: string | null;
  from: string;
  to: string | null;
}>;

/** Who held a client's accounts, from when to when, oldest first. */
export async function holdingsOfClient(snapshot: Snapshot, client: string, accounts: readonly string[]): Promise<Holding[]> {
  const { sql } = snapshot;
  const among = inList(sql, "x.account", accounts);
  const assigned = all(live(snapshot, "x"), clause(`x.client = ? OR ${among.text}`, client, ...among.params));
  const assignments = await sql.query<Omit<Holding, "deal" | "role">>(
    `SELECT x.account, x.manager, x.share, x."from", x."to" FROM assignments x WHERE ${assigned.text} ORDER BY x."from", x.manager`,
    assigned.params,
  );
  const split = all(
    live(snapshot, "d"),
    live(snapshot, "m"),
    inList(sql, "d.account", accounts),
    clause('(m."left" IS NULL OR m."left" > d."from") AND (d."to" IS NULL OR d."to" > m.joined)'),
  );
  const agreed = all(live(snapshot, "s"), sharesCredit(sql, "s"));
  const later = `CASE WHEN m.joined > d."from" THEN m.joined ELSE d."from" END`;
  const earlier = `CASE WHEN d."to" IS NULL OR m."left" < d."to" THEN m."left" ELSE d."to" END`;
  const members = await sql.query<Omit<Holding, "share">>(
    `SELECT d.account, d.deal, m.manager, m.role, ${later} AS "from", ${earlier} AS "to"
     FROM deal_accounts d JOIN deal_members m ON m.deal = d.deal
     WHERE ${split.text} AND EXISTS (SELECT 1 FROM deal_splits s WHERE s.deal = d.deal AND ${agreed.text})
     ORDER BY 5, m.manager`,
    [...split.params, ...agreed.params],
  );
  return [...assignments.map((row) => ({ ...row, deal: null, role: null })), ...members.map((row) => ({ ...row, share: null }))];
}

export type ClientAccount = Readonly<{
  code: string;
  product: string;
  unit: string;
  currency: string;
  opened: string;
  closed: string | null;
}>;

/** The accounts of a client. */
async function accountsOfClient(snapshot: Snapshot, client: string): Promise<ClientAccount[]> {
  const where = all(live(snapshot, "a"), clause("a.client = ?", client));
  return snapshot.sql.query<ClientAccount>(
    `SELECT a.code, a.product, a.unit, a.currency, a.opened, a.closed FROM accounts a WHERE ${where.text} ORDER BY a.code`,
    where.params,
  );
}

export type ClientActivity = Readonly<{
  id: string;
  manager: string;
  deal: string | null;
  kind: string;
  at: string;
  minutes: number | null;
  outcome: string | null;
}>;

/** The latest activities with a client up to the end of a period, the latest first. */
export async function activitiesWith(snapshot: Snapshot, client: string, { end }: Period, most: number): Promise<ClientActivity[]> {
  const where = all(live(snapshot, "v"), clause("v.client = ? AND v.at < ?", client, fromDay(end)));
  const rows = await snapshot.sql.query<Omit<ClientActivity, "minutes"> & { minutes: number | bigint | null }>(
    `SELECT v.item_id AS id, v.manager, v.deal, v.kind, v.at, v.minutes, v.outcome FROM activities v
     WHERE ${where.text} ORDER BY v.at DESC, v.item_id LIMIT ${most}`,
    where.params,
  );
  return rows.map((row) => ({ ...row, minutes: row.minutes === null ? null : Number(row.minutes) }));
}

/** Names of managers by code, whenever they were posted. */
export async function managerNames(snapshot: Snapshot, codes?: readonly string[]): Promise<Map<string, string>> {
  const where = all(live(snapshot, "o"), codes === undefined ? clause("TRUE") : inList(snapshot.sql, "o.code", codes));
  const rows = await snapshot.sql.query<{ code: string; name: string }>(
    `SELECT o.code, o.name FROM postings o WHERE ${where.text} ORDER BY o."from"`,
    where.params,
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** Names of products by code. */
export async function productNames(snapshot: Snapshot): Promise<Map<string, string>> {
  const { text, params } = live(snapshot, "p");
  const rows = await snapshot.sql.query<{ code: string; name: string }>(`SELECT p.code, p.name FROM products p WHERE ${text}`, params);
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** The accounts of a client that a scope may see: those booked in its units, or all of a client that the manager holds. None: the client stays unseen. */
export async function visibleAccounts(snapshot: Snapshot, scope: Scope, client: string): Promise<ClientAccount[]> {
  const accounts = await accountsOfClient(snapshot, client);
  if (scope.kind === "all") return accounts;
  if (scope.kind === "units") return accounts.filter(({ unit }) => scope.units.includes(unit));
  const holdings = await holdingsOfClient(
    snapshot,
    client,
    accounts.map(({ code }) => code),
  );
  return holdings.some(({ manager }) => manager === scope.manager) ? accounts : [];
}
