import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_POLICIES } from "../deals/deal.ts";
import { ONE, rational } from "../money/rational.ts";
import { parsePeriod } from "../periods/period.ts";
import { type BankFacts, createScorer, type OwnFacts, rateKey } from "../score-period.ts";
import { exampleBank } from "../testing/example-bank.ts";
import { ClientBook } from "./client-book.ts";
import { BASE_COLUMNS, CreditBook, type CreditLine, type GroupKey } from "./credit-book.ts";

type Line = GroupKey & Pick<CreditLine, "portions">;

/** Minor units by group and column. */
function sums(
  lines: readonly (Pick<Line, keyof GroupKey> & { portions: Line["portions"] | Pick<Line["portions"], (typeof BASE_COLUMNS)[number]> })[],
) {
  const totals: Record<string, bigint> = {};
  for (const { unit, product, currency, portions } of lines) {
    for (const column of BASE_COLUMNS) {
      const id = [unit, product, currency, column].join("/");
      totals[id] = (totals[id] ?? 0n) + portions[column].minor;
    }
  }
  return totals;
}

function both(bank: BankFacts, accounts: readonly OwnFacts[], code: string, rate = ONE) {
  const period = parsePeriod(code);
  const scorer = createScorer(bank, period);
  const credit = new CreditBook(period, bank.baseCurrency);
  const clients = new ClientBook(period, () => true);
  for (const account of accounts) {
    const scored = scorer.credit(account);
    credit.add(scored);
    clients.add(scored);
  }
  const stock = (currency: string) => (currency === bank.baseCurrency ? ONE : rate);
  return { credit: credit.close(stock), clients: clients.close(stock) };
}

describe("what clients brought", () => {
  it("is, for the example bank's June 1993, what managers and house accounts were credited, group by group", () => {
    const { bank, accounts } = exampleBank();
    const { credit, clients } = both(bank, accounts, "1993-06");
    expect(clients.length).toBeGreaterThan(500);
    expect(sums(clients)).toEqual(sums(credit));
  });

  it("adds up whatever the balances, shares and rates are, also in a foreign currency", () => {
    const source = { kind: "test", importId: 0, line: 0 };
    const bank: BankFacts = {
      baseCurrency: "EUR",
      products: new Map([["LOAN", { code: "LOAN", side: "asset", dayCount: "ACT/360" }]]),
      rates: new Map(
        ["EUR", "USD"].map((currency) => [
          rateKey("LOAN", currency),
          [{ from: 0, ftp: rational(1n, 70n), customer: rational(1n, 9n), source }],
        ]),
      ),
      fx: new Map([["USD", [{ from: 0, rate: rational(913n, 1000n), source }]]]),
      deals: new Map(),
      dealSplits: [],
      organisation: NO_POLICIES,
      heldAccounts: new Map(),
      dealAccounts: new Map(),
    };
    const accounts = fc.array(
      fc.record({
        client: fc.constantFrom("C1", "C2", "C3"),
        currency: fc.constantFrom("EUR", "USD"),
        balance: fc.bigInt({ min: -9_999n, max: 9_999n }),
        thirds: fc.bigInt({ min: 0n, max: 3n }),
        income: fc.bigInt({ min: -99n, max: 99n }),
      }),
      { maxLength: 12 },
    );
    const { start } = parsePeriod("2026-02");
    fc.assert(
      fc.property(accounts, (list) => {
        const own = list.map(
          ({ client, currency, balance, thirds, income }, i): OwnFacts => ({
            account: { code: `A${i}`, client, product: "LOAN", unit: "U", currency, opened: 0, closed: null },
            balances: [{ day: start + i, balanceMinor: balance, source }],
            income: income === 0n ? [] : [{ id: `I${i}`, day: start + 3, amountMinor: income, kind: "fee", source }],
            assignments: thirds === 0n ? [] : [{ manager: `M${i % 2}`, share: rational(thirds, 3n), from: 0, to: null, source }],
            clientAssignments: [],
          }),
        );
        const { credit, clients } = both(bank, own, "2026-02", rational(917n, 1000n));
        // Where all that a group's holders have cancels out, one side may have no line of it, which says the same: nothing.
        const something = (totals: Record<string, bigint>) => Object.fromEntries(Object.entries(totals).filter(([, sum]) => sum !== 0n));
        expect(something(sums(clients))).toEqual(something(sums(credit)));
      }),
    );
  });
});
