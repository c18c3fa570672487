import { getOrAdd } from "../collections/get-or-add.ts";
import type { Source } from "../explanation/step.ts";
import { roundToSum } from "../money/apportion.ts";
import { parseDecimal } from "../money/decimal-text.ts";
import { ExactSum } from "../money/exact-sum.ts";
import { isZero, ONE, type Rational } from "../money/rational.ts";
import type { Period } from "../periods/period.ts";
import type { AccountCredit } from "./account-credit.ts";
import { COLUMNS, type Column } from "./credit-book.ts";
import { type Assignment, HOUSE } from "./facts.ts";
import type { HandoverRow } from "./handover-plan.ts";
import type { Holder } from "./holdings.ts";
import { spreadPerYear } from "./margin.ts";

type AssignedFacts = Readonly<{
  account: Readonly<{ code: string; client: string }>;
  assignments: readonly Assignment[];
  clientAssignments: readonly Assignment[];
}>;

/** An account's facts as they would be with the rows of a handover stored: a row replaces the one of its manager and first day. */
export function withRows<Facts extends AssignedFacts>(own: Facts, rows: readonly HandoverRow[]): Facts {
  return {
    ...own,
    assignments: replaced(
      own.assignments,
      rows.filter(({ account }) => account === own.account.code),
    ),
    clientAssignments: replaced(
      own.clientAssignments,
      rows.filter(({ client }) => client === own.account.client),
    ),
  };
}

/** Where a row comes from that is not stored yet: no import has this number. */
const PLANNED: Source = { kind: "assignments", importId: 0, line: 0 };
export const isPlanned = ({ importId }: Source): boolean => importId === PLANNED.importId;

function replaced(standing: readonly Assignment[], rows: readonly HandoverRow[]): readonly Assignment[] {
  if (rows.length === 0) return standing;
  const stays = standing.filter((old) => !rows.some(({ manager, from }) => manager === old.manager && from === old.from));
  const source = PLANNED;
  return [...stays, ...rows.map(({ manager, share, from, to }) => ({ manager, share: parseDecimal(share), from, to, source }))];
}

/** What changes for one holder, in minor units of the base currency. `unit` is whose house account, null for a manager. */
export type HolderChange = Readonly<{ manager: string; unit: string | null; changes: Readonly<Record<Column, bigint>> }>;

type Sums = Readonly<{ manager: string; unit: string | null; sums: Readonly<Record<Column, ExactSum>> }>;

/**
 * Sets the credit of the same accounts under two holdings against each other, holder by holder, exact in base currency. The
 * exact changes of a column sum to zero, since every holding's shares sum to 1; they are rounded so that they still do.
 */
export class EffectBook {
  readonly #holders = new Map<string, Sums>();
  readonly #period: Period;
  readonly #stockRate: (currency: string) => Rational;

  constructor(period: Period, stockRate: (currency: string) => Rational) {
    this.#period = period;
    this.#stockRate = stockRate;
  }

  /** Adds one account as it would be, and takes away how it is. */
  compare(before: AccountCredit, after: AccountCredit): void {
    this.#add(before, -1n);
    this.#add(after, 1n);
  }

  #add({ facts, segments, closing, earnings }: AccountCredit, sign: bigint): void {
    const { unit, currency } = facts.account;
    // No rate is asked for where there is no balance: the currency may belong to accounts of another time.
    const isEmpty = segments.every(({ balanceDays }) => balanceDays === 0n) && (closing?.balance.balanceMinor ?? 0n) === 0n;
    const stock = isEmpty ? ONE : this.#stockRate(currency);
    const days = BigInt(this.#period.days);
    const add = (holders: readonly Holder[], column: Column, n: bigint, d: bigint): void => {
      for (const { manager, share } of holders) this.#of(manager, unit).sums[column].add(sign * n * share.n, d * share.d);
    };
    for (const { holders, balanceDays, marginDays, yearDays, rate, fx } of segments) {
      add(holders, "adb", balanceDays * stock.n, days * stock.d);
      const spread = spreadPerYear(facts.product.side, rate);
      const exchange = fx?.rate ?? ONE;
      if (spread) add(holders, "margin", marginDays * spread.n * exchange.n, BigInt(yearDays) * spread.d * exchange.d);
    }
    if (closing) add(closing.holders, "closing", closing.balance.balanceMinor * stock.n, stock.d);
    for (const { item, holders, fx } of earnings) {
      const exchange = fx?.rate ?? ONE;
      add(holders, "income", item.amountMinor * exchange.n, exchange.d);
    }
  }

  #of(manager: string, bookedIn: string): Sums {
    const unit = manager === HOUSE ? bookedIn : null;
    return getOrAdd(this.#holders, `${manager}\u0000${unit ?? ""}`, () => ({
      manager,
      unit,
      sums: { adb: new ExactSum(), closing: new ExactSum(), margin: new ExactSum(), income: new ExactSum() },
    }));
  }

  /** The holders for whom anything changes, by code (house accounts last), with rounded changes that sum to zero in every column. */
  changes(): HolderChange[] {
    const exact = [...this.#holders.values()]
      .map(({ sums, ...holder }) => ({ ...holder, totals: COLUMNS.map((column) => sums[column].total()) }))
      .filter(({ totals }) => totals.some((total) => !isZero(total)))
      .sort((a, b) => compareHolders(a, b));
    const [adb, closing, margin, income] = COLUMNS.map((_, column) => roundToSum(exact.map(({ totals }) => totals[column] as Rational)));
    return exact.map(({ manager, unit }, i) => ({
      manager,
      unit,
      changes: {
        adb: adb?.[i]?.minor ?? 0n,
        closing: closing?.[i]?.minor ?? 0n,
        margin: margin?.[i]?.minor ?? 0n,
        income: income?.[i]?.minor ?? 0n,
      },
    }));
  }
}

type Named = Readonly<{ manager: string; unit: string | null }>;

function compareHolders(a: Named, b: Named): number {
  const house = Number(a.manager === HOUSE) - Number(b.manager === HOUSE);
  const left = a.manager + (a.unit ?? "");
  const right = b.manager + (b.unit ?? "");
  return house || (left < right ? -1 : left > right ? 1 : 0);
}
