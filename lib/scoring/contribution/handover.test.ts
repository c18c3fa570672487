import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_POLICIES } from "../deals/deal.ts";
import { toFixedDecimal } from "../money/decimal-text.ts";
import { compare, ONE, rational } from "../money/rational.ts";
import { fromDay, toDay } from "../periods/day.ts";
import { parsePeriod } from "../periods/period.ts";
import { type BankFacts, createScorer, type OwnFacts, rateKey } from "../score-period.ts";
import { EffectBook, withRows } from "./handover-effect.ts";
import { type HandoverRow, handOver, handOverFromClient, type StandingAssignment } from "./handover-plan.ts";

const row = (text: string, of: Partial<StandingAssignment> = { account: "A" }): StandingAssignment => {
  const [manager = "", share = "", from = "", to] = text.split(" ");
  return { account: null, client: null, ...of, manager, share, from: toDay(from), to: to ? toDay(to) : null };
};
const told = (rows: readonly HandoverRow[]): string[] =>
  rows.map(({ manager, share, from, to, replaces }) =>
    [replaces ? "instead:" : "new:", manager, share, fromDay(from), to === null ? "" : fromDay(to)].join(" ").trim(),
  );
const handover = { giver: "M1", taker: "M2", part: ONE, day: toDay("2026-03-10") };

describe("the rows of a handover", () => {
  it("end the giver's on the day and give the taker the same share from then on", () => {
    expect(told(handOver([row("M1 1 2026-01-01")], handover))).toEqual(["instead: M1 1 2026-01-01 2026-03-10", "new: M2 1 2026-03-10"]);
  });

  it("keep the end that the giver's holding had, and leave others alone", () => {
    const standing = [row("M1 0.6 2026-01-01 2026-05-01"), row("M3 0.4 2026-01-01")];
    expect(told(handOver(standing, handover))).toEqual(["instead: M1 0.6 2026-01-01 2026-03-10", "new: M2 0.6 2026-03-10 2026-05-01"]);
  });

  it("give a part where only a part goes over: 0.25 of 0.6 is 0.15", () => {
    expect(told(handOver([row("M1 0.6 2026-01-01")], { ...handover, part: rational(1n, 4n) }))).toEqual([
      "instead: M1 0.6 2026-01-01 2026-03-10",
      "new: M1 0.45 2026-03-10",
      "new: M2 0.15 2026-03-10",
    ]);
  });

  it("add to what the taker begins to hold on that very day: one row has one first day", () => {
    const standing = [row("M1 0.5 2026-01-01"), row("M2 0.5 2026-03-10 2026-04-01")];
    expect(told(handOver(standing, handover))).toEqual([
      "instead: M1 0.5 2026-01-01 2026-03-10",
      "instead: M2 1 2026-03-10 2026-04-01",
      "new: M2 0.5 2026-04-01",
    ]);
  });

  it("are none where the giver's holding ended before, or begins on the day or later", () => {
    expect(handOver([row("M1 1 2026-01-01 2026-03-10"), row("M1 1 2026-03-10")], handover)).toEqual([]);
  });

  it("give an account held through its client assignments of its own, with everybody else's share", () => {
    const client = { client: "C" };
    const rows = handOverFromClient(
      "A",
      [row("M9 1 2026-06-01")],
      [row("M1 0.5 2026-01-01", client), row("M3 0.5 2026-01-01 2026-04-01", client)],
      handover,
    );
    expect(told(rows)).toEqual(["new: M2 0.5 2026-03-10 2026-06-01", "new: M3 0.5 2026-03-10 2026-04-01"]);
  });
});

const period = parsePeriod("2026-03");
const source = { kind: "test", importId: 0, line: 0 };
const bank: BankFacts = {
  baseCurrency: "EUR",
  products: new Map([["LOAN", { code: "LOAN", side: "asset", dayCount: "ACT/365" }]]),
  rates: new Map([[rateKey("LOAN", "EUR"), [{ from: 0, ftp: rational(2n, 100n), customer: rational(6n, 100n), source }]]]),
  fx: new Map(),
  deals: new Map(),
  dealSplits: [],
  organisation: NO_POLICIES,
  heldAccounts: new Map(),
  dealAccounts: new Map(),
};

/** Holdings of tenths: managers in turn hold from a day to a day, never more than one whole together. */
const holdings = (): fc.Arbitrary<StandingAssignment[]> =>
  fc
    .array(
      fc.record({
        manager: fc.constantFrom("M1", "M2", "M3"),
        tenths: fc.integer({ min: 1, max: 3 }),
        from: fc.integer({ min: period.start - 40, max: period.end + 10 }),
        days: fc.option(fc.integer({ min: 1, max: 60 })),
      }),
      { maxLength: 3 },
    )
    .map((list) => {
      const keys = new Map(list.map((held) => [`${held.manager} ${held.from}`, held]));
      return [...keys.values()].map(({ manager, tenths, from, days }) => ({
        account: "A",
        client: null,
        manager,
        share: `0.${tenths}`,
        from,
        to: days === null ? null : from + days,
      }));
    });

const ownFacts = (assignments: readonly StandingAssignment[], balanceMinor: bigint): OwnFacts => ({
  account: { code: "A", client: "C", product: "LOAN", unit: "U", currency: "EUR", opened: 0, closed: null },
  balances: [{ day: period.start - 5, balanceMinor, source }],
  income: [{ id: "I", day: period.start + 12, amountMinor: 777n, kind: "fee", source }],
  assignments: assignments.map(({ manager, share, from, to }) => ({
    manager,
    share: rational(BigInt(share.slice(2)), 10n),
    from,
    to,
    source,
  })),
  clientAssignments: [],
});

const afterwards = (standing: readonly StandingAssignment[], rows: readonly HandoverRow[]): StandingAssignment[] => [
  ...standing.filter((old) => !rows.some(({ manager, from }) => manager === old.manager && from === old.from)),
  ...rows.map(({ replaces: _, ...kept }) => kept),
];

describe("every handover", () => {
  const cases = fc.record({
    standing: holdings(),
    day: fc.integer({ min: period.start - 5, max: period.end + 5 }),
    part: fc.constantFrom(ONE, rational(1n, 2n), rational(1n, 8n)),
    balanceMinor: fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
  });

  it("loses nothing: the changes of all holders sum to zero in every column", () => {
    fc.assert(
      fc.property(cases, ({ standing, day, part, balanceMinor }) => {
        const own = ownFacts(standing, balanceMinor);
        const scorer = createScorer(bank, period);
        const effect = new EffectBook(period, () => ONE);
        effect.compare(scorer.credit(own), scorer.credit(withRows(own, handOver(standing, { ...handover, day, part }))));
        for (const column of ["margin", "adb", "closing", "income"] as const)
          expect(effect.changes().reduce((sum, { changes }) => sum + changes[column], 0n)).toBe(0n);
      }),
    );
  });

  it("writes no two rows of one key, and leaves the sum of the shares of every day as it was", () => {
    fc.assert(
      fc.property(cases, ({ standing, day, part }) => {
        const rows = handOver(standing, { ...handover, day, part });
        expect(new Set(rows.map(({ manager, from }) => `${manager} ${from}`)).size).toBe(rows.length);
        const sumOn = (all: readonly StandingAssignment[], on: number): string =>
          toFixedDecimal(
            all
              .filter(({ from, to }) => from <= on && (to === null || to > on))
              .map(({ share }) => rational(BigInt(share.slice(2).padEnd(4, "0")), 10_000n))
              .reduce((sum, share) => rational(sum.n * share.d + share.n * sum.d, sum.d * share.d), rational(0n)),
            4,
          );
        for (let on = period.start - 45; on < period.end + 80; on++)
          expect(sumOn(afterwards(standing, rows), on)).toBe(sumOn(standing, on));
      }),
    );
  });

  it("done again changes nothing: the giver has nothing left that could go", () => {
    fc.assert(
      fc.property(cases, ({ standing, day }) => {
        const rows = handOver(standing, { ...handover, day });
        expect(handOver(afterwards(standing, rows), { ...handover, day })).toEqual([]);
      }),
    );
  });

  it("changes nothing on the days before it", () => {
    fc.assert(
      fc.property(cases, ({ standing, day, part }) => {
        for (const changed of handOver(standing, { ...handover, day, part })) {
          if (changed.from < day) expect(changed.to).toBe(day);
          else expect(compare(rational(BigInt(changed.from)), rational(BigInt(day)))).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
