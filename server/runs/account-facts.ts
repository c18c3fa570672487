import type { BalancePoint, IncomeItem } from "../../lib/scoring/contribution/facts.ts";
import { parseDecimal } from "../../lib/scoring/money/decimal-text.ts";
import { fromDay, monthStart, toDay } from "../../lib/scoring/periods/day.ts";
import type { MonthSpan } from "../../lib/scoring/periods/period.ts";
import type { OwnFacts } from "../../lib/scoring/score-period.ts";
import { decodeBalanceMonth } from "../db/balance-month.ts";
import { all, clause, inList, live, overlaps, type Snapshot } from "./snapshot.ts";

type Origin = { import_id: number | bigint; line: number | bigint };
type AccountRow = { code: string; client: string; product: string; unit: string; currency: string; opened: string; closed: string | null };
type AssignmentRow = {
  account: string | null;
  client: string | null;
  manager: string;
  share: string;
  from: string;
  to: string | null;
} & Origin;
type BalanceRow = { account: string; month: number | bigint; import_id: number | bigint; days: Uint8Array };
type IncomeRow = { item_id: string; account: string; date: string; amount_minor: number | bigint | string; kind: string } & Origin;

/** The facts of some accounts for a period (or any whole months) as of the snapshot, in the order of the account codes. */
export async function loadAccountFacts(snapshot: Snapshot, period: MonthSpan, codes: readonly string[]): Promise<OwnFacts[]> {
  const { sql } = snapshot;
  const where = all(live(snapshot, "a"), inList(sql, "a.code", codes));
  const accounts = await sql.query<AccountRow>(
    `SELECT code, client, product, unit, currency, opened, closed FROM accounts a WHERE ${where.text} ORDER BY code`,
    where.params,
  );
  const balances = await loadBalances(snapshot, period, codes);
  const income = await loadIncome(snapshot, period, codes);
  const byAccount = Map.groupBy(await loadAssignments(snapshot, period, "account", codes), ({ account }) => account);
  const clients = [...new Set(accounts.map(({ client }) => client))];
  const byClient = Map.groupBy(await loadAssignments(snapshot, period, "client", clients), ({ client }) => client);
  return accounts.map(({ opened, closed, ...account }) => ({
    account: { ...account, opened: toDay(opened), closed: closed === null ? null : toDay(closed) },
    balances: balances.get(account.code) ?? [],
    income: income.get(account.code) ?? [],
    assignments: byAccount.get(account.code) ?? [],
    clientAssignments: byClient.get(account.client) ?? [],
  }));
}

/** Balance facts of the period's months and of the last month before it that has any: the balance carried in. */
async function loadBalances(snapshot: Snapshot, period: MonthSpan, codes: readonly string[]): Promise<Map<string, BalancePoint[]>> {
  const { sql } = snapshot;
  const first = period.firstMonth;
  const earlier = live(snapshot, "p");
  const where = all(inList(sql, "b.account", codes), live(snapshot, "b"), clause("b.month < ?", first + period.months));
  const since = `SELECT MAX(p.month) FROM balance_months p WHERE p.account = b.account AND p.month < ? AND ${earlier.text}`;
  const rows = await sql.query<BalanceRow>(
    `SELECT account, month, import_id, days FROM balance_months b
     WHERE ${where.text} AND (b.month >= ? OR b.month = (${since})) ORDER BY account, added_position`,
    [...where.params, first, first, ...earlier.params],
  );
  return new Map([...Map.groupBy(rows, ({ account }) => account)].map(([account, own]) => [account, mergeDays(own)]));
}

/** Day by day, the later import wins: rows come in the order of their ledger positions. */
function mergeDays(rows: readonly BalanceRow[]): BalancePoint[] {
  // Most accounts have one fact, whose days stand in their order already.
  const [only] = rows;
  if (only && rows.length === 1) return pointsOf(only);
  const points = new Map<number, BalancePoint>();
  for (const row of rows) for (const point of pointsOf(row)) points.set(point.day, point);
  return [...points.values()].sort((a, b) => a.day - b.day);
}

function pointsOf(row: BalanceRow): BalancePoint[] {
  const start = monthStart(Number(row.month));
  const importId = Number(row.import_id);
  return decodeBalanceMonth(row.days).map(({ dayOfMonth, balanceMinor, line }) => ({
    day: start + dayOfMonth - 1,
    balanceMinor,
    source: { kind: "balances", importId, line },
  }));
}

async function loadIncome(snapshot: Snapshot, period: MonthSpan, codes: readonly string[]): Promise<Map<string, IncomeItem[]>> {
  const { sql } = snapshot;
  const where = all(
    inList(sql, "i.account", codes),
    live(snapshot, "i"),
    clause("i.date >= ? AND i.date < ?", fromDay(period.start), fromDay(period.end)),
  );
  const rows = await sql.query<IncomeRow>(
    `SELECT item_id, account, date, amount_minor, kind, import_id, line FROM income_items i WHERE ${where.text} ORDER BY date, item_id`,
    where.params,
  );
  const items = rows.map((row) => ({
    account: row.account,
    id: row.item_id,
    day: toDay(row.date),
    amountMinor: BigInt(row.amount_minor),
    kind: row.kind,
    source: { kind: "income", importId: Number(row.import_id), line: Number(row.line) },
  }));
  return Map.groupBy(items, ({ account }) => account);
}

async function loadAssignments(snapshot: Snapshot, period: MonthSpan, key: "account" | "client", codes: readonly string[]) {
  const { sql } = snapshot;
  const where = all(inList(sql, `x.${key}`, codes), live(snapshot, "x"), overlaps("x", period));
  const rows = await sql.query<AssignmentRow>(
    `SELECT account, client, manager, share, "from", "to", import_id, line FROM assignments x WHERE ${where.text} ORDER BY manager, "from"`,
    where.params,
  );
  return rows.map((row) => ({
    account: row.account,
    client: row.client,
    manager: row.manager,
    share: parseDecimal(row.share),
    from: toDay(row.from),
    to: row.to === null ? null : toDay(row.to),
    source: { kind: "assignments", importId: Number(row.import_id), line: Number(row.line) },
  }));
}
