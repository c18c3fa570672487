import { MeritError } from "../../lib/messages/merit-error.ts";
import type { FxPoint, Product } from "../../lib/scoring/contribution/facts.ts";
import { currencyDecimals } from "../../lib/scoring/money/currency.ts";
import { parseDecimal } from "../../lib/scoring/money/decimal-text.ts";
import { multiply, type Rational, rational } from "../../lib/scoring/money/rational.ts";
import { toDay } from "../../lib/scoring/periods/day.ts";
import type { DayCount } from "../../lib/scoring/periods/day-count.ts";
import { type BankFacts, type Deal, rateKey } from "../../lib/scoring/score-period.ts";
import { live, type Snapshot } from "./snapshot.ts";

type Origin = { import_id: number | bigint; line: number | bigint };
type Dated = { from: string; to: string | null };

const source = (kind: string, row: Origin) => ({ kind, importId: Number(row.import_id), line: Number(row.line) });
const dated = ({ from, to }: Dated) => ({ from: toDay(from), to: to === null ? null : toDay(to) });

async function rowsOf<T>(snapshot: Snapshot, table: string, order = "id"): Promise<T[]> {
  const { text, params } = live(snapshot, "t");
  return snapshot.sql.query<T>(`SELECT * FROM ${table} t WHERE ${text} ORDER BY ${order}`, params);
}

/** The catalogue, rates and deals as of the snapshot. Throws `no_accounts` and `base_currency_unclear`. */
export async function loadBankFacts(snapshot: Snapshot): Promise<BankFacts> {
  const fxRows = await rowsOf<{ currency: string; date: string; rate: string } & Origin>(snapshot, "fx_rates", "date");
  const baseCurrency = await findBaseCurrency(snapshot, new Set(fxRows.map(({ currency }) => currency)));
  const products = await rowsOf<{ code: string; side: Product["side"]; day_count: DayCount | null }>(snapshot, "products");
  const rates = await rowsOf<{ product: string; currency: string; from: string; ftp: string; customer: string } & Origin>(
    snapshot,
    "rates",
    '"from"',
  );
  return {
    baseCurrency,
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
    fx: Map.groupBy(
      fxRows.map((row) => fxPoint(row, baseCurrency)),
      ({ currency }) => currency,
    ),
    ...(await loadDeals(snapshot)),
  };
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

async function loadDeals(snapshot: Snapshot): Promise<Pick<BankFacts, "deals" | "dealSplits" | "dealAccounts">> {
  const [deals, members, accounts, splits] = [
    await rowsOf<{ code: string; closed: string | null }>(snapshot, "deals"),
    await rowsOf<
      { deal: string; manager: string; role: string; joined: string; left: string | null; agreed_share: string | null } & Origin
    >(snapshot, "deal_members"),
    await rowsOf<{ deal: string; account: string } & Dated>(snapshot, "deal_accounts"),
    await rowsOf<{ deal: string; scheme: string; params: string | null } & Dated & Origin>(snapshot, "deal_splits", '"from"'),
  ];
  const membersOf = Map.groupBy(members, ({ deal }) => deal);
  const touchesOf = await loadTouches(snapshot);
  return {
    deals: new Map(
      deals.map(({ code, closed }): [string, Deal] => [
        code,
        {
          code,
          closed,
          members: (membersOf.get(code) ?? []).map((row) => ({
            id: row.manager,
            role: row.role,
            ...dated({ from: row.joined, to: row.left }),
            ...(row.agreed_share !== null && { agreedShare: row.agreed_share }),
            source: source("deal_members", row),
          })),
          touches: touchesOf.get(code) ?? [],
        },
      ]),
    ),
    dealSplits: splits.map((row) => ({
      deal: row.deal,
      scheme: row.scheme,
      params: row.params === null ? undefined : JSON.parse(row.params),
      ...dated(row),
      source: source("deal_splits", row),
    })),
    dealAccounts: Map.groupBy(
      accounts.map((row) => ({ deal: row.deal, account: row.account, ...dated(row) })),
      ({ account }) => account,
    ),
  };
}

async function loadTouches(snapshot: Snapshot): Promise<Map<string, Deal["touches"][number][]>> {
  const { text, params } = live(snapshot, "t");
  const rows = await snapshot.sql.query<
    { deal: string; manager: string; at: string; kind: string; client: string | null; minutes: number | bigint | null } & Origin
  >(
    `SELECT deal, manager, at, kind, client, minutes, import_id, line FROM activities t WHERE ${text} AND deal IS NOT NULL ORDER BY at, id`,
    params,
  );
  const touches = rows.map((row) => ({
    deal: row.deal,
    member: row.manager,
    at: row.at,
    kind: row.kind,
    ...(row.client !== null && { client: row.client }),
    ...(row.minutes !== null && { minutes: Number(row.minutes) }),
    source: source("activities", row),
  }));
  return Map.groupBy(touches, ({ deal }) => deal);
}
