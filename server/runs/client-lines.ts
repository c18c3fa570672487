import { MeritError } from "../../lib/messages/merit-error.ts";
import { ClientBook, type ClientLine } from "../../lib/scoring/contribution/client-book.ts";
import { BASE_COLUMNS, type GroupKey } from "../../lib/scoring/contribution/credit-book.ts";
import { monthPeriod, monthsOf, type Period } from "../../lib/scoring/periods/period.ts";
import { createScorer } from "../../lib/scoring/score-period.ts";
import { loadAccountFacts } from "./account-facts.ts";
import { loadBankFacts } from "./bank-facts.ts";
import { type Report, stockRates } from "./calculate.ts";
import { liveAccounts } from "./client-lines-repository.ts";
import type { StoredLine } from "./credit-lines-repository.ts";
import type { Snapshot } from "./snapshot.ts";

const BATCH = 2_000;

const groupId = ({ unit, product, currency }: GroupKey): string => `${unit}\u0000${product}\u0000${currency}`;

/**
 * What a run's credit is by client instead of by holder: every account once more through lib/scoring, from the run's snapshot,
 * batch by batch. In every (unit, product, currency) and column the clients' amounts add up to the run's credit lines; throws
 * `client_lines_differ` where they would not.
 */
export async function calculateClientLines(
  snapshot: Snapshot,
  period: Period,
  stored: readonly StoredLine[],
  report: Report,
  signal?: AbortSignal,
): Promise<ClientLine[]> {
  const bank = await loadBankFacts(snapshot, period);
  const credited = new Set(stored.map((line) => `${groupId(line)}\u0000${line.manager}\u0000${line.source}`));
  const book = new ClientBook(period, (group, { manager, source }) => credited.has(`${groupId(group)}\u0000${manager}\u0000${source}`));
  const codes = await liveAccounts(snapshot);
  const months = monthsOf(period);
  for (const [index, monthIndex] of months.entries()) {
    const month = monthPeriod(monthIndex);
    const scorer = createScorer(bank, month);
    const isLast = index === months.length - 1;
    for (let start = 0; start < codes.length; start += BATCH) {
      signal?.throwIfAborted();
      report(index * codes.length + start, months.length * codes.length);
      for (const own of await loadAccountFacts(snapshot, month, codes.slice(start, start + BATCH))) {
        const credit = scorer.credit(own);
        // Only the last month's closing is the period's.
        book.add(isLast ? credit : { ...credit, closing: null });
      }
    }
  }
  const lines = book.close(stockRates(bank, period));
  checkSums(lines, stored);
  return lines;
}

type Totals = Map<string, { key: GroupKey; totals: bigint[] }>;

/** Nothing lost, nothing counted twice: group by group and column by column, clients against holders. */
function checkSums(lines: readonly ClientLine[], stored: readonly StoredLine[]): void {
  const differences: Totals = new Map();
  const add = (key: GroupKey, amounts: readonly bigint[], sign: bigint): void => {
    const group = differences.get(groupId(key)) ?? { key, totals: BASE_COLUMNS.map(() => 0n) };
    group.totals = group.totals.map((total, i) => total + sign * (amounts[i] ?? 0n));
    differences.set(groupId(key), group);
  };
  for (const line of lines)
    add(
      line,
      BASE_COLUMNS.map((column) => line.portions[column].minor),
      1n,
    );
  for (const line of stored)
    add(
      line,
      BASE_COLUMNS.map((column) => line[`${column}Minor`]),
      -1n,
    );
  for (const { key, totals } of differences.values()) {
    const column = totals.findIndex((difference) => difference !== 0n);
    if (column < 0) continue;
    throw new MeritError("client_lines_differ", {
      unit: key.unit,
      product: key.product,
      currency: key.currency,
      column: BASE_COLUMNS[column] ?? "",
      difference: String(totals[column]),
    });
  }
}
