import { EffectBook, type HolderChange, withRows } from "../../../lib/scoring/contribution/handover-effect.ts";
import type { HandoverRow } from "../../../lib/scoring/contribution/handover-plan.ts";
import { fromDay, monthIndexOf } from "../../../lib/scoring/periods/day.ts";
import { monthPeriod, monthsOf, type Period, parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { createScorer } from "../../../lib/scoring/score-period.ts";
import { loadAccountFacts } from "../../runs/account-facts.ts";
import { loadBankFacts } from "../../runs/bank-facts.ts";
import { stockRates } from "../../runs/calculate.ts";
import type { Snapshot } from "../../runs/snapshot.ts";
import { monthsWithBalances } from "./organisation-repository.ts";

/** `date`: the month in which the handover falls. `latest`: the latest calculated period, as if it had been made by its first day. */
export type Basis = "date" | "latest";

/** The change of every holder, in minor units of the base currency; the sum of each column is zero. */
export type HandoverEffect = Readonly<{ period: string; asOf: string; baseCurrency: string; holders: readonly HolderChange[] }>;

const BATCH = 2_000;

/** The period of an effect and the day on which the handover counts as made there; null where there are no balances in it. */
export async function effectSpan(
  snapshot: Snapshot,
  basis: Basis,
  day: number,
  latest: string | null,
): Promise<{ period: Period; day: number } | null> {
  const months = await monthsWithBalances(snapshot);
  if (months === null) return null;
  const period = basis === "latest" ? (latest === null ? null : parsePeriod(latest)) : monthPeriod(monthIndexOf(day));
  if (period === null || period.firstMonth > months.last || period.firstMonth + period.months <= months.first) return null;
  return { period, day: basis === "latest" ? Math.min(day, period.start) : day };
}

/**
 * What a handover moves in a period: the accounts it touches are scored twice by lib/scoring, as they stand and with the rows it
 * would store, exact until the one rounding. Nothing is written.
 */
export async function handoverEffect(
  snapshot: Snapshot,
  period: Period,
  day: number,
  rows: readonly HandoverRow[],
  accounts: readonly string[],
): Promise<HandoverEffect> {
  const bank = await loadBankFacts(snapshot, period);
  const effect = new EffectBook(period, stockRates(bank, period));
  const rowsOf = rowsByHeld(rows);
  const months = monthsOf(period);
  for (const [index, monthIndex] of months.entries()) {
    const month = monthPeriod(monthIndex);
    const scorer = createScorer(bank, month);
    const isLast = index === months.length - 1;
    for (let start = 0; start < accounts.length; start += BATCH) {
      for (const own of await loadAccountFacts(snapshot, month, accounts.slice(start, start + BATCH))) {
        const [before, after] = [own, withRows(own, rowsOf(own.account))].map((facts) => scorer.credit(facts));
        if (!before || !after) continue;
        // Only the last month's closing is the period's.
        if (isLast) effect.compare(before, after);
        else effect.compare({ ...before, closing: null }, { ...after, closing: null });
      }
    }
  }
  return { period: period.code, asOf: fromDay(day), baseCurrency: bank.baseCurrency, holders: effect.changes() };
}

/** The rows of a handover that are about an account: its own, and its client's. */
export type RowsByHeld = (account: Readonly<{ code: string; client: string }>) => readonly HandoverRow[];
export function rowsByHeld(rows: readonly HandoverRow[]): RowsByHeld {
  const byHeld = Map.groupBy(rows, ({ account, client }) => (account === null ? `client ${client}` : `account ${account}`));
  return ({ code, client }) => [...(byHeld.get(`account ${code}`) ?? []), ...(byHeld.get(`client ${client}`) ?? [])];
}
