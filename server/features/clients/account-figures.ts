import { MeritError } from "../../../lib/messages/merit-error.ts";
import { ClientBook, type ClientLine } from "../../../lib/scoring/contribution/client-book.ts";
import { BASE_COLUMNS, type BaseColumn } from "../../../lib/scoring/contribution/credit-book.ts";
import { roundToTotal } from "../../../lib/scoring/money/apportion.ts";
import { monthPeriod, monthsOf, type Period } from "../../../lib/scoring/periods/period.ts";
import { createScorer } from "../../../lib/scoring/score-period.ts";
import { loadAccountFacts } from "../../runs/account-facts.ts";
import { loadBankFacts } from "../../runs/bank-facts.ts";
import { stockRates } from "../../runs/calculate.ts";
import type { ClientAmounts, StoredClientLine } from "../../runs/client-lines-repository.ts";
import type { StoredLine } from "../../runs/credit-lines-repository.ts";
import type { Snapshot } from "../../runs/snapshot.ts";

type GroupOf = Pick<StoredClientLine, "unit" | "product" | "currency">;
const groupId = ({ unit, product, currency }: GroupOf): string => `${unit}\u0000${product}\u0000${currency}`;

/**
 * A client's stored lines account by account: scored again from the run's snapshot, and rounded so that the accounts of a line
 * add up to it. `credited` are the run's credit lines of those groups. Throws `client_lines_differ` where a line is not the
 * rounding of its accounts.
 */
export async function accountFigures(
  snapshot: Snapshot,
  period: Period,
  input: { client: string; accounts: readonly string[]; lines: readonly StoredClientLine[]; credited: readonly StoredLine[] },
): Promise<Map<string, ClientAmounts>> {
  const bank = await loadBankFacts(snapshot, period);
  const holders = new Set(input.credited.map((line) => `${groupId(line)}\u0000${line.manager}\u0000${line.source}`));
  // An account is a client of its own here: the same book, one level deeper.
  const book = new ClientBook(period, (group, { manager, source }) => holders.has(`${groupId(group)}\u0000${manager}\u0000${source}`));
  const months = monthsOf(period);
  for (const [index, monthIndex] of months.entries()) {
    const month = monthPeriod(monthIndex);
    const scorer = createScorer(bank, month);
    for (const own of await loadAccountFacts(snapshot, month, input.accounts)) {
      const credit = scorer.credit(own);
      const { facts } = credit;
      book.add({
        ...credit,
        facts: { ...facts, account: { ...facts.account, client: facts.account.code } },
        ...(index < months.length - 1 && { closing: null }),
      });
    }
  }
  const figures = new Map<string, Record<`${BaseColumn}Minor`, bigint>>();
  const byGroup = Map.groupBy(book.close(stockRates(bank, period)), groupId);
  for (const line of input.lines) {
    const accounts = byGroup.get(groupId(line)) ?? [];
    for (const { client: account } of accounts)
      figures.set(account, { baseAdbMinor: 0n, baseClosingMinor: 0n, baseMarginMinor: 0n, baseIncomeMinor: 0n });
    for (const column of BASE_COLUMNS) shareOut(input.client, line, column, accounts, figures);
  }
  return figures;
}

function shareOut(
  client: string,
  line: StoredClientLine,
  column: BaseColumn,
  accounts: readonly ClientLine[],
  figures: Map<string, Record<`${BaseColumn}Minor`, bigint>>,
): void {
  const exact = accounts.map(({ portions }) => portions[column].exact);
  const portions = rounded(exact, line[`${column}Minor`]);
  if (portions === null)
    throw new MeritError("client_line_differs", { client, unit: line.unit, product: line.product, currency: line.currency, column });
  for (const [i, { client: account }] of accounts.entries()) {
    const figure = figures.get(account);
    if (figure) figure[`${column}Minor`] = portions[i]?.minor ?? 0n;
  }
}

function rounded(exact: Parameters<typeof roundToTotal>[0], totalMinor: bigint): ReturnType<typeof roundToTotal> | null {
  try {
    return roundToTotal(exact, totalMinor);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
