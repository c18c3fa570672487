import { compareText } from "../collections/compare-text.ts";
import { getOrAdd } from "../collections/get-or-add.ts";
import type { Portion } from "../money/apportion.ts";
import { type Rational, roundHalfEven } from "../money/rational.ts";
import type { Period } from "../periods/period.ts";
import { CreditBook, type CreditLine, type GroupKey } from "./credit-book.ts";
import type { OverlayCredit } from "./overlay-credit.ts";

/** One manager's recognition by a deal's overlay in a group, in minor units (`base...` of the base currency), with the exact values behind it. */
export type OverlayLine = GroupKey & Readonly<{ deal: string; manager: string; portions: CreditLine["portions"] }>;

/** The ledger of overlay credit. It collects as the book of credit does, and is never added to it. */
export class OverlayBook {
  readonly #deals = new Map<string, CreditBook>();
  readonly #period: Period;
  readonly #baseCurrency: string;

  constructor(period: Period, baseCurrency: string) {
    this.#period = period;
    this.#baseCurrency = baseCurrency;
  }

  /** Adds everything a deal's overlay recognises of an account. */
  add({ deal, credit }: OverlayCredit): void {
    getOrAdd(this.#deals, deal, () => new CreditBook(this.#period, this.#baseCurrency, roundEach)).add(credit);
  }

  /** The lines, each rounded half-even by itself, ordered by deal, manager, unit, product and currency. `stockRate` as for credit. */
  close(stockRate: (currency: string) => Rational): OverlayLine[] {
    return [...this.#deals]
      .flatMap(([deal, book]) => book.close(stockRate).map(({ source: _, ...line }): OverlayLine => ({ deal, ...line })))
      .sort((a, b) => ORDER.reduce((order, key) => order || compareText(a[key], b[key]), 0));
  }
}

const ORDER = ["deal", "manager", "unit", "product", "currency"] as const;

/** There is no total for the parts to add up to. */
const roundEach = (values: readonly Rational[]): Portion[] =>
  values.map((exact) => ({ exact, minor: roundHalfEven(exact), oddUnit: false }));
