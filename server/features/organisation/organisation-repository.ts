import { all, clause, inList, live, type Snapshot } from "../../runs/snapshot.ts";

/** A posting as it is imported: what is not there is an empty text in a file, null here. */
export type PostingRow = Readonly<{
  code: string;
  name: string;
  email: string | null;
  unit: string;
  position: string;
  from: string;
  to: string | null;
}>;

const POSTING = 'o.code, o.name, o.email, o.unit, o.position, o."from", o."to"';

/** All postings as of a snapshot, by manager and oldest first. */
export async function allPostings(snapshot: Snapshot): Promise<PostingRow[]> {
  const { text, params } = live(snapshot, "o");
  return snapshot.sql.query<PostingRow>(`SELECT ${POSTING} FROM postings o WHERE ${text} ORDER BY o.code, o."from"`, params);
}

/** One manager's postings, oldest first. */
export async function postingRowsOf(snapshot: Snapshot, manager: string): Promise<PostingRow[]> {
  const where = all(live(snapshot, "o"), clause("o.code = ?", manager));
  return snapshot.sql.query<PostingRow>(`SELECT ${POSTING} FROM postings o WHERE ${where.text} ORDER BY o."from"`, where.params);
}

/** How many accounts are booked in each unit and open on a day. */
export async function openAccounts(snapshot: Snapshot, date: string): Promise<Map<string, number>> {
  const where = all(live(snapshot, "a"), clause("a.opened <= ? AND (a.closed IS NULL OR a.closed > ?)", date, date));
  const rows = await snapshot.sql.query<{ unit: string; count: number | bigint }>(
    `SELECT a.unit, COUNT(*) AS count FROM accounts a WHERE ${where.text} GROUP BY a.unit`,
    where.params,
  );
  return new Map(rows.map(({ unit, count }) => [unit, Number(count)]));
}

/** How many accounts and whole clients are assigned to each manager on a day. */
export async function heldByManagers(snapshot: Snapshot, date: string): Promise<Map<string, { accounts: number; clients: number }>> {
  const where = all(live(snapshot, "x"), clause('x."from" <= ? AND (x."to" IS NULL OR x."to" > ?)', date, date));
  const rows = await snapshot.sql.query<{ manager: string; accounts: number | bigint; clients: number | bigint }>(
    `SELECT x.manager, COUNT(x.account) AS accounts, COUNT(x.client) AS clients FROM assignments x WHERE ${where.text} GROUP BY x.manager`,
    where.params,
  );
  return new Map(rows.map(({ manager, accounts, clients }) => [manager, { accounts: Number(accounts), clients: Number(clients) }]));
}

/** The outermost months that have balances; null without any. */
export async function monthsWithBalances(snapshot: Snapshot): Promise<{ first: number; last: number } | null> {
  const { text, params } = live(snapshot, "b");
  const outermost = async (order: "ASC" | "DESC"): Promise<number | null> => {
    const [row] = await snapshot.sql.query<{ month: number | bigint }>(
      `SELECT b.month FROM balance_months b WHERE ${text} ORDER BY b.month ${order} LIMIT 1`,
      params,
    );
    return row ? Number(row.month) : null;
  };
  const first = await outermost("ASC");
  const last = await outermost("DESC");
  return first === null || last === null ? null : { first, last };
}

/** Names of clients by code. */
export async function clientNames(snapshot: Snapshot, codes: readonly string[]): Promise<Map<string, string>> {
  const where = all(live(snapshot, "c"), inList(snapshot.sql, "c.code", codes));
  const rows = await snapshot.sql.query<{ code: string; name: string }>(
    `SELECT c.code, c.name FROM clients c WHERE ${where.text}`,
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
