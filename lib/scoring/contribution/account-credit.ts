import { ScoringError } from "../errors.ts";
import { type Day, fromDay } from "../periods/day.ts";
import { countedDays, yearDays } from "../periods/day-count.ts";
import type { Period } from "../periods/period.ts";
import { type BalanceSpan, balancesWithin } from "./balances.ts";
import type { AccountFacts, FxPoint, IncomeItem, RatePoint } from "./facts.ts";
import { type Holder, type Holding, holdingsOf } from "./holdings.ts";
import { cut, type Span, standing } from "./spans.ts";

/**
 * Days of an account through which its holders, rates and exchange rate stay the same, with the balances that stood in them.
 * `balanceDays` counts calendar days (for the average balance), `marginDays` the days of the product's basis. A period never
 * leaves its calendar year, so neither does the length of the year.
 */
export type Segment = Span &
  Readonly<{
    holders: readonly Holder[];
    balances: readonly BalanceSpan[];
    balanceDays: bigint;
    marginDays: bigint;
    yearDays: number;
    rate: RatePoint | null;
    fx: FxPoint | null;
  }>;

export type Earning = Readonly<{ item: IncomeItem; holders: readonly Holder[]; fx: FxPoint | null }>;
export type Closing = Readonly<{ balance: BalanceSpan; holders: readonly Holder[] }>;

/** An account's credit in a period before anything is summed: what both the figures and their explanation are made of. */
export type AccountCredit = Readonly<{
  facts: AccountFacts;
  period: Period;
  segments: readonly Segment[];
  closing: Closing | null;
  earnings: readonly Earning[];
}>;

/**
 * Takes an account's period apart. Throws `rate_missing` and `fx_missing` (naming product or currency, account and day) where
 * a balance or an item needs one, and what holdingsOf throws. `given` replaces the account's holders by others, through the
 * whole period.
 */
export function accountCredit(facts: AccountFacts, period: Period, given?: readonly Holding[]): AccountCredit {
  const span = { from: period.start, to: period.end };
  const holdings = given ?? holdingsOf(facts, span);
  const balances = balancesWithin(facts.account, facts.balances, span);
  const segments = balances.length === 0 ? [] : segmentsOf(facts, span, holdings, balances);
  const last = balances.at(-1);
  const closing = last && last.to === period.end ? { balance: last, holders: holdersOn(holdings, period.end - 1) } : null;
  const earnings = facts.income
    .filter(({ day }) => day >= period.start && day < period.end)
    .map((item) => ({ item, holders: holdersOn(holdings, item.day), fx: fxOn(facts, item.day) }));
  return { facts, period, segments, closing, earnings };
}

/** The exchange rate of the account's currency on a day; null for the base currency. */
function fxOn({ fx, account }: Pick<AccountFacts, "fx" | "account">, day: Day): FxPoint | null {
  if (fx === null) return null;
  const point = standing(fx, day);
  if (!point) throw new ScoringError("fx_missing", { currency: account.currency, date: fromDay(day), account: account.code });
  return point;
}

const holdersOn = (holdings: readonly Holding[], day: Day): readonly Holder[] =>
  holdings.find(({ from, to }) => from <= day && day < to)?.holders ?? [];

function segmentsOf(facts: AccountFacts, span: Span, holdings: readonly Holding[], balances: readonly BalanceSpan[]): Segment[] {
  const basis = facts.product.side === "fee" ? null : facts.product.dayCount;
  const days = [...holdings.map(({ from }) => from), ...facts.rates.map(({ from }) => from), ...(facts.fx ?? []).map(({ from }) => from)];
  const segments: Segment[] = [];
  for (const part of cut(span, days)) {
    const inside = within(balances, part);
    if (inside.length === 0) continue;
    let balanceDays = 0n;
    let marginDays = 0n;
    for (const { from, to, balanceMinor } of inside) {
      balanceDays += balanceMinor * BigInt(to - from);
      if (basis !== null) marginDays += balanceMinor * BigInt(countedDays(basis, from, to));
    }
    const earns = basis !== null && inside.some(({ balanceMinor }) => balanceMinor !== 0n);
    segments.push({
      ...part,
      holders: holdersOn(holdings, part.from),
      balances: inside,
      balanceDays,
      marginDays,
      yearDays: basis === null ? 1 : yearDays(basis, part.from),
      rate: earns ? rateOn(facts, part.from) : null,
      fx: earns ? fxOn(facts, part.from) : null,
    });
  }
  return segments;
}

function within(balances: readonly BalanceSpan[], { from, to }: Span): BalanceSpan[] {
  const inside: BalanceSpan[] = [];
  for (const balance of balances) {
    if (balance.to <= from) continue;
    if (balance.from >= to) break;
    inside.push(
      balance.from >= from && balance.to <= to ? balance : { ...balance, from: Math.max(balance.from, from), to: Math.min(balance.to, to) },
    );
  }
  return inside;
}

function rateOn({ rates, account }: AccountFacts, day: Day): RatePoint {
  const point = standing(rates, day);
  if (!point)
    throw new ScoringError("rate_missing", {
      product: account.product,
      currency: account.currency,
      date: fromDay(day),
      account: account.code,
    });
  return point;
}
