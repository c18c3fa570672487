import { getOrAdd } from "../collections/get-or-add.ts";
import { multiply, type Rational } from "../money/rational.ts";
import type { Period } from "../periods/period.ts";
import type { AccountCredit } from "./account-credit.ts";
import type { CreditedHolders } from "./client-book.ts";
import { type Column, CreditBook, type CreditGroup, exactValues, type GroupKey, type HolderKey } from "./credit-book.ts";

/** What a holder was credited with the clients of one segment (null: of none) in one group: exact, in minor units of base currency. */
export type SegmentLine = GroupKey & HolderKey & Readonly<{ segment: string | null; exact: Readonly<Record<Column, Rational>> }>;

/**
 * Collects credit by client segment and holder, and rounds nothing: over all segments, and the clients without one, it is the exact
 * credit that a run's lines round (SCORING.md, Credit), so a part of it is never a rounding's part.
 */
export class SegmentBook {
  readonly #books = new Map<string | null, CreditBook>();
  readonly #period: Period;
  readonly #baseCurrency: string;
  readonly #isCredited: CreditedHolders;

  /** `isCredited`: the holders for whom the run has a line; who has none has no part of one either. */
  constructor(period: Period, baseCurrency: string, isCredited: CreditedHolders) {
    this.#period = period;
    this.#baseCurrency = baseCurrency;
    this.#isCredited = isCredited;
  }

  /** Adds everything an account of a client in this segment earned its holders. */
  add(credit: AccountCredit, segment: string | null): void {
    getOrAdd(this.#books, segment, () => new CreditBook(this.#period, this.#baseCurrency)).add(credit);
  }

  /** Ordered by segment, unit, product and currency. `stockRate`: base minor units for one of a currency at the period's end. */
  close(stockRate: (currency: string) => Rational): SegmentLine[] {
    return [...this.#books]
      .sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1))
      .flatMap(([segment, book]) => book.groups().flatMap((group) => this.#linesOf(segment, group, stockRate)));
  }

  #linesOf(segment: string | null, group: CreditGroup, stockRate: (currency: string) => Rational) {
    const { key } = group;
    const isBase = key.currency === this.#baseCurrency;
    return [...group.holders()]
      .filter(({ key: holder }) => this.#isCredited(key, holder))
      .map(({ key: holder, sums }): SegmentLine => {
        const { adb, closing, margin, income, baseMargin, baseIncome } = exactValues(sums, this.#period.days);
        if (isBase) return { ...key, ...holder, segment, exact: { adb, closing, margin, income } };
        const rate = stockRate(key.currency);
        const stocks = { adb: multiply(adb, rate), closing: multiply(closing, rate) };
        return { ...key, ...holder, segment, exact: { ...stocks, margin: baseMargin, income: baseIncome } };
      });
  }
}
