import type { AccountCredit } from "../../lib/scoring/contribution/account-credit.ts";
import { COLUMNS, type Column, type GroupKey } from "../../lib/scoring/contribution/credit-book.ts";
import { spreadPerYear } from "../../lib/scoring/contribution/margin.ts";
import type { FactTotals } from "../../lib/scoring/contribution/reconcile.ts";
import { ExactSum } from "../../lib/scoring/money/exact-sum.ts";
import { multiply, rational } from "../../lib/scoring/money/rational.ts";

/** The totals of the facts per unit, product and currency, collected without looking at holders: the other side of the proof. */
export class FactSums {
  readonly #groups = new Map<string, { key: GroupKey; sums: Record<Column, ExactSum> }>();

  /** Adds n/d; for `adb` in balance-days. */
  add({ unit, product, currency }: GroupKey, column: Column, n: bigint, d: bigint): void {
    const id = `${unit}\u0000${product}\u0000${currency}`;
    let group = this.#groups.get(id);
    if (!group) {
      group = {
        key: { unit, product, currency },
        sums: Object.fromEntries(COLUMNS.map((name) => [name, new ExactSum()])) as Record<Column, ExactSum>,
      };
      this.#groups.set(id, group);
    }
    group.sums[column].add(n, d);
  }

  /** Adds what an account has as a whole, whoever holds it. */
  addAccount({ facts, segments, closing, earnings }: AccountCredit): void {
    for (const { balanceDays, marginDays, yearDays, rate } of segments) {
      this.add(facts.account, "adb", balanceDays, 1n);
      const spread = spreadPerYear(facts.product.side, rate);
      if (spread) this.add(facts.account, "margin", marginDays * spread.n, BigInt(yearDays) * spread.d);
    }
    if (closing) this.add(facts.account, "closing", closing.balance.balanceMinor, 1n);
    for (const { item } of earnings) this.add(facts.account, "income", item.amountMinor, 1n);
  }

  /** The exact totals; `days` is the length of the period. */
  totals(days: number): FactTotals[] {
    return [...this.#groups.values()].map(({ key, sums }) => ({
      ...key,
      adb: multiply(sums.adb.total(), rational(1n, BigInt(days))),
      closing: sums.closing.total(),
      margin: sums.margin.total(),
      income: sums.income.total(),
    }));
  }
}
