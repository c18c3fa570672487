import { describe, expect, it } from "vitest";
import { toFraction } from "../../money/rational.ts";
import { dealOf } from "../../testing/deal.ts";
import { scoringErrorOf } from "../../testing/scoring-error-of.ts";
import { shareDeal } from "../share-deal.ts";
import type { MemberBalance } from "../split-scheme.ts";

const share = (scheme: string, balances?: MemberBalance[]) => shareDeal(scheme, undefined, { ...dealOf(3), ...(balances && { balances }) });
const rows = (figure: "adb" | "growth", ...texts: string[]): MemberBalance[] =>
  texts.map((text, i) => ({ member: String.fromCharCode(65 + i), [figure]: text }));

describe("balance-weighted: each member's average daily balance", () => {
  it("shares in proportion, exactly", () =>
    expect(share("balance-weighted", rows("adb", "1000.00", "500.00", "0.00")).shares.map(toFraction)).toEqual(["2/3", "1/3", "0"]));

  it("takes no missing row or figure for a zero, and names whom it lacks", () => {
    const missing = { deal: "D1", scheme: "balance-weighted", member: "C", figure: "adb" };
    expect(scoringErrorOf(() => share("balance-weighted", rows("adb", "1", "2")))).toEqual({
      code: "split_balance_missing",
      params: missing,
    });
    expect(scoringErrorOf(() => share("balance-weighted", rows("growth", "1", "2", "3")))?.code).toBe("split_balance_missing");
    expect(scoringErrorOf(() => share("balance-weighted"))).toEqual({
      code: "split_no_balances",
      params: { deal: "D1", scheme: "balance-weighted" },
    });
  });

  it("refuses an overdraft, a member twice and what is no number", () => {
    const code = (...texts: string[]) => scoringErrorOf(() => share("balance-weighted", rows("adb", ...texts)))?.code;
    expect(code("100", "-1", "0")).toBe("split_negative_weight");
    expect(code("1e3", "1", "0")).toBe("split_balance_invalid");
    const twice = [...rows("adb", "1", "2", "3"), ...rows("adb", "1")];
    expect(scoringErrorOf(() => share("balance-weighted", twice))).toEqual({
      code: "split_balance_twice",
      params: { deal: "D1", member: "A" },
    });
  });

  it("leaves out people who are not on the deal, and says so", () => {
    const { shares, warnings } = share("balance-weighted", [...rows("adb", "1", "1", "2"), { member: "X", adb: "96" }]);
    expect(shares.map(toFraction)).toEqual(["1/4", "1/4", "1/2"]);
    expect(warnings).toEqual([{ code: "split_balance_not_of_member", params: { deal: "D1", member: "X" } }]);
  });
});

describe("increment-weighted: max(0, growth)", () => {
  it("counts a loss as zero and shows it", () => {
    const { shares, explanation } = share("increment-weighted", rows("growth", "150.00", "-20.00", "50.00"));
    expect(shares.map(toFraction)).toEqual(["3/4", "0", "1/4"]);
    const [weight] = explanation.children[1]?.children ?? [];
    expect(weight?.label.code).toBe("split_growth_counted");
    expect(weight?.children.map(({ value }) => toFraction(value))).toEqual(["-20", "0"]);
  });

  it("has nothing to share by where nobody brought growth", () =>
    expect(scoringErrorOf(() => share("increment-weighted", rows("growth", "0", "-5", "0.00")))).toEqual({
      code: "split_zero_weights",
      params: { deal: "D1", scheme: "increment-weighted", members: "A, B, C" },
    }));
});
