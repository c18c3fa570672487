import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, equals, ONE, type Rational, rational, sum } from "../money/rational.ts";
import { fromDay, toDay } from "../periods/day.ts";
import { parsePeriod } from "../periods/period.ts";
import { createFactsBinder, createScorer } from "../score-period.ts";
import { exampleBank } from "../testing/example-bank.ts";
import { CreditBook } from "./credit-book.ts";
import { dailyBalances } from "./daily-balances.ts";
import type { Account, AccountFacts, Assignment } from "./facts.ts";

const source = { kind: "balances", importId: 1, line: 2 };
const june = { from: toDay("1993-06-01"), to: toDay("1993-07-01") };
const one = (): Rational => ONE;

function account(
  own: Partial<Account>,
  held: Partial<Omit<Assignment, "source">>[],
  balances: readonly (readonly [string, bigint])[],
): AccountFacts {
  return {
    account: { code: "A1", client: "C1", product: "CUR", unit: "U", currency: "EUR", opened: toDay("1990-01-01"), closed: null, ...own },
    product: { code: "CUR", side: "liability", dayCount: "ACT/365" },
    balances: balances.map(([day, balanceMinor]) => ({ day: toDay(day), balanceMinor, source })),
    income: [],
    rates: [],
    fx: null,
    assignments: held.map((row) => ({ manager: "M1", share: ONE, from: toDay("1990-01-01"), to: null, ...row, source })),
    clientAssignments: [],
    coverages: [],
  };
}
const figures = (balances: readonly Rational[]): number[] => balances.map(({ n, d }) => Number(n) / Number(d));
const brief = (events: ReturnType<typeof dailyBalances>["events"]) =>
  events.map(({ day, kind, balance }) => [fromDay(day).slice(8), kind, Number(balance.n) / Number(balance.d)]);

describe("a manager's balance day by day", () => {
  it("carries the last balance forward, and follows it on the day it changes", () => {
    const { balances } = dailyBalances(
      [
        account({}, [{}], [
          ["1993-05-20", 100n],
          ["1993-06-03", 250n],
        ]),
      ],
      "M1",
      { from: june.from, to: june.from + 4 },
      one,
    ); // biome-ignore format: one account
    expect(figures(balances)).toEqual([100, 100, 250, 250]);
  });

  it("counts a share as a share, and nothing of what others hold", () => {
    const shared = account({}, [{ share: rational(1n, 4n) }, { manager: "M2", share: rational(3n, 4n) }], [["1993-05-01", 100n]]);
    const { balances } = dailyBalances([shared, account({ code: "A2" }, [{ manager: "M2" }], [["1993-05-01", 9n]])], "M1", june, one);
    expect(new Set(figures(balances))).toEqual(new Set([25]));
  });

  it("shows a handover as an event that brought the balance of its day", () => {
    const change = toDay("1993-06-11");
    const handed = account({}, [{ manager: "M2", to: change }, { from: change }], [["1993-05-01", 800n]]);
    const taken = dailyBalances([handed], "M1", june, one);
    expect(figures(taken.balances).slice(9, 11)).toEqual([0, 800]);
    expect(brief(taken.events)).toEqual([["11", "taken", 800]]);
    expect(brief(dailyBalances([handed], "M2", june, one).events)).toEqual([["11", "given", -800]]);
  });

  it("shows accounts that opened and closed in the manager's hands", () => {
    const opened = account({ opened: toDay("1993-06-05") }, [{ from: toDay("1993-06-05") }], [["1993-06-05", 70n]]);
    const closed = account({ code: "A2", closed: toDay("1993-06-20") }, [{ to: toDay("1993-06-20") }], [["1993-05-05", 30n]]);
    const { balances, events } = dailyBalances([opened, closed], "M1", june, one);
    expect(brief(events)).toEqual([
      ["05", "opened", 70],
      ["20", "closed", -30],
    ]);
    expect(figures(balances)[3]).toBe(30);
    expect(figures(balances)[18]).toBe(100);
    expect(figures(balances)[19]).toBe(70);
  });

  it("says which account moved the balance, and nothing of the first day, whose eve is not looked at", () => {
    const grown = account({}, [{}], [
      ["1993-05-01", 100n],
      ["1993-06-03", 130n],
      ["1993-06-09", 130n],
    ]); // biome-ignore format: one account
    const handed = account({ code: "A2" }, [{ to: toDay("1993-06-03") }], [["1993-05-01", 40n]]);
    const { moves } = dailyBalances([handed, grown], "M1", june, one);
    expect(moves.map(({ day, account: code, change }) => [fromDay(day).slice(8), code, Number(change.n) / Number(change.d)])).toEqual([
      ["03", "A1", 30],
      ["03", "A2", -40],
    ]);
  });

  it("converts every day at one rate", () => {
    const foreign = account({ currency: "USD" }, [{}], [["1993-06-01", 200n]]);
    const { balances } = dailyBalances([foreign], "M1", june, (currency) => (currency === "USD" ? rational(9n, 10n) : ONE));
    expect(new Set(figures(balances))).toEqual(new Set([180]));
  });

  it("adds up to the balance of everybody together, whoever holds what", () => {
    const shares = fc.tuple(fc.nat(10), fc.nat(10), fc.integer({ min: 1, max: 28 }), fc.array(fc.bigInt(-99n, 99n), { maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(shares, { maxLength: 4 }), (list) => {
        const accounts = list.map(([first, second, day, amounts], i) =>
          account(
            { code: `A${i}` },
            [
              { manager: "M1", share: rational(BigInt(first), 10n), to: june.from + day },
              { manager: "M2", share: rational(BigInt(second), 10n), from: june.from + day },
            ],
            amounts.map((amount, at) => [fromDay(june.from + at * 6), amount] as const),
          ),
        );
        const of = (manager: string) => dailyBalances(accounts, manager, june, one).balances;
        const everybody = [of("M1"), of("M2"), of("")];
        const whole = dailyBalances(accounts.map((facts) => ({ ...facts, assignments: [] })), "", june, one).balances; // biome-ignore format: one call
        whole.forEach((balance, i) => {
          expect(equals(sum(everybody.map((own) => own[i] ?? rational(0n))), balance)).toBe(true);
        });
      }),
    );
  });
});

describe("the example bank's daily balances", () => {
  const { bank, accounts } = exampleBank();

  // December 1993 has deals under every scheme; the quarter has handovers and a change of rates.
  it.each(["1993-12", "1993-Q3"])("average over %s to every manager's average balance before rounding", (code) => {
    const period = parsePeriod(code);
    const scorer = createScorer(bank, period);
    const book = new CreditBook(period, bank.baseCurrency);
    for (const own of accounts) book.add(scorer.credit(own));
    const exact = new Map<string, Rational>();
    for (const { manager, portions } of book.close(one))
      exact.set(manager, add(exact.get(manager) ?? rational(0n), portions.baseAdb.exact));
    const span = { from: period.start, to: period.end };
    const bound = accounts.map(createFactsBinder(bank, span));
    expect(exact.size).toBeGreaterThan(100);
    for (const manager of [...exact.keys()].filter((_, i) => i % 9 === 0)) {
      const { balances, moves } = dailyBalances(bound, manager, span, one);
      expect(equals(add(balances[0] ?? rational(0n), sum(moves.map(({ change }) => change))), balances.at(-1) ?? rational(0n))).toBe(true);
      expect(balances.length).toBe(period.days);
      const { n, d } = sum(balances);
      expect(equals({ n, d: d * BigInt(period.days) }, exact.get(manager) ?? rational(0n)), manager).toBe(true);
    }
  });
});
