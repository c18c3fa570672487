import { standing } from "../../lib/scoring/contribution/spans.ts";
import { parseDecimal } from "../../lib/scoring/money/decimal-text.ts";
import { equals, ONE, sum } from "../../lib/scoring/money/rational.ts";
import { fromDay } from "../../lib/scoring/periods/day.ts";
import { countsDaysEvenly } from "../../lib/scoring/periods/day-count.ts";
import type { Period } from "../../lib/scoring/periods/period.ts";
import type { BankFacts } from "../../lib/scoring/score-period.ts";
import { rateKey } from "../../lib/scoring/score-period.ts";
import { all, type Clause, clause, inList, inUnits, live, overlaps, type Snapshot } from "./snapshot.ts";

/**
 * Which accounts of a month need their days looked at one by one. All others have one set of
 * holders whose shares sum to 1, one rate and one exchange rate from the first day to the last: their ready sums are added
 * up in SQL. Every reason has its own query, so that a new reason is one more entry.
 */
export async function findDetailedAccounts(snapshot: Snapshot, bank: BankFacts, month: Period): Promise<string[]> {
  const reasons = [
    openedOrClosedInside(snapshot, month),
    heldForPartOfTheMonth(snapshot, month),
    clientHeldForPartOfTheMonth(snapshot, month),
    onADeal(snapshot, month),
    earningWhileNotOpen(snapshot, month),
    ...(await openShares(snapshot, month)),
    ...(await changingRates(snapshot, bank, month)),
  ];
  const found = new Set<string>();
  for (const { text, params } of reasons) {
    for (const { code } of await snapshot.sql.query<{ code: string }>(text, params)) found.add(code);
  }
  return [...found].sort();
}

const select = (text: string, where: Clause, tail = ""): Clause => clause(`${text} WHERE ${where.text} ${tail}`, ...where.params);

const openedOrClosedInside = (snapshot: Snapshot, { start, end }: Period): Clause =>
  select(
    "SELECT a.code FROM accounts a",
    all(
      live(snapshot, "a"),
      clause(
        "(a.opened > ? AND a.opened < ?) OR (a.closed > ? AND a.closed < ?)",
        fromDay(start),
        fromDay(end),
        fromDay(start),
        fromDay(end),
      ),
    ),
  );

const partly = ({ start, end }: Period): Clause => clause('x."from" > ? OR x."to" < ?', fromDay(start), fromDay(end));

const heldForPartOfTheMonth = (snapshot: Snapshot, month: Period): Clause =>
  select(
    "SELECT x.account AS code FROM assignments x",
    all(live(snapshot, "x"), clause("x.account IS NOT NULL"), overlaps("x", month), partly(month)),
  );

const clientHeldForPartOfTheMonth = (snapshot: Snapshot, month: Period): Clause =>
  select(
    "SELECT a.code FROM accounts a JOIN assignments x ON x.client = a.client",
    all(live(snapshot, "a"), live(snapshot, "x"), overlaps("x", month), partly(month)),
  );

const onADeal = (snapshot: Snapshot, month: Period): Clause =>
  select("SELECT d.account AS code FROM deal_accounts d", all(live(snapshot, "d"), overlaps("d", month)));

const earningWhileNotOpen = (snapshot: Snapshot, { start, end }: Period): Clause =>
  select(
    "SELECT a.code FROM accounts a JOIN income_items i ON i.account = a.code",
    all(
      live(snapshot, "a"),
      live(snapshot, "i"),
      clause("i.date >= ? AND i.date < ?", fromDay(start), fromDay(end)),
      clause("a.opened >= ? OR a.closed <= ?", fromDay(end), fromDay(start)),
    ),
  );

/** Accounts and clients whose shares do not sum to exactly 1: the rest goes to the house, and more than 1 is an error to be named. */
async function openShares(snapshot: Snapshot, month: Period): Promise<Clause[]> {
  const accounts = await notWholly(snapshot, month, "account");
  const clients = await notWholly(snapshot, month, "client");
  const among = (column: string, codes: string[]): Clause =>
    select("SELECT a.code FROM accounts a", all(live(snapshot, "a"), inList(snapshot.sql, column, codes)));
  return [...(accounts.length > 0 ? [among("a.code", accounts)] : []), ...(clients.length > 0 ? [among("a.client", clients)] : [])];
}

/** Two whole shares of one account are not looked for here: they break the reconciliation, and the run then names them. */
async function notWholly(snapshot: Snapshot, month: Period, key: "account" | "client"): Promise<string[]> {
  const where = all(clause(`x.${key} IS NOT NULL AND x.share <> '1'`), live(snapshot, "x"), overlaps("x", month));
  const rows = await snapshot.sql.query<{ code: string; share: string }>(
    `SELECT x.${key} AS code, x.share FROM assignments x WHERE ${where.text}`,
    where.params,
  );
  return [...Map.groupBy(rows, ({ code }) => code)]
    .filter(([, own]) => !equals(sum(own.map(({ share }) => parseDecimal(share))), ONE))
    .map(([code]) => code);
}

/** Products and currencies whose rate, exchange rate or day weight is not the same on every day of the month, or is missing. */
async function changingRates(snapshot: Snapshot, bank: BankFacts, month: Period): Promise<Clause[]> {
  // Superseded accounts may add a pair that no longer exists; no account is found for it. The index answers alone.
  const used = await snapshot.sql.query<{ product: string; currency: string }>(
    "SELECT DISTINCT product, currency FROM (SELECT DISTINCT unit, product, currency FROM accounts) AS booked",
  );
  return used
    .filter(({ product, currency }) => !constantRates(bank, month, product, currency))
    .map(({ product, currency }) =>
      select(
        "SELECT a.code FROM accounts a",
        all(live(snapshot, "a"), inUnits(snapshot, "a"), clause("a.product = ? AND a.currency = ?", product, currency)),
      ),
    );
}

function constantRates(bank: BankFacts, { start, end }: Period, code: string, currency: string): boolean {
  const constant = (points: readonly { from: number }[]): boolean =>
    standing(points, start) !== null && standing(points, start) === standing(points, end - 1);
  const product = bank.products.get(code);
  if (!product) return false;
  if (currency !== bank.baseCurrency && !constant(bank.fx.get(currency) ?? [])) return false;
  if (product.side === "fee") return true;
  return product.dayCount !== null && countsDaysEvenly(product.dayCount) && constant(bank.rates.get(rateKey(code, currency)) ?? []);
}
