import { getOrAdd } from "../collections/get-or-add.ts";
import { type Portion, roundToSum } from "../money/apportion.ts";
import { ExactSum } from "../money/exact-sum.ts";
import { multiply, ONE, type Rational } from "../money/rational.ts";
import type { Period } from "../periods/period.ts";
import type { AccountCredit } from "./account-credit.ts";
import type { BaseColumn, GroupKey } from "./credit-book.ts";
import type { Holder } from "./holdings.ts";
import { spreadPerYear } from "./margin.ts";

/** What the bank earned with one client in one (unit, product, currency), in minor units of the base currency. */
export type ClientLine = GroupKey & Readonly<{ client: string; portions: Readonly<Record<BaseColumn, Portion>> }>;

/**
 * Which holders of a group the run has lines for. A holder whose own values are all zero has none, even where flows of
 * different dates leave something in base currency: the bank's total does not have it, so neither may its clients.
 */
export type CreditedHolders = (group: GroupKey, holder: Pick<Holder, "manager" | "source">) => boolean;

type Sums = Readonly<{ balanceDays: ExactSum; closing: ExactSum; margin: ExactSum; income: ExactSum }>;
type Group = Readonly<{ key: GroupKey; clients: Map<string, Sums> }>;

const newSums = (): Sums => ({ balanceDays: new ExactSum(), closing: new ExactSum(), margin: new ExactSum(), income: new ExactSum() });
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const at = (portions: readonly Portion[], i: number): Portion => portions[i] as Portion;

/**
 * Collects what accounts earned by client instead of by holder, from the same segments, and rounds it once: inside each
 * (unit, product, currency) the clients' exact parts are rounded so that they add up to what the group's holders were
 * credited. Floor each, then one minor unit each to the largest fractional parts; ties go in the order of client codes.
 */
export class ClientBook {
  readonly #groups = new Map<string, Group>();
  readonly #period: Period;
  readonly #isCredited: CreditedHolders;

  constructor(period: Period, isCredited: CreditedHolders) {
    this.#period = period;
    this.#isCredited = isCredited;
  }

  /** Adds everything an account earned, whoever holds it. */
  add({ facts, segments, closing, earnings }: AccountCredit): void {
    const { unit, product, currency, client } = facts.account;
    const key = { unit, product, currency };
    const group = getOrAdd(this.#groups, `${unit}\u0000${product}\u0000${currency}`, () => ({ key, clients: new Map() }));
    const sums = getOrAdd(group.clients, client, newSums);
    const share = (holders: readonly Holder[]): readonly Rational[] => this.#creditedShares(key, holders);
    for (const { holders, balanceDays, marginDays, yearDays, rate, fx } of segments) {
      const spread = spreadPerYear(facts.product.side, rate);
      const rateOfExchange = fx?.rate ?? ONE;
      for (const { n, d } of share(holders)) {
        sums.balanceDays.add(balanceDays * n, d);
        if (spread === null) continue;
        sums.margin.add(marginDays * spread.n * n * rateOfExchange.n, BigInt(yearDays) * spread.d * d * rateOfExchange.d);
      }
    }
    if (closing) for (const { n, d } of share(closing.holders)) sums.closing.add(closing.balance.balanceMinor * n, d);
    for (const { item, holders, fx } of earnings) {
      const rateOfExchange = fx?.rate ?? ONE;
      for (const { n, d } of share(holders)) sums.income.add(item.amountMinor * n * rateOfExchange.n, d * rateOfExchange.d);
    }
  }

  /** Shares sum to exactly 1, so the whole amount is one addition; only beside a holder without a line each part counts by itself. */
  #creditedShares(group: GroupKey, holders: readonly Holder[]): readonly Rational[] {
    const credited = holders.filter((holder) => this.#isCredited(group, holder));
    return credited.length === holders.length ? [ONE] : credited.map(({ share }) => share);
  }

  /**
   * The rounded lines, ordered by unit, product, currency and client; clients whose exact values are all zero have none.
   * `stockRate` gives base minor units for one minor unit of a currency at the period's end.
   */
  close(stockRate: (currency: string) => Rational): ClientLine[] {
    return [...this.#groups.values()]
      .sort(
        (a, b) =>
          compareText(a.key.unit, b.key.unit) || compareText(a.key.product, b.key.product) || compareText(a.key.currency, b.key.currency),
      )
      .flatMap((group) => this.#closeGroup(group, stockRate));
  }

  #closeGroup({ key, clients }: Group, stockRate: (currency: string) => Rational): ClientLine[] {
    const sums = [...clients].sort(([a], [b]) => compareText(a, b));
    const owned = sums
      .map(([client, own]) => ({ client, own: exactValues(own, this.#period.days) }))
      .filter(({ own }) => own.some(({ n }) => n !== 0n));
    // No rate is asked for where nothing is credited: the currency may belong to accounts of another time.
    if (owned.length === 0) return [];
    const rate = stockRate(key.currency);
    const round = (value: (own: Exact) => Rational): Portion[] => roundToSum(owned.map(({ own }) => value(own)));
    const adb = round(([balance]) => multiply(balance, rate));
    const closing = round(([, balance]) => multiply(balance, rate));
    const margin = round(([, , flow]) => flow);
    const income = round(([, , , flow]) => flow);
    return owned.map(({ client }, i) => ({
      ...key,
      client,
      portions: { baseAdb: at(adb, i), baseClosing: at(closing, i), baseMargin: at(margin, i), baseIncome: at(income, i) },
    }));
  }
}

/** Average and closing balance in the group's currency; margin and income in base currency. */
type Exact = readonly [Rational, Rational, Rational, Rational];

function exactValues({ balanceDays, closing, margin, income }: Sums, days: number): Exact {
  const sum = balanceDays.total();
  return [{ n: sum.n, d: sum.d * BigInt(days) }, closing.total(), margin.total(), income.total()];
}
