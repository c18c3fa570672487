import { compareText } from "../collections/compare-text.ts";
import { getOrAdd } from "../collections/get-or-add.ts";
import { type Portion, roundToSum } from "../money/apportion.ts";
import { ExactSum } from "../money/exact-sum.ts";
import { multiply, type Rational, ZERO } from "../money/rational.ts";
import type { Period } from "../periods/period.ts";
import type { AccountCredit } from "./account-credit.ts";
import { type CreditSource, HOUSE } from "./facts.ts";
import { spreadPerYear } from "./margin.ts";

/** What a run measures for every holder: averages and closings are stocks, margin and income flows. */
export const COLUMNS = ["adb", "closing", "margin", "income"] as const;
export type Column = (typeof COLUMNS)[number];
export const BASE_COLUMNS = ["baseAdb", "baseClosing", "baseMargin", "baseIncome"] as const;
export type BaseColumn = (typeof BASE_COLUMNS)[number];

export type HolderKey = Readonly<{ manager: string; source: CreditSource }>;
/** Where credit is booked: rounding adds up inside each of these. */
export type GroupKey = Readonly<{ unit: string; product: string; currency: string }>;

/** One holder's rounded credit in a group, in minor units (`base...` of the base currency), with the exact values behind it. */
export type CreditLine = GroupKey & HolderKey & Readonly<{ portions: Readonly<Record<Column | BaseColumn, Portion>> }>;

type Flow = "margin" | "income";
/** How the exact parts of a group's holders become minor units; ties go in the given order. */
type Rounding = (parts: readonly Rational[], tieOrder: readonly number[]) => Portion[];

/** What one holder collects in one group; `adb` holds balance-days until the book is closed. */
export class HolderSums {
  readonly adb = new ExactSum();
  readonly closing = new ExactSum();
  readonly margin = new ExactSum();
  readonly income = new ExactSum();
  /** Flows in base currency, in groups of another currency only: in the base currency they are the flows themselves. */
  readonly base: Partial<Record<Flow, ExactSum>> = {};

  /** Adds n/d minor units that flowed at one rate of exchange (null: the account is in base currency). */
  addFlow(flow: Flow, n: bigint, d: bigint, fx: Rational | null): void {
    this[flow].add(n, d);
    if (fx === null) return;
    const base = this.base[flow] ?? new ExactSum();
    base.add(n * fx.n, d * fx.d);
    this.base[flow] = base;
  }
}

/** The holders of one unit, product and currency. */
export class CreditGroup {
  readonly key: GroupKey;
  readonly #holders = new Map<string, { key: HolderKey; sums: HolderSums }>();

  constructor({ unit, product, currency }: GroupKey) {
    this.key = { unit, product, currency };
  }

  /** The exact sums of one holder, to add to. */
  holder(manager: string, source: CreditSource): HolderSums {
    return getOrAdd(this.#holders, `${manager}\u0000${source}`, () => ({ key: { manager, source }, sums: new HolderSums() })).sums;
  }

  holders(): Iterable<{ key: HolderKey; sums: HolderSums }> {
    return this.#holders.values();
  }
}

/** Collects exact credit by group and holder, and rounds it once, when it is closed: so that a group's parts add up to its rounded sum. */
export class CreditBook {
  readonly #groups = new Map<string, CreditGroup>();
  readonly #period: Period;
  readonly #baseCurrency: string;
  readonly #rounding: Rounding;

  constructor(period: Period, baseCurrency: string, rounding: Rounding = roundToSum) {
    this.#period = period;
    this.#baseCurrency = baseCurrency;
    this.#rounding = rounding;
  }

  group(key: GroupKey): CreditGroup {
    return getOrAdd(this.#groups, `${key.unit}\u0000${key.product}\u0000${key.currency}`, () => new CreditGroup(key));
  }

  /** Adds everything an account earned its holders. */
  add({ facts, segments, closing, earnings }: AccountCredit): void {
    const group = this.group(facts.account);
    for (const { holders, balanceDays, marginDays, yearDays, rate, fx } of segments) {
      const spread = spreadPerYear(facts.product.side, rate);
      for (const { manager, source, share } of holders) {
        const sums = group.holder(manager, source);
        sums.adb.add(balanceDays * share.n, share.d);
        if (spread === null) continue;
        sums.addFlow("margin", marginDays * spread.n * share.n, BigInt(yearDays) * spread.d * share.d, fx?.rate ?? null);
      }
    }
    for (const { manager, source, share } of closing?.holders ?? []) {
      group.holder(manager, source).closing.add((closing?.balance.balanceMinor ?? 0n) * share.n, share.d);
    }
    for (const { item, holders, fx } of earnings) {
      for (const { manager, source, share } of holders) {
        group.holder(manager, source).addFlow("income", item.amountMinor * share.n, share.d, fx?.rate ?? null);
      }
    }
  }

  /**
   * The rounded lines, ordered by unit, product, currency, manager (house last) and source; holders whose exact values are
   * all zero have none. `stockRate` gives base minor units for one minor unit of a currency at the period's end.
   */
  close(stockRate: (currency: string) => Rational): CreditLine[] {
    return this.groups().flatMap((group) => this.#closeGroup(group, stockRate));
  }

  /** What was collected so far, ordered by unit, product and currency. */
  groups(): CreditGroup[] {
    return [...this.#groups.values()].sort(
      (a, b) =>
        compareText(a.key.unit, b.key.unit) || compareText(a.key.product, b.key.product) || compareText(a.key.currency, b.key.currency),
    );
  }

  #closeGroup(group: CreditGroup, stockRate: (currency: string) => Rational): CreditLine[] {
    const { key } = group;
    const exact = [...group.holders()]
      .map(({ key: holder, sums }) => ({ holder, values: exactValues(sums, this.#period.days) }))
      .filter(({ values }) => COLUMNS.some((column) => values[column].n !== 0n))
      .sort((a, b) => compareHolders(a.holder, b.holder));
    // No rate is asked for where nothing is credited: the currency may belong to accounts of another time.
    if (exact.length === 0) return [];
    const order = rotation(exact.length, this.#period.firstMonth);
    const round = (value: (values: Exact) => Rational): Portion[] =>
      this.#rounding(
        exact.map(({ values }) => value(values)),
        order,
      );
    const own = {
      adb: round(({ adb }) => adb),
      closing: round(({ closing }) => closing),
      margin: round(({ margin }) => margin),
      income: round(({ income }) => income),
    };
    // In base currency the same parts come out the same way: rounding them again would only cost time.
    const base =
      key.currency === this.#baseCurrency
        ? own
        : {
            ...converted(stockRate(key.currency), round),
            margin: round(({ baseMargin }) => baseMargin),
            income: round(({ baseIncome }) => baseIncome),
          };
    return exact.map(({ holder }, i) => ({
      ...key,
      ...holder,
      portions: {
        adb: at(own.adb, i),
        closing: at(own.closing, i),
        margin: at(own.margin, i),
        income: at(own.income, i),
        baseAdb: at(base.adb, i),
        baseClosing: at(base.closing, i),
        baseMargin: at(base.margin, i),
        baseIncome: at(base.income, i),
      },
    }));
  }
}

/** Stocks in base currency, at the rate of the period's end. */
const converted = (rate: Rational, round: (value: (values: Exact) => Rational) => Portion[]) => ({
  adb: round(({ adb }) => multiply(adb, rate)),
  closing: round(({ closing }) => multiply(closing, rate)),
});

export type Exact = Readonly<Record<Column | "baseMargin" | "baseIncome", Rational>>;

/** A holder's exact credit in a period of so many days; `base...` is zero in groups of the base currency, where flows need none. */
export function exactValues(sums: HolderSums, days: number): Exact {
  const balanceDays = sums.adb.total();
  return {
    adb: { n: balanceDays.n, d: balanceDays.d * BigInt(days) },
    closing: sums.closing.total(),
    margin: sums.margin.total(),
    income: sums.income.total(),
    baseMargin: sums.base.margin?.total() ?? ZERO,
    baseIncome: sums.base.income?.total() ?? ZERO,
  };
}

const at = (portions: readonly Portion[], i: number): Portion => portions[i] as Portion;

/** Manager code, the house last, then source. */
function compareHolders(a: HolderKey, b: HolderKey): number {
  if (a.manager !== b.manager) return a.manager === HOUSE ? 1 : b.manager === HOUSE ? -1 : compareText(a.manager, b.manager);
  return compareText(a.source, b.source);
}

/** The order in which ties get odd units: rotated with the period, so that they do not always find the same holder. */
function rotation(count: number, firstMonth: number): number[] {
  const shift = count === 0 ? 0 : firstMonth % count;
  return Array.from({ length: count }, (_, i) => (i + shift) % count);
}
