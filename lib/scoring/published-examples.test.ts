import { expect, test } from "vitest";
import { accountCredit } from "./contribution/account-credit.ts";
import { balancesWithin } from "./contribution/balances.ts";
import { CreditBook } from "./contribution/credit-book.ts";
import { spreadPerYear } from "./contribution/margin.ts";
import { exactText } from "./money/exact-text.ts";
import { divide, multiply, ONE, rational } from "./money/rational.ts";
import { toDay } from "./periods/day.ts";
import { parsePeriod } from "./periods/period.ts";
import { decimal } from "./testing/figures.ts";

/** Worked examples from the literature of commission and funds transfer pricing that no calculator's own test holds. */

test("200 for 6 days, 300 for 13 and 250 for 6, over 25 days, give an average daily balance of 264", () => {
  const from = toDay("2026-03-01");
  const source = { kind: "balances", importId: 1, line: 2 };
  const account = { code: "1", client: "C", product: "CUR", unit: "U", currency: "EUR", opened: from, closed: null };
  const points = [
    [0, 200n],
    [6, 300n],
    [19, 250n],
  ].map(([day, balanceMinor]) => ({ day: from + Number(day), balanceMinor: BigInt(balanceMinor ?? 0), source }));
  const spans = balancesWithin(account, points, { from, to: from + 25 });
  // 6 x 200 + 13 x 300 + 6 x 250 = 1200 + 3900 + 1500 = 6600; / 25
  const balanceDays = spans.reduce((sum, span) => sum + span.balanceMinor * BigInt(span.to - span.from), 0n);
  expect(exactText(divide(rational(balanceDays), rational(25n)))).toBe("264");
});

test("a deposit of 1m paid 4 % with a transfer rate of 6 % earns 2 %: 20,000 a year", () => {
  const rate = { from: 0, ftp: decimal("0.06"), customer: decimal("0.04"), source: { kind: "rates", importId: 1, line: 2 } };
  expect(exactText(multiply(rational(1_000_000n), spreadPerYear("liability", rate) ?? decimal("0")))).toBe("20000");
});

test("100 % of 5 plus 50 % of 10 gives 10, not 15: credit goes by share", () => {
  const period = parsePeriod("2026-03");
  const book = new CreditBook(period, "EUR");
  const source = { kind: "balances", importId: 1, line: 2 };
  for (const [code, balanceMinor, share] of [
    ["1", 500n, "1"],
    ["2", 1000n, "0.5"],
  ] as const) {
    const account = { code, client: "C", product: "CUR", unit: "U", currency: "EUR", opened: period.start - 1, closed: null };
    const assignments = [{ manager: "A", share: decimal(share), from: period.start - 1, to: null, source }];
    const product = { code: "CUR", side: "fee", dayCount: null } as const;
    const balances = [{ day: period.start - 1, balanceMinor, source }];
    book.add(
      accountCredit(
        { account, product, balances, assignments, income: [], rates: [], fx: null, clientAssignments: [], coverages: [] },
        period,
      ),
    );
  }
  const own = book.close(() => ONE).find(({ manager }) => manager === "A");
  expect(own?.portions.closing.minor).toBe(1000n); // 5.00 + 5.00
});
