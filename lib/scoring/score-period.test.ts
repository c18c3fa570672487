import { describe, expect, it } from "vitest";
import { COLUMNS, CreditBook } from "./contribution/credit-book.ts";
import { explainAccount } from "./contribution/explain-account.ts";
import { formatMinor } from "./money/minor.ts";
import { add, equals, ONE, ZERO } from "./money/rational.ts";
import { fromDay } from "./periods/day.ts";
import { parsePeriod } from "./periods/period.ts";
import { createScorer } from "./score-period.ts";
import { exampleBank, exampleFile } from "./testing/example-bank.ts";
import { scoringErrorOf } from "./testing/scoring-error-of.ts";

const { bank, accounts } = exampleBank();

function creditOf(code: string) {
  const period = parsePeriod(code);
  const scorer = createScorer(bank, period);
  const book = new CreditBook(period, bank.baseCurrency);
  const credits = accounts.map((account) => scorer.credit(account));
  for (const credit of credits) book.add(credit);
  return { period, credits, lines: book.close(() => ONE) };
}

describe("the example bank's credit", () => {
  it("is, for June 1993, what was computed independently, byte for byte", () => {
    const { lines } = creditOf("1993-06");
    const rows = lines.map(({ unit, manager, product, currency, source, portions }) =>
      ["1993-06", unit, manager, product, currency, source, ...COLUMNS.map((column) => formatMinor(portions[column].minor, currency))].join(
        ",",
      ),
    );
    expect(`${["period,unit,manager,product,currency,source,adb,closing,margin,income", ...rows].join("\n")}\n`).toBe(
      exampleFile("cases/berka-credit-1993-06.csv"),
    );
  });

  // December 1993 has deals under every scheme the example bank uses; 1993-Q4 crosses a change of rates.
  it.each(["1993-06", "1993-12", "1993-Q4"])("explains every holder's exact figure of %s by its accounts", (code) => {
    const { credits, lines } = creditOf(code);
    for (const line of lines) {
      for (const column of COLUMNS) {
        let total = ZERO;
        for (const credit of credits) {
          const { account } = credit.facts;
          if (account.unit !== line.unit || account.product !== line.product) continue;
          const step = explainAccount(credit, { manager: line.manager, source: line.source, column }, null);
          if (step) total = add(total, step.value);
        }
        expect(equals(total, line.portions[column].exact), `${line.unit} ${line.manager} ${line.source} ${column}`).toBe(true);
      }
    }
  });
});

describe("an agreed split that a run cannot follow", () => {
  const split = bank.dealSplits[0] as (typeof bank.dealSplits)[number];
  const [code] = [...bank.dealAccounts].find(([, rows]) => rows.some(({ deal }) => deal === split.deal)) ?? [""];
  const own = accounts.find(({ account }) => account.code === code) as (typeof accounts)[number];
  const month = fromDay(split.from).slice(0, 7);
  const credit = (scheme: string, params: unknown) => {
    const agreed = { ...bank, dealSplits: [{ ...split, scheme, params }] };
    return scoringErrorOf(() => createScorer(agreed, parsePeriod(month)).credit(own));
  };

  it("is followed where the scheme fits", () => expect(credit("equal", undefined)).toBeUndefined());

  it("is an error that names the deal, never another split", () => {
    const deal = split.deal;
    expect(credit("role-weighted", undefined)?.code).toBe("split_param_missing");
    expect(credit("shapley", undefined)).toEqual({ code: "split_no_game", params: { deal, scheme: "shapley" } });
    expect(credit("balance-weighted", undefined)?.code).toBe("split_no_balances");
    expect(credit("nucleolus", { game: { model: "claims" } })?.code).toBe("split_param_not_game");
  });
});
