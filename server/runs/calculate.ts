import { setImmediate as breathe } from "node:timers/promises";
import { MeritError } from "../../lib/messages/merit-error.ts";
import type { AccountCredit } from "../../lib/scoring/contribution/account-credit.ts";
import { CreditBook, type CreditLine } from "../../lib/scoring/contribution/credit-book.ts";
import { OverlayBook, type OverlayLine } from "../../lib/scoring/contribution/overlay-book.ts";
import { type ReconciliationLine, reconcile } from "../../lib/scoring/contribution/reconcile.ts";
import { standing } from "../../lib/scoring/contribution/spans.ts";
import { ScoringError } from "../../lib/scoring/errors.ts";
import { ONE, type Rational } from "../../lib/scoring/money/rational.ts";
import { fromDay } from "../../lib/scoring/periods/day.ts";
import { monthPeriod, monthsOf, type Period } from "../../lib/scoring/periods/period.ts";
import { type BankFacts, createScorer, policiesInUse } from "../../lib/scoring/score-period.ts";
import type { PolicyName } from "../../lib/scoring/splits/split-scheme.ts";
import { loadAccountFacts } from "./account-facts.ts";
import { loadBankFacts } from "./bank-facts.ts";
import { FactSums } from "./fact-sums.ts";
import { findDetailedAccounts } from "./month-classes.ts";
import { addMonthSums } from "./month-sums.ts";
import { all, clause, inUnits, live, type Snapshot } from "./snapshot.ts";

export type ActivityCount = Readonly<{ manager: string; kind: string; count: number }>;
export type Calculation = Readonly<{
  baseCurrency: string;
  lines: readonly CreditLine[];
  /** recognition beside the lines: in no total and in no proof */
  overlay: readonly OverlayLine[];
  reconciliation: readonly ReconciliationLine[];
  activity: readonly ActivityCount[];
  /** the versions of split policies by which deals were shared */
  policies: readonly PolicyName[];
}>;

/** `months`: as runs do it, ready sums where they serve. `detailed`: every account day by day in lib/scoring, as verify does it. */
export type Method = "months" | "detailed";
export type Report = (done: number, total: number) => void;

const BATCH = 2_000;

/** What a calculation collects. The overlay's book is apart from the book of credit and from the facts' totals that prove it. */
type Books = Readonly<{ book: CreditBook; overlay: OverlayBook; totals: FactSums }>;

/**
 * Calculates a period from the facts of a snapshot, month by month, exact until the one rounding at the end. Runs inside a
 * transaction of its own connection (it makes temporary tables). Between batches the process gets to answer others: SQLite
 * works in it, and who waits wants to see the progress or to cancel. Throws what the core throws, and `period_without_facts`.
 */
export async function calculatePeriod(
  snapshot: Snapshot,
  period: Period,
  method: Method,
  report: Report,
  signal?: AbortSignal,
): Promise<Calculation> {
  const bank = await loadBankFacts(snapshot, period);
  await checkFactsReach(snapshot, period);
  const book = new CreditBook(period, bank.baseCurrency);
  const overlay = new OverlayBook(period, bank.baseCurrency);
  const totals = new FactSums();
  const months = monthsOf(period);
  for (const [index, monthIndex] of months.entries()) {
    const month = monthPeriod(monthIndex);
    const last = index === months.length - 1;
    const detailed = method === "months" ? await findDetailedAccounts(snapshot, bank, month) : await allAccounts(snapshot);
    if (method === "months") await addMonthSums(snapshot, bank, month, detailed, last, book, totals);
    for (let start = 0; start < detailed.length; start += BATCH) {
      report(index + start / detailed.length, months.length);
      await breathe();
      signal?.throwIfAborted();
      await addDetailed(snapshot, bank, month, detailed.slice(start, start + BATCH), last, { book, overlay, totals });
    }
    report(index + 1, months.length);
    await breathe();
  }
  const lines = book.close(stockRates(bank, period));
  return {
    baseCurrency: bank.baseCurrency,
    lines,
    overlay: overlay.close(stockRates(bank, period)),
    reconciliation: reconcile(totals.totals(period.days), lines),
    activity: await countActivity(snapshot, period),
    policies: policiesInUse(bank, { from: period.start, to: period.end }).map(({ code, version }) => ({ code, version })),
  };
}

async function addDetailed(
  snapshot: Snapshot,
  bank: BankFacts,
  month: Period,
  codes: readonly string[],
  last: boolean,
  { book, overlay, totals }: Books,
): Promise<void> {
  const scorer = createScorer(bank, month);
  const facts = await loadAccountFacts(snapshot, month, codes);
  for (const own of facts) {
    if (snapshot.units !== null && !snapshot.units.includes(own.account.unit)) continue;
    const whole = scorer.credit(own);
    // Only the last month's closing is the period's.
    const counted = (credit: AccountCredit): AccountCredit => (last ? credit : { ...credit, closing: null });
    book.add(counted(whole));
    totals.addAccount(counted(whole));
    for (const { deal, credit } of scorer.overlays(whole)) overlay.add({ deal, credit: counted(credit) });
  }
}

async function allAccounts(snapshot: Snapshot): Promise<string[]> {
  const where = all(live(snapshot, "a"), inUnits(snapshot, "a"));
  return (
    await snapshot.sql.query<{ code: string }>(`SELECT a.code FROM accounts a WHERE ${where.text} ORDER BY a.code`, where.params)
  ).map(({ code }) => code);
}

/** Base minor units for one minor unit of a currency at the period's end, for stocks. */
export function stockRates(bank: BankFacts, period: Period): (currency: string) => Rational {
  return (currency) => {
    if (currency === bank.baseCurrency) return ONE;
    const point = standing(bank.fx.get(currency) ?? [], period.end - 1);
    if (!point) throw new ScoringError("fx_missing", { currency, date: fromDay(period.end - 1), account: "" });
    return point.rate;
  };
}

/** A period after the last balance would repeat stale balances as if they were news. */
async function checkFactsReach(snapshot: Snapshot, period: Period): Promise<void> {
  const first = await outermostMonth(snapshot, "ASC");
  const last = await outermostMonth(snapshot, "DESC");
  if (first === null || last === null) throw new MeritError("no_balances");
  if (period.firstMonth > last || period.firstMonth + period.months <= first) {
    throw new MeritError("period_without_facts", { period: period.code, first: monthPeriod(first).code, last: monthPeriod(last).code });
  }
}

async function outermostMonth(snapshot: Snapshot, order: "ASC" | "DESC"): Promise<number | null> {
  const where = live(snapshot, "b");
  const [row] = await snapshot.sql.query<{ month: number | bigint }>(
    `SELECT month FROM balance_months b WHERE ${where.text} ORDER BY month ${order} LIMIT 1`,
    where.params,
  );
  return row ? Number(row.month) : null;
}

async function countActivity(snapshot: Snapshot, period: Period): Promise<ActivityCount[]> {
  const where = all(live(snapshot, "v"), clause("v.at >= ? AND v.at < ?", fromDay(period.start), fromDay(period.end)));
  const rows = await snapshot.sql.query<{ manager: string; kind: string; count: number | bigint }>(
    `SELECT v.manager, v.kind, COUNT(*) AS count FROM activities v WHERE ${where.text} GROUP BY v.manager, v.kind ORDER BY v.manager, v.kind`,
    where.params,
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
