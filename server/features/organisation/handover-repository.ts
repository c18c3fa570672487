import type { StandingAssignment } from "../../../lib/scoring/contribution/handover-plan.ts";
import { fromDay, toDay } from "../../../lib/scoring/periods/day.ts";
import { all, type Clause, clause, inList, live, type Snapshot, sharesCredit } from "../../runs/snapshot.ts";

type Row = { account: string | null; client: string | null; manager: string; share: string; from: string; to: string | null };

/** Assignments that hold on a day or begin after it, in the order of account, client, manager and day. */
async function assignments(snapshot: Snapshot, day: number, which: Clause): Promise<StandingAssignment[]> {
  const where = all(live(snapshot, "x"), clause('x."to" IS NULL OR x."to" > ?', fromDay(day)), which);
  const rows = await snapshot.sql.query<Row>(
    `SELECT x.account, x.client, x.manager, x.share, x."from", x."to" FROM assignments x WHERE ${where.text}
     ORDER BY x.account, x.client, x.manager, x."from"`,
    where.params,
  );
  return rows.map((row) => ({ ...row, from: toDay(row.from), to: row.to === null ? null : toDay(row.to) }));
}

/** A manager's assignments that hold on a day or begin after it. */
export const assignmentsOf = (snapshot: Snapshot, manager: string, day: number): Promise<StandingAssignment[]> =>
  assignments(snapshot, day, clause("x.manager = ?", manager));

/** Everybody's assignments of some accounts, from a day on. */
export const assignmentsOfAccounts = (snapshot: Snapshot, accounts: readonly string[], day: number): Promise<StandingAssignment[]> =>
  assignments(snapshot, day, inList(snapshot.sql, "x.account", accounts));

/** Everybody's assignments of some clients, from a day on. */
export const assignmentsOfClients = (snapshot: Snapshot, clients: readonly string[], day: number): Promise<StandingAssignment[]> =>
  assignments(snapshot, day, inList(snapshot.sql, "x.client", clients));

export type HeldAccount = Readonly<{ code: string; client: string; product: string }>;

async function accounts(snapshot: Snapshot, which: Clause): Promise<HeldAccount[]> {
  const where = all(live(snapshot, "a"), which);
  return snapshot.sql.query<HeldAccount>(
    `SELECT a.code, a.client, a.product FROM accounts a WHERE ${where.text} ORDER BY a.code`,
    where.params,
  );
}

export const accountsNamed = (snapshot: Snapshot, codes: readonly string[]): Promise<HeldAccount[]> =>
  accounts(snapshot, inList(snapshot.sql, "a.code", codes));

export const accountsOfClients = (snapshot: Snapshot, clients: readonly string[]): Promise<HeldAccount[]> =>
  accounts(snapshot, inList(snapshot.sql, "a.client", clients));

/** Which of some accounts an agreed split covers on a day or later. */
export async function accountsUnderSplit(snapshot: Snapshot, codes: readonly string[], day: number): Promise<string[]> {
  const from = fromDay(day);
  const until = (alias: string): Clause => clause(`${alias}."to" IS NULL OR ${alias}."to" > ?`, from);
  const where = all(
    inList(snapshot.sql, "d.account", codes),
    live(snapshot, "d"),
    live(snapshot, "s"),
    sharesCredit(snapshot.sql, "s"),
    until("d"),
    until("s"),
  );
  const rows = await snapshot.sql.query<{ account: string }>(
    `SELECT DISTINCT d.account FROM deal_accounts d JOIN deal_splits s ON s.deal = d.deal WHERE ${where.text} ORDER BY d.account`,
    where.params,
  );
  return rows.map(({ account }) => account);
}
