import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDecimal } from "../money/decimal-text.ts";
import { add, equals, multiply, ONE, type Rational, rational, roundHalfEven, ZERO } from "../money/rational.ts";
import { type Day, toDay } from "../periods/day.ts";
import { monthPeriod, monthsOf, type Period, parsePeriod } from "../periods/period.ts";
import { type BankFacts, createScorer, type DealSplit, type OwnFacts } from "../score-period.ts";
import { overlayParams } from "../testing/arbitraries.ts";
import { exampleBank } from "../testing/example-bank.ts";
import { COLUMNS, CreditBook, type CreditLine } from "./credit-book.ts";
import { explainAccount } from "./explain-account.ts";
import { OverlayBook, type OverlayLine } from "./overlay-book.ts";

const { bank, accounts } = exampleBank();
const onDeals = accounts.filter(({ account }) => bank.dealAccounts.has(account.code));
const QUARTER = parsePeriod("1993-Q4");
const DECEMBER = parsePeriod("1993-12");

type Overlay = Omit<DealSplit, "params" | "scheme"> &
  Readonly<{ params: Readonly<{ percent: Record<string, string> }>; scheme: "overlay" }>;
const overlay = (deal: string, percent: Record<string, string>, from: Day, to: Day | null = null): Overlay => ({
  deal,
  scheme: "overlay",
  params: { percent },
  from,
  to,
  source: { kind: "deal_splits", importId: 1, line: 7 },
});

const withOverlays = (overlays: readonly DealSplit[]): BankFacts => ({ ...bank, dealSplits: [...bank.dealSplits, ...overlays] });

function ledgers(facts: BankFacts, period: Period, own: readonly OwnFacts[] = onDeals): { credit: CreditLine[]; overlay: OverlayLine[] } {
  const scorer = createScorer(facts, period);
  const book = new CreditBook(period, facts.baseCurrency);
  const beside = new OverlayBook(period, facts.baseCurrency);
  for (const account of own) {
    const credit = scorer.credit(account);
    book.add(credit);
    for (const one of scorer.overlays(credit)) beside.add(one);
  }
  return { credit: book.close(() => ONE), overlay: beside.close(() => ONE) };
}

/** At most one overlay for each of some deals, on days around the quarter. */
const someOverlays = (): fc.Arbitrary<Overlay[]> =>
  fc
    .subarray([...bank.deals.values()], { minLength: 1, maxLength: 6 })
    .chain((deals) =>
      fc.tuple(
        ...deals.map(({ code, members }) =>
          fc
            .tuple(
              overlayParams(members.map(({ id }) => id)),
              fc.integer({ min: QUARTER.start - 40, max: QUARTER.end }),
              fc.option(fc.integer({ min: 1, max: 130 })),
            )
            .map(([{ percent }, from, days]) => overlay(code, percent, from, days === null ? null : from + days)),
        ),
      ),
    );

/** What an overlay comes to when it is counted day by day, without the code that takes periods apart. */
function countedByDay({ deal, params, from, to }: Overlay, manager: string, period: Period): Pick<Record<string, Rational>, string> {
  const member = bank.deals.get(deal)?.members.find(({ id }) => id === manager);
  const percent = multiply(parseDecimal(params.percent[manager] ?? "0"), rational(1n, 100n));
  const holds = (row: { from: Day; to: Day | null }, day: Day) => row.from <= day && (row.to === null || day < row.to);
  const totals = { adb: ZERO, closing: ZERO, income: ZERO };
  for (const own of onDeals) {
    const rows = (bank.dealAccounts.get(own.account.code) ?? []).filter((row) => row.deal === deal);
    for (let day = period.start; day < period.end; day++) {
      if (!member || !holds({ from, to }, day) || !holds(member, day) || !rows.some((row) => holds(row, day))) continue;
      const balance = own.balances.findLast((point) => point.day <= day && point.day >= own.account.opened)?.balanceMinor ?? 0n;
      const isOpen = own.account.closed === null || day < own.account.closed;
      const part = isOpen ? multiply(rational(balance), percent) : ZERO;
      totals.adb = add(totals.adb, multiply(part, rational(1n, BigInt(period.days))));
      if (day === period.end - 1) totals.closing = add(totals.closing, part);
      for (const item of own.income.filter((one) => one.day === day))
        totals.income = add(totals.income, multiply(rational(item.amountMinor), percent));
    }
  }
  return totals;
}

describe("overlay credit", () => {
  it("leaves the credit as it is, whatever is recognised beside it", () => {
    const { credit } = ledgers(bank, QUARTER);
    fc.assert(
      fc.property(someOverlays(), (overlays) => {
        expect(ledgers(withOverlays(overlays), QUARTER).credit).toEqual(credit);
      }),
      { numRuns: 20 },
    );
  });

  it("is the members' per cent of the whole account on the days of the overlay, each sum rounded half-even by itself", () => {
    fc.assert(
      fc.property(someOverlays(), (overlays) => {
        const lines = ledgers(withOverlays(overlays), QUARTER).overlay;
        for (const one of overlays) {
          for (const manager of Object.keys(one.params.percent)) {
            const own = lines.filter((line) => line.deal === one.deal && line.manager === manager);
            const counted = countedByDay(one, manager, QUARTER);
            for (const column of ["adb", "closing", "income"] as const) {
              const exact = own.reduce((sum, { portions }) => add(sum, portions[column].exact), ZERO);
              expect(equals(exact, counted[column] ?? ZERO), `${one.deal} ${manager} ${column}`).toBe(true);
            }
          }
        }
        for (const { portions } of lines)
          for (const column of COLUMNS) expect(portions[column].minor).toBe(roundHalfEven(portions[column].exact));
      }),
      { numRuns: 20 },
    );
  });

  it("of a member with 100 % all along is the margin, average and closing of the deal's accounts as a whole", () => {
    const deal = bank.dealSplits.find(({ from }) => from <= DECEMBER.start)?.deal ?? "";
    const member = bank.deals.get(deal)?.members[0]?.id ?? "";
    const covered = onDeals.filter(({ account }) => bank.dealAccounts.get(account.code)?.some((row) => row.deal === deal));
    const { credit, overlay: lines } = ledgers(withOverlays([overlay(deal, { [member]: "100" }, toDay("1993-01-01"))]), DECEMBER, covered);
    expect(lines.length).toBeGreaterThan(0);
    for (const column of COLUMNS) {
      const whole = credit.reduce((sum, { portions }) => add(sum, portions[column].exact), ZERO);
      expect(
        equals(
          lines.reduce((sum, { portions }) => add(sum, portions[column].exact), ZERO),
          whole,
        ),
        column,
      ).toBe(true);
    }
  });

  it("of a quarter is what its months come to: flows added up, averages by their days, the last month's closing", () => {
    fc.assert(
      fc.property(someOverlays(), (overlays) => {
        const facts = withOverlays(overlays);
        const key = ({ deal, manager, unit, product, currency }: OverlayLine) => [deal, manager, unit, product, currency].join(" ");
        const months = monthsOf(QUARTER).map((month) => {
          const period = monthPeriod(month);
          return { period, lines: new Map(ledgers(facts, period).overlay.map((line) => [key(line), line.portions])) };
        });
        for (const line of ledgers(facts, QUARTER).overlay) {
          const of = (column: "adb" | "margin" | "income" | "closing") =>
            months.map(({ period, lines }) =>
              multiply(lines.get(key(line))?.[column].exact ?? ZERO, column === "adb" ? rational(BigInt(period.days)) : ONE),
            );
          const total = (parts: readonly Rational[]) => parts.reduce(add, ZERO);
          expect(equals(line.portions.margin.exact, total(of("margin")))).toBe(true);
          expect(equals(line.portions.income.exact, total(of("income")))).toBe(true);
          expect(equals(multiply(line.portions.adb.exact, rational(BigInt(QUARTER.days))), total(of("adb")))).toBe(true);
          expect(equals(line.portions.closing.exact, of("closing").at(-1) ?? ZERO)).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("is explained account by account, with the per cent from its row", () => {
    const { code: deal, members } = [...bank.deals.values()].find(({ code }) => bank.dealSplits.some((row) => row.deal === code)) ?? {
      code: "",
      members: [],
    };
    const percent = Object.fromEntries(members.map(({ id }, i) => [id, `${33 * (i + 1)}.7`]));
    const scorer = createScorer(withOverlays([overlay(deal, percent, QUARTER.start)]), QUARTER);
    const credits = onDeals.flatMap((own) => scorer.overlays(scorer.credit(own)));
    const book = new OverlayBook(QUARTER, bank.baseCurrency);
    for (const one of credits) book.add(one);
    const lines = book.close(() => ONE);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      for (const column of COLUMNS) {
        const steps = credits
          .filter(({ credit: { facts } }) => facts.account.unit === line.unit && facts.account.product === line.product)
          .flatMap(({ credit }) => explainAccount(credit, { manager: line.manager, source: "split", column }, null) ?? []);
        expect(
          equals(
            steps.reduce((sum, { value }) => add(sum, value), ZERO),
            line.portions[column].exact,
          ),
          column,
        ).toBe(true);
        if (column === "margin")
          expect(JSON.stringify(steps, (_, v) => (typeof v === "bigint" ? String(v) : v))).toContain(
            '"source":{"kind":"deal_splits","importId":1,"line":7}',
          );
      }
    }
  });

  it("of who has left the deal ends that day, and takes nothing of the others' away", () => {
    const split = bank.dealSplits.find(({ from }) => from <= DECEMBER.start) as DealSplit;
    const deal = bank.deals.get(split.deal) as NonNullable<ReturnType<typeof bank.deals.get>>;
    const [left, stays] = deal.members as [(typeof deal.members)[number], (typeof deal.members)[number]];
    const percents = { [left.id]: "50", [stays.id]: "70" };
    const of = (facts: BankFacts, manager: string) =>
      ledgers(facts, DECEMBER).overlay.find((line) => line.manager === manager)?.portions.adb.exact;
    const before = withOverlays([overlay(split.deal, percents, DECEMBER.start)]);
    const gone = { ...deal, members: deal.members.map((member) => (member === left ? { ...member, to: DECEMBER.start } : member)) };
    const after = {
      ...before,
      deals: new Map([...bank.deals, [deal.code, gone]]),
      dealSplits: before.dealSplits.filter((one) => one.deal !== deal.code || one.scheme === "overlay"),
    };
    expect(of(before, left.id)).toBeDefined();
    expect(of(after, left.id)).toBeUndefined();
    expect(of(after, stays.id)).toEqual(of(before, stays.id));
  });
});
