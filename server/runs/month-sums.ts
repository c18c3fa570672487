import type { CreditBook, CreditGroup, HolderSums } from "../../lib/scoring/contribution/credit-book.ts";
import { HOUSE } from "../../lib/scoring/contribution/facts.ts";
import { spreadPerYear } from "../../lib/scoring/contribution/margin.ts";
import { standing } from "../../lib/scoring/contribution/spans.ts";
import { parseDecimal } from "../../lib/scoring/money/decimal-text.ts";
import { ONE, type Rational } from "../../lib/scoring/money/rational.ts";
import { fromDay } from "../../lib/scoring/periods/day.ts";
import { yearDays } from "../../lib/scoring/periods/day-count.ts";
import type { Period } from "../../lib/scoring/periods/period.ts";
import { type BankFacts, rateKey } from "../../lib/scoring/score-period.ts";
import type { FactSums } from "./fact-sums.ts";
import { createMergedTable } from "./merged-months.ts";
import { all, clause, inUnits, live, overlaps, type Snapshot } from "./snapshot.ts";

type Whole = number | bigint | string;
type GroupRow = { unit: string; product: string; currency: string };
type GroupSums = { group_id: number | bigint };
type HeldSums = GroupSums & { manager: string | null; share: string | null };
/** A group of the month, by its number: its place in the book and the rates that stand all month. */
type MonthGroup = Readonly<{ key: GroupRow; credit: CreditGroup; rates: MonthRates | null; fx: Rational | null }>;
type MonthRates = Readonly<{ spread: Rational; yearDays: bigint }>;

/**
 * Adds a month of all accounts but the detailed ones to the book, from the sums that stand beside their balance facts; and
 * the same sums again without their holders, as the facts' own totals for the reconciliation. Must agree exactly with
 * lib/scoring on the same facts; `merit verify` and the parity tests compare the two.
 */
export async function addMonthSums(
  snapshot: Snapshot,
  bank: BankFacts,
  month: Period,
  detailed: readonly string[],
  last: boolean,
  book: CreditBook,
  totals: FactSums,
): Promise<void> {
  const { sql } = snapshot;
  for (const table of ["temp_detailed", "temp_merged", "temp_groups", "temp_month", "temp_holders"])
    await sql.execute(`DROP TABLE IF EXISTS ${table}`);
  await sql.execute("CREATE TEMPORARY TABLE temp_detailed (code TEXT PRIMARY KEY)");
  await sql.insert("temp_detailed", ["code"], [detailed.map((code) => [code])]);
  await createMergedTable(snapshot, month, new Set(detailed));
  const groups = (await createGroupTable(snapshot)).map((key) => monthGroup(bank, month, book, key));
  await createMonthTable(snapshot, month);
  await createHolderTable(snapshot, month);
  await addBalances(snapshot, groups, last, totals);
  await addIncome(snapshot, groups, month, totals);
}

function monthGroup(bank: BankFacts, { start }: Period, book: CreditBook, key: GroupRow): MonthGroup {
  const product = bank.products.get(key.product);
  const spread = product && spreadPerYear(product.side, standing(bank.rates.get(rateKey(key.product, key.currency)) ?? [], start));
  const rates = spread && product.dayCount !== null ? { spread, yearDays: BigInt(yearDays(product.dayCount, start)) } : null;
  const fx = key.currency === bank.baseCurrency ? null : (standing(bank.fx.get(key.currency) ?? [], start)?.rate ?? null);
  return { key, credit: book.group(key), rates, fx };
}

/**
 * Numbers the combinations of unit, product and currency: grouping by a number takes SQLite a third of the time of grouping
 * by three texts.
 */
async function createGroupTable({ sql }: Snapshot): Promise<GroupRow[]> {
  await sql.execute(
    "CREATE TEMPORARY TABLE temp_groups (id INTEGER PRIMARY KEY, unit TEXT, product TEXT, currency TEXT, UNIQUE (unit, product, currency))",
  );
  const groups = await sql.query<GroupRow>("SELECT DISTINCT unit, product, currency FROM accounts");
  await sql.insert(
    "temp_groups",
    ["id", "unit", "product", "currency"],
    [groups.map(({ unit, product, currency }, id) => [id, unit, product, currency])],
  );
  return groups;
}

/** One row for each account that the month is open for throughout: its balance-days and closing balance. */
async function createMonthTable(snapshot: Snapshot, { firstMonth, start, end, days }: Period): Promise<void> {
  const earlier = live(snapshot, "p");
  const opened = `CAST(SUBSTR(a.opened, 1, 4) AS INTEGER) * 384 + CAST(SUBSTR(a.opened, 6, 2) AS INTEGER) * 32 - 32 + CAST(SUBSTR(a.opened, 9, 2) AS INTEGER)`;
  // The balance carried in: the last named day before the month (of two facts for one day the later import's), unless it lies before the opening.
  const carried = `CASE WHEN COALESCE(g.first_day, b.first_day, 99) > 1 THEN (
      SELECT p.closing_minor FROM balance_months p
      WHERE p.account = a.code AND p.month < ? AND ${earlier.text} AND p.month * 32 + p.last_day >= ${opened}
      ORDER BY p.month DESC, p.last_day DESC, p.added_position DESC LIMIT 1) END`;
  const balances = live(snapshot, "b");
  const accounts = all(
    live(snapshot, "a"),
    inUnits(snapshot, "a"),
    clause("a.opened <= ? AND (a.closed IS NULL OR a.closed >= ?)", fromDay(start), fromDay(end)),
  );
  await snapshot.sql.execute(
    `CREATE TEMPORARY TABLE temp_month AS
     SELECT code, client, group_id,
            COALESCE(balance_days, 0) + COALESCE(carried, 0) * COALESCE(first_day - 1, ${days}) AS balance_days,
            COALESCE(closing_minor, carried, 0) AS closing_minor
     FROM (SELECT a.code, a.client, n.id AS group_id, ${carried} AS carried, COALESCE(g.first_day, b.first_day) AS first_day,
                  COALESCE(g.balance_days, b.balance_days) AS balance_days, COALESCE(g.closing_minor, b.closing_minor) AS closing_minor
           FROM accounts a JOIN temp_groups n ON n.unit = a.unit AND n.product = a.product AND n.currency = a.currency
           LEFT JOIN temp_merged g ON g.account = a.code
           LEFT JOIN balance_months b ON g.account IS NULL AND b.account = a.code AND b.month = ${firstMonth} AND ${balances.text}
           WHERE ${accounts.text} AND a.code NOT IN (SELECT code FROM temp_detailed)) AS months`,
    [firstMonth, ...earlier.params, ...balances.params, ...accounts.params],
  );
}

/**
 * One row for each holder of an account all month: its own assignments, else its client's. Kept apart from the sums because
 * the planner's statistics on two columns that are mostly empty (account, client) lead it astray.
 */
async function createHolderTable(snapshot: Snapshot, month: Period): Promise<void> {
  const { sql } = snapshot;
  const own = all(clause("x.account IS NOT NULL"), live(snapshot, "x"), overlaps("x", month));
  await sql.execute(
    `CREATE TEMPORARY TABLE temp_holders AS SELECT x.account AS code, x.manager, x.share FROM assignments x WHERE ${own.text}`,
    own.params,
  );
  await sql.execute("CREATE INDEX temp_holders_code ON temp_holders (code)");
  const clients = all(clause("y.client IS NOT NULL"), live(snapshot, "y"), overlaps("y", month));
  const [any] = await sql.query(`SELECT 1 FROM assignments y WHERE ${clients.text} LIMIT 1`, clients.params);
  if (!any) return;
  await sql.execute(
    `INSERT INTO temp_holders SELECT m.code, y.manager, y.share FROM assignments y JOIN temp_month m ON m.client = y.client
     WHERE ${clients.text} AND NOT EXISTS (SELECT 1 FROM temp_holders h WHERE h.code = m.code)`,
    clients.params,
  );
}

const HOLDERS = "LEFT JOIN temp_holders h ON h.code = m.code";

/** Sums over the month's accounts by the number of their group, and by holder where `held`. */
function grouped(held: boolean, sums: string, from: string): string {
  const keys = held ? "m.group_id, h.manager, h.share" : "m.group_id";
  return `SELECT ${keys}, ${sums} FROM ${from} GROUP BY ${keys}`;
}

async function addBalances({ sql }: Snapshot, groups: readonly MonthGroup[], last: boolean, totals: FactSums): Promise<void> {
  const sums = "SUM(m.balance_days) AS balance_days, SUM(m.closing_minor) AS closing_minor";
  type Sums = { balance_days: Whole; closing_minor: Whole };
  for (const row of await sql.query<HeldSums & Sums>(grouped(true, sums, `temp_month m ${HOLDERS}`))) {
    const { group, into, share } = holding(groups, row);
    const balanceDays = BigInt(row.balance_days);
    into.adb.add(balanceDays * share.n, share.d);
    if (last) into.closing.add(BigInt(row.closing_minor) * share.n, share.d);
    if (group.rates === null || balanceDays === 0n) continue;
    const { spread, yearDays: days } = group.rates;
    into.addFlow("margin", balanceDays * spread.n * share.n, days * spread.d * share.d, group.fx);
  }
  for (const row of await sql.query<GroupSums & Sums>(grouped(false, sums, "temp_month m"))) {
    const { key, rates } = numbered(groups, row);
    const balanceDays = BigInt(row.balance_days);
    totals.add(key, "adb", balanceDays, 1n);
    if (last) totals.add(key, "closing", BigInt(row.closing_minor), 1n);
    if (rates) totals.add(key, "margin", balanceDays * rates.spread.n, rates.yearDays * rates.spread.d);
  }
}

async function addIncome(snapshot: Snapshot, groups: readonly MonthGroup[], month: Period, totals: FactSums): Promise<void> {
  const { sql } = snapshot;
  const items = all(live(snapshot, "i"), clause("i.date >= ? AND i.date < ?", fromDay(month.start), fromDay(month.end)));
  const from = "income_items i JOIN temp_month m ON m.code = i.account";
  const sums = "SUM(i.amount_minor) AS amount_minor";
  type Sums = { amount_minor: Whole };
  for (const row of await sql.query<HeldSums & Sums>(grouped(true, sums, `${from} ${HOLDERS} WHERE ${items.text}`), items.params)) {
    const { group, into, share } = holding(groups, row);
    into.addFlow("income", BigInt(row.amount_minor) * share.n, share.d, group.fx);
  }
  for (const row of await sql.query<GroupSums & Sums>(grouped(false, sums, `${from} WHERE ${items.text}`), items.params)) {
    totals.add(numbered(groups, row).key, "income", BigInt(row.amount_minor), 1n);
  }
}

const numbered = (groups: readonly MonthGroup[], { group_id: id }: GroupSums): MonthGroup => groups[Number(id)] as MonthGroup;

function holding(groups: readonly MonthGroup[], row: HeldSums): { group: MonthGroup; into: HolderSums; share: Rational } {
  const group = numbered(groups, row);
  const into = row.manager === null ? group.credit.holder(HOUSE, "house") : group.credit.holder(row.manager, "assigned");
  return { group, into, share: row.share === null || row.share === "1" ? ONE : parseDecimal(row.share) };
}
