import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_POLICIES } from "../deals/deal.ts";
import type { Step } from "../explanation/step.ts";
import { add, equals, type Rational, rational, subtract, ZERO } from "../money/rational.ts";
import { toDay } from "../periods/day.ts";
import { parsePeriod } from "../periods/period.ts";
import { type BankFacts, createScorer, type OwnFacts, rateKey } from "../score-period.ts";
import { exampleBank } from "../testing/example-bank.ts";
import { BASE_COLUMNS, COLUMNS, type Column, CreditBook, type GroupKey, type HolderKey } from "./credit-book.ts";
import { explainAccount } from "./explain-account.ts";
import { SegmentBook } from "./segment-book.ts";

const source = { kind: "test", importId: 0, line: 0 };
const idOf = ({ unit, product, currency, manager, source: from }: GroupKey & HolderKey): string =>
  [unit, product, currency, manager, from].join("/");

/** A run's lines, and the same credit by segment: exact sums over all segments of each line. */
function both(bank: BankFacts, accounts: readonly OwnFacts[], code: string, segmentOf: (client: string) => string | null, rate: Rational) {
  const period = parsePeriod(code);
  const scorer = createScorer(bank, period);
  const credits = accounts.map((account) => scorer.credit(account));
  const book = new CreditBook(period, bank.baseCurrency);
  for (const credit of credits) book.add(credit);
  const lines = book.close(() => rate);
  const credited = new Set(lines.map(idOf));
  const segments = new SegmentBook(period, bank.baseCurrency, (group, holder) => credited.has(idOf({ ...group, ...holder })));
  for (const credit of credits) segments.add(credit, segmentOf(credit.facts.account.client));
  return { credits, lines, parts: segments.close(() => rate) };
}

describe("credit by client segment", () => {
  it("is, over all segments and the clients without one, each line's exact credit: the line differs by its rounding alone", () => {
    const { bank, accounts } = exampleBank();
    const segments = ["mass", "affluent", null];
    const { lines, parts } = both(bank, accounts, "1993-06", (client) => segments[client.length % 3] ?? null, rational(1n));
    expect(new Set(parts.map(({ segment }) => segment)).size).toBeGreaterThan(1);
    const byLine = Map.groupBy(parts, idOf);
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) {
      for (const [i, column] of COLUMNS.entries()) {
        const whole = (byLine.get(idOf(line)) ?? []).map(({ exact }) => exact[column]).reduce(add, ZERO);
        const { exact, minor } = line.portions[BASE_COLUMNS[i] ?? "baseAdb"];
        expect(equals(whole, exact), `${idOf(line)} ${column}`).toBe(true);
        const off = subtract(rational(minor), whole);
        expect(off.n < off.d && -off.n < off.d, `${idOf(line)} ${column}`).toBe(true);
      }
    }
  });

  const bank: BankFacts = {
    baseCurrency: "EUR",
    products: new Map([["LOAN", { code: "LOAN", side: "asset", dayCount: "ACT/360" }]]),
    rates: new Map(
      ["EUR", "USD"].map((currency) => [
        rateKey("LOAN", currency),
        [{ from: 0, ftp: rational(1n, 70n), customer: rational(1n, 9n), source }],
      ]),
    ),
    fx: new Map([
      [
        "USD",
        [
          { from: 0, rate: rational(913n, 1000n), source },
          { from: toDay("2026-02-11"), rate: rational(7n, 9n), source },
        ],
      ],
    ]),
    deals: new Map(),
    dealSplits: [],
    organisation: NO_POLICIES,
    heldAccounts: new Map(),
    dealAccounts: new Map(),
  };
  const { start } = parsePeriod("2026-02");
  type Given = Readonly<{ client: string; currency: string; balance: bigint; thirds: bigint; fee: bigint }>;
  const list: fc.Arbitrary<Given[]> = fc.array(
    fc.record({
      client: fc.constantFrom("C1", "C2", "C3"),
      currency: fc.constantFrom("EUR", "USD"),
      balance: fc.bigInt({ min: -9_999n, max: 9_999n }),
      thirds: fc.bigInt({ min: 0n, max: 3n }),
      // Taken back in full on another day: nothing in dollars, something in euros.
      fee: fc.bigInt({ min: -99n, max: 99n }),
    }),
    { maxLength: 10 },
  );
  const accountsOf = (given: readonly Given[]): OwnFacts[] =>
    given.map(
      ({ client, currency, balance, thirds, fee }, i): OwnFacts => ({
        account: { code: `A${i}`, client, product: "LOAN", unit: "U", currency, opened: 0, closed: null },
        balances: balance === 0n ? [] : [{ day: start + i, balanceMinor: balance, source }],
        income: [fee, -fee].flatMap((amountMinor, at) =>
          fee === 0n ? [] : [{ id: `I${i}${at}`, day: start + 3 + at * 14, amountMinor, kind: "fee", source }],
        ),
        assignments: thirds === 0n ? [] : [{ manager: `M${i % 2}`, share: rational(thirds, 3n), from: 0, to: null, source }],
        clientAssignments: [],
      }),
    );

  it("adds up exactly whatever balances, shares, currencies and taken-back fees there are", () => {
    fc.assert(
      fc.property(list, (given) => {
        const { lines, parts } = both(bank, accountsOf(given), "2026-02", (client) => (client === "C3" ? null : client), rational(7n, 9n));
        const byLine = Map.groupBy(parts, idOf);
        expect([...byLine.keys()].sort()).toEqual(lines.map(idOf).sort());
        for (const line of lines) {
          for (const [i, column] of COLUMNS.entries()) {
            const whole = (byLine.get(idOf(line)) ?? []).map(({ exact }) => exact[column]).reduce(add, ZERO);
            const portion = line.portions[BASE_COLUMNS[i] ?? "baseAdb"].exact;
            expect(equals(whole, portion), `${idOf(line)} ${column}`).toBe(true);
          }
        }
      }),
    );
  });

  it("is the sum of what its accounts' explanations say", () => {
    fc.assert(
      fc.property(list, (given) => {
        const rate = rational(7n, 9n);
        const { credits, parts } = both(bank, accountsOf(given), "2026-02", (client) => client, rate);
        for (const { segment, manager, source: from, currency, exact } of parts) {
          for (const column of COLUMNS) {
            const isFlow = column === "margin" || column === "income";
            const told = credits
              .filter(({ facts }) => facts.account.client === segment && facts.account.currency === currency)
              .map(
                (credit) =>
                  explainAccount(credit, { manager, source: from, column }, isFlow && currency !== "EUR" ? "EUR" : null)?.value ?? ZERO,
              )
              .reduce(add, ZERO);
            const inBase = isFlow || currency === "EUR" ? told : { n: told.n * rate.n, d: told.d * rate.d };
            expect(equals(inBase, exact[column]), `${manager} ${column}`).toBe(true);
          }
        }
      }),
    );
  });

  it("tells flows that were converted in base currency, and the balances and items behind them in the account's", () => {
    const { credits } = both(
      bank,
      accountsOf([{ client: "C1", currency: "USD", balance: 5_000n, thirds: 3n, fee: 7n }]),
      "2026-02",
      (client) => client,
      rational(7n, 9n),
    );
    const leaves = (step: Step): Step[] => (step.children.length === 0 ? [step] : step.children.flatMap(leaves));
    const currencies = (steps: readonly Step[]): unknown[] => [
      ...new Set(steps.filter(({ unit }) => unit === "money").map(({ currency }) => currency)),
    ];
    const told = (column: Column, base: string | null) => {
      const steps = credits.flatMap((credit) => explainAccount(credit, { manager: "M0", source: "assigned", column }, base) ?? []);
      return { credit: currencies(steps.flatMap((step) => [step, ...step.children])), behind: currencies(steps.flatMap(leaves)) };
    };
    for (const column of ["margin", "income"] as const) {
      expect(told(column, "EUR"), column).toEqual({ credit: ["EUR"], behind: ["USD"] });
      expect(told(column, null), column).toEqual({ credit: ["USD"], behind: ["USD"] });
    }
    expect(told("adb", null)).toEqual({ credit: ["USD"], behind: ["USD"] });
  });
});
