import { describe, expect, it } from "vitest";
import { CreditBook } from "../contribution/credit-book.ts";
import { explainAccount } from "../contribution/explain-account.ts";
import type { Step } from "../explanation/step.ts";
import { equals, ONE, toFraction } from "../money/rational.ts";
import { fromDay, toDay } from "../periods/day.ts";
import { parsePeriod } from "../periods/period.ts";
import { type BankFacts, createScorer, policiesInUse } from "../score-period.ts";
import { shareDeal } from "../splits/share-deal.ts";
import { exampleBank } from "../testing/example-bank.ts";
import { scoringErrorOf } from "../testing/scoring-error-of.ts";
import type { Deal, NumberedPolicy } from "./deal.ts";
import { createDealInputs } from "./deal-input.ts";
import { createDealPaths, monthsBefore } from "./deal-paths.ts";
import { dealPolicy, unitOn } from "./deal-policy.ts";

const { bank, accounts } = exampleBank();
const JULY = parsePeriod("1993-07");
// DL5314 covers L5314 from 5 July 1993: M045, M018 and M074 share it.
const CODE = "DL5314";
const deal = bank.deals.get(CODE) as Deal;
const account = accounts.find((own) => own.account.code === "L5314") as (typeof accounts)[number];

const policy = (change: Partial<NumberedPolicy> = {}): NumberedPolicy => ({
  code: "bank",
  name: "The whole bank",
  version: 2,
  units: ["CB"],
  schemes: ["equal", "linear"],
  fallback: null,
  agreeWithinDays: null,
  acrossUnits: "common-unit",
  pathMonths: 12,
  touches: { dailyCap: null, duplicates: "leave-out", afterClose: "leave-out", bulk: null },
  ...change,
});
const at = (unit: string) => [{ unit, from: toDay("1993-01-01"), to: null }];
const organised = (...policies: NumberedPolicy[]): BankFacts => ({
  ...bank,
  organisation: {
    policies,
    parents: new Map([
      ["CB", null],
      ["R5", "CB"],
      ["D05", "R5"],
      ["D30", "CB"],
      ["D56", "CB"],
    ]),
    postings: new Map([
      ["M045", at("D30")],
      ["M018", at("D05")],
      ["M074", at("D56")],
    ]),
  },
});
const undecided = (facts: BankFacts): BankFacts => ({ ...facts, dealSplits: facts.dealSplits.filter((split) => split.deal !== CODE) });
const holders = (facts: BankFacts): [string, string, string][] => {
  const credit = createScorer(facts, JULY).credit(account);
  const last = credit.segments.at(-1);
  return (last?.holders ?? []).map(({ manager, source, share }) => [manager, source, toFraction(share)]);
};

describe("a deal that nobody agreed on", () => {
  it("is shared by the default of its policy, from the day the account came under it, and the explanation says so", () => {
    const facts = undecided(organised(policy({ fallback: { scheme: "equal", params: undefined } })));
    expect(holders(facts)).toEqual(["M045", "M018", "M074"].map((manager) => [manager, "split", "1/3"]));
    const credit = createScorer(facts, JULY).credit(account);
    expect(fromDay(credit.segments.find(({ holders: [first] }) => first?.source === "split")?.from ?? 0)).toBe("1993-07-05");
    const step = explainAccount(credit, { manager: "M045", source: "split", column: "closing" }, null);
    const codes = (one: Step): Step[] => [one, ...one.children.flatMap(codes)];
    const [share] = codes(step as Step).filter(({ label }) => label.code === "split_share_by_default");
    expect(share?.label.params).toEqual({ member: "M045", policy: "bank", version: 2, scheme: "equal" });
    const book = new CreditBook(JULY, bank.baseCurrency);
    book.add(credit);
    const line = book.close(() => ONE).find(({ manager, source }) => manager === "M045" && source === "split");
    expect(line && equals((step as Step).value, line.portions.closing.exact)).toBe(true);
  });

  it("goes by the assignments where no policy reaches it or the policy has no default", () => {
    const assigned = holders(undecided(bank));
    expect(assigned.every(([, source]) => source !== "split")).toBe(true);
    expect(holders(undecided(organised(policy())))).toEqual(assigned);
    expect(holders(undecided(organised(policy({ units: ["D05"], fallback: { scheme: "equal", params: undefined } }))))).toEqual(assigned);
  });

  it("leaves what was agreed alone, and takes no account from another deal's agreed split", () => {
    const facts = organised(policy({ fallback: { scheme: "closer", params: undefined } }));
    expect(holders(facts)).toEqual(holders(bank));
    const other = { ...deal, code: "DLX" };
    const both = {
      ...facts,
      deals: new Map(facts.deals).set("DLX", other),
      dealAccounts: new Map(facts.dealAccounts).set("L5314", [
        ...(facts.dealAccounts.get("L5314") ?? []),
        { deal: "DLX", account: "L5314", from: toDay("1993-07-05"), to: null },
      ]),
    };
    expect(holders(both)).toEqual(holders(bank));
  });

  it("names the deal where the default cannot share it", () => {
    const facts = undecided(organised(policy({ fallback: { scheme: "shapley", params: undefined } })));
    expect(scoringErrorOf(() => holders(facts))).toEqual({ code: "split_no_game", params: { deal: CODE, scheme: "shapley" } });
  });
});

describe("a deal's policy", () => {
  const { organisation } = organised(policy(), policy({ code: "region", units: ["R5"] }));

  it("is that of the members' nearest common unit", () => {
    expect(dealPolicy(organisation, deal.members, JULY.start)?.code).toBe("bank");
    const own = deal.members.filter(({ id }) => id === "M018");
    expect(dealPolicy(organisation, own, JULY.start)?.code).toBe("region");
  });

  it("looks at where members were posted on the split's first day; before the first posting, where they came to", () => {
    const moved = {
      ...organisation,
      postings: new Map([["M018", [...at("D05").map((row) => ({ ...row, to: 8600 })), { unit: "D30", from: 8600, to: null }]]]),
    };
    expect([8599, 8600, 0].map((day) => unitOn(moved, "M018", day))).toEqual(["D05", "D30", "D05"]);
    expect(unitOn(moved, "M999", 8600)).toBeNull();
  });

  it("is named by a run where it has a say in a deal, and not elsewhere", () => {
    const elsewhere = policy({ code: "elsewhere", units: ["R07"] });
    const facts = organised(policy(), elsewhere);
    expect(policiesInUse(facts, { from: JULY.start, to: JULY.end }).map(({ code }) => code)).toEqual(["bank"]);
    const may = parsePeriod("1993-05");
    expect(policiesInUse(facts, { from: may.start, to: may.end })).toEqual([]);
  });

  it("leaves touches out of the deal's credit, and names them", () => {
    const late = { member: "M018", at: "1993-08-01T10:00:00Z", kind: "call", source: { kind: "activities", importId: 9, line: 4 } };
    const facts = organised(policy());
    const touched = { ...facts, deals: new Map(facts.deals).set(CODE, { ...deal, touches: [...deal.touches, late] }) };
    const split = { deal: CODE, scheme: "closer", params: undefined, from: toDay("1993-07-05"), to: null };
    const input = createDealInputs(touched)(touched.deals.get(CODE) as Deal, split, split.from);
    expect(input.touches).not.toContainEqual(late);
    const result = shareDeal("closer", undefined, input);
    expect(result.shares.map(toFraction)).toEqual(["0", "0", "1"]);
    const line = result.explanation.children[1]?.children[0]?.children.at(-1);
    expect([line?.label.code, line?.label.params.late, line?.source?.line]).toEqual(["split_touch_left_out", "yes", 4]);
  });
});

describe("balances of a deal's life", () => {
  const held = { ...account, assignments: account.assignments, clientAssignments: account.clientAssignments };
  const inputs = (facts: BankFacts, scheme: string) =>
    createDealInputs(facts)(facts.deals.get(CODE) as Deal, { scheme, from: toDay("1993-07-05") }, toDay("1993-07-05"));

  // A loan of 1,000.00 paid out on 4 July, held 60 % by M045 and 40 % by M018; opened on 18 May, closed on 5 July: 49 days, 2 of them with the loan.
  const loan = {
    ...held,
    account: { ...held.account, opened: toDay("1993-05-18"), closed: null },
    balances: [{ day: toDay("1993-07-04"), balanceMinor: 100_000n, source: { kind: "balances", importId: 1, line: 2 } }],
    clientAssignments: [],
    assignments: (
      [
        ["M045", 6n],
        ["M018", 4n],
      ] as const
    ).map(([manager, tenths]) => ({
      manager,
      share: { n: tenths, d: 10n },
      from: toDay("1993-01-01"),
      to: null,
      source: { kind: "assignments", importId: 2, line: 3 },
    })),
  };
  const facts = { ...bank, heldAccounts: new Map([[CODE, [loan]]]) };

  it("are averaged from the day it was opened to its closing day, by the assignments, down to the rows", () => {
    const { balances } = inputs(facts, "balance-weighted");
    expect(balances?.map(({ derived }) => toFraction(derived?.adb.value ?? ONE))).toEqual(["120000/49", "80000/49", "0"]);
    const result = shareDeal("balance-weighted", undefined, inputs(facts, "balance-weighted"));
    expect(result.shares.map(toFraction)).toEqual(["3/5", "2/5", "0"]);
    const kinds = (step: Step): string[] => [...(step.source ? [step.source.kind] : []), ...step.children.flatMap(kinds)];
    expect(new Set(kinds(result.explanation))).toEqual(new Set(["balances", "assignments"]));
    // Both sides of the quotient are amounts of one currency: what people read divides as the exact values do.
    expect(result.explanation.children[0]?.children.map(({ unit, currency }) => [unit, currency])).toEqual([
      ["money", "CZK"],
      ["money", "CZK"],
    ]);
  });

  it("grow by what came in while they were held: who took over brings the balance as it was", () => {
    const handedOver = {
      ...loan,
      balances: [
        ...loan.balances,
        { day: toDay("1993-07-05"), balanceMinor: 150_000n, source: { kind: "balances", importId: 1, line: 3 } },
      ],
      assignments: loan.assignments.map((row, i) => ({
        ...row,
        share: ONE,
        ...(i === 0 ? { to: toDay("1993-07-05") } : { from: toDay("1993-07-05") }),
      })),
    };
    const result = shareDeal(
      "increment-weighted",
      undefined,
      inputs({ ...bank, heldAccounts: new Map([[CODE, [handedOver]]]) }, "increment-weighted"),
    );
    expect(result.weights.map(toFraction)).toEqual(["100000", "50000", "0"]);
  });

  it("are asked for by name where the deal has no accounts", () =>
    expect(scoringErrorOf(() => shareDeal("balance-weighted", undefined, inputs(bank, "balance-weighted")))?.code).toBe(
      "split_no_balances",
    ));
});

describe("the paths of a window", () => {
  const one = (code: string, opened: string, closed: string | null, ...touches: string[]): Deal => ({
    code,
    opened: toDay(opened),
    closed,
    members: ["A", "B"].map((id) => ({ id, role: "x", from: 0, to: null })),
    touches: touches.map((text) => ({ member: text[0] ?? "", at: `${text.slice(2)}T10:00:00Z`, kind: "call" })),
    source: { kind: "deals", importId: 1, line: 5 },
  });
  const paths = (deals: Deal[], rule: NumberedPolicy | null = null) =>
    createDealPaths(new Map(deals.map((each) => [each.code, each])))(toDay("2026-06-30"), rule).map(
      ({ deal: code, touches, won, lost }) => [code, touches.join(""), won, lost],
    );

  it("are won where the deal closed in it, lost where it stands open since before it, and none else", () =>
    expect(
      paths([
        one("1-won", "2026-01-01", "2026-06-30", "B 2026-02-01", "A 2026-01-05"),
        one("2-before", "2025-01-01", "2025-06-30", "A 2025-02-01"),
        one("3-first-day", "2025-01-01", "2025-07-01", "A 2025-02-01"),
        one("4-open", "2025-06-30", null, "A 2025-07-01", "B 2026-07-01"),
        one("5-young", "2025-07-01", null, "A 2025-07-01"),
        one("6-later", "2025-01-01", "2026-07-01", "B 2026-01-01"),
        one("7-untouched", "2026-01-01", "2026-05-01"),
        one("8-strangers", "2026-01-01", "2026-05-01", "Z 2026-02-01"),
      ]),
    ).toEqual([
      ["1-won", "AB", 1, 0],
      ["3-first-day", "A", 1, 0],
      ["4-open", "A", 0, 1],
      ["6-later", "B", 0, 1],
    ]));

  it("hold only touches that the policy counts, in as many months as it says", () => {
    const deals = [
      one("1", "2026-01-01", "2026-06-30", "A 2026-02-01", "A 2026-02-01", "B 2026-03-01"),
      one("2", "2025-01-01", "2026-03-01", "B 2026-03-04", "A 2026-02-01"),
    ];
    expect(paths(deals, policy())).toEqual([
      ["1", "AB", 1, 0],
      ["2", "A", 1, 0],
    ]);
    expect(paths(deals, policy({ pathMonths: 3 })).map(([code]) => code)).toEqual(["1"]);
  });

  it("reach back by months of the calendar", () => {
    const earlier = (day: string, months: number) => fromDay(monthsBefore(toDay(day), months));
    expect([earlier("2026-06-30", 12), earlier("2026-03-31", 1), earlier("2024-02-29", 12), earlier("2026-01-15", 3)]).toEqual([
      "2025-06-30",
      "2026-02-28",
      "2023-02-28",
      "2025-10-15",
    ]);
  });

  // Closed in the twelve months to 5 July 1993: DL5314 alone, touched by M074, M018, M045, M018, M074. From M074 half goes on to M018,
  // half is won; from M018 half goes to each other. Without M045 2/3 is left, without M018 1/2, without M074 nothing: 1/3, 1/2 and 1.
  it("share the example bank's first deal, with the table and the deals as evidence", () => {
    const input = createDealInputs(bank)(deal, { scheme: "markov", from: toDay("1993-07-05") }, toDay("1993-07-05"));
    const result = shareDeal("markov", undefined, input);
    expect(result.shares.map(toFraction)).toEqual(["2/11", "3/11", "6/11"]);
    expect(result.evidence.at(-1)?.children.map(({ label, source }) => [label.code, source?.kind])).toEqual([
      ["split_markov_path_won", "deals"],
    ]);
  });
});
