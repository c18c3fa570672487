import { MeritError } from "../../lib/messages/merit-error.ts";
import type { FxPoint, Product } from "../../lib/scoring/contribution/facts.ts";
import { currencyDecimals } from "../../lib/scoring/money/currency.ts";
import { parseDecimal } from "../../lib/scoring/money/decimal-text.ts";
import { multiply, type Rational, rational } from "../../lib/scoring/money/rational.ts";
import { toDay } from "../../lib/scoring/periods/day.ts";
import type { DayCount } from "../../lib/scoring/periods/day-count.ts";
import type { Period } from "../../lib/scoring/periods/period.ts";
import { type BankFacts, rateKey } from "../../lib/scoring/score-period.ts";
import { type LoadedDeals, loadDealFacts } from "./deal-facts.ts";
import { type Origin, rowsOf, source } from "./rows.ts";
import { live, type Snapshot } from "./snapshot.ts";

export type DealBook = LoadedDeals & Pick<BankFacts, "baseCurrency" | "fx">;

/**
 * The catalogue, rates and deals as of the snapshot, and the split policies that count for a period. Throws `no_accounts` and
 * `base_currency_unclear`.
 */
export async function loadBankFacts(snapshot: Snapshot, period: Pick<Period, "end">): Promise<BankFacts> {
  const currencies = await loadCurrencies(snapshot);
  const products = await rowsOf<{ code: string; side: Product["side"]; day_count: DayCount | null }>(snapshot, "products");
  const rates = await rowsOf<{ product: string; currency: string; from: string; ftp: string; customer: string } & Origin>(
    snapshot,
    "rates",
    '"from"',
  );
  return {
    ...currencies,
    products: new Map(products.map(({ code, side, day_count }) => [code, { code, side, dayCount: day_count }])),
    rates: Map.groupBy(
      rates.map((row) => ({
        key: rateKey(row.product, row.currency),
        from: toDay(row.from),
        ftp: parseDecimal(row.ftp),
        customer: parseDecimal(row.customer),
        source: source("rates", row),
      })),
      ({ key }) => key,
    ),
    ...(await loadDealFacts(snapshot, period)),
  };
}

/** One deal with what it is shared by, beside all others that its chain may look at: no balances but those of its own accounts. */
export async function loadDealBook(snapshot: Snapshot, period: Pick<Period, "end">, deal: string): Promise<DealBook> {
  const facts = await loadDealFacts(snapshot, period, [deal]);
  const currencies = facts.heldAccounts.size > 0 ? await loadCurrencies(snapshot) : { baseCurrency: "", fx: new Map() };
  return { ...facts, ...currencies };
}

async function loadCurrencies(snapshot: Snapshot): Promise<Pick<BankFacts, "baseCurrency" | "fx">> {
  const rows = await rowsOf<{ currency: string; date: string; rate: string } & Origin>(snapshot, "fx_rates", "date");
  const baseCurrency = await findBaseCurrency(snapshot, new Set(rows.map(({ currency }) => currency)));
  const points = rows.map((row) => fxPoint(row, baseCurrency));
  return { baseCurrency, fx: Map.groupBy(points, ({ currency }) => currency) };
}

/** The rate between minor units: currencies may have different decimals. */
function fxPoint(row: { currency: string; date: string; rate: string } & Origin, baseCurrency: string): FxPoint & { currency: string } {
  const decimals = currencyDecimals(baseCurrency) - currencyDecimals(row.currency);
  const scale: Rational = decimals >= 0 ? rational(10n ** BigInt(decimals)) : rational(1n, 10n ** BigInt(-decimals));
  return { currency: row.currency, from: toDay(row.date), rate: multiply(parseDecimal(row.rate), scale), source: source("fx", row) };
}

/** The bank's base currency is the one its accounts use that has no exchange rate: nothing has to be configured. */
async function findBaseCurrency(snapshot: Snapshot, withRates: ReadonlySet<string>): Promise<string> {
  const { text, params } = live(snapshot, "a");
  // Ordered here: asked to order them, SQLite sorts the currencies of all accounts before it drops the repeated ones.
  const used = (await snapshot.sql.query<{ currency: string }>(`SELECT DISTINCT currency FROM accounts a WHERE ${text}`, params))
    .map(({ currency }) => currency)
    .sort();
  if (used.length === 0) throw new MeritError("no_accounts");
  const without = used.filter((currency) => !withRates.has(currency));
  const [base] = without.length > 0 ? without : used;
  if (base === undefined || without.length > 1 || (without.length === 0 && used.length > 1))
    throw new MeritError("base_currency_unclear", { currencies: (without.length > 1 ? without : used).join(", ") });
  return base;
}
