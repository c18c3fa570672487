import { describe, expect, it } from "vitest";
import { toFraction } from "../../money/rational.ts";
import { dealOf } from "../../testing/deal.ts";
import { scoringErrorOf } from "../../testing/scoring-error-of.ts";
import { checkAmount } from "../check-amount.ts";
import { explainAmount } from "../explain-amount.ts";
import { checkParams, shareDeal } from "../share-deal.ts";
import { splitAmount } from "../split-amount.ts";

const deal = dealOf(3);
const share = (percent: Record<string, string>) => shareDeal("overlay", { percent }, deal);
const amounts = (amountMinor: bigint, percent: Record<string, string>) =>
  splitAmount(amountMinor, share(percent)).map(({ minor }) => minor);

describe("overlay: recognition beside the total", () => {
  it("gives the percentages as they stand and brings nothing to 1", () => {
    expect(share({ A: "100", B: "50" }).shares.map(toFraction)).toEqual(["1", "1/2", "0"]);
    expect(amounts(10_000_000n, { A: "100", B: "50" })).toEqual([10_000_000n, 5_000_000n, 0n]);
  });

  // 33.335 each of 66.67: 66.67 in all, so one odd cent; the mirror image for a cancellation
  it("rounds to its own sum, not to the amount", () => {
    expect(amounts(6_667n, { A: "50", B: "50" })).toEqual([3_334n, 3_333n, 0n]);
    expect(amounts(-6_667n, { A: "50", B: "50" })).toEqual([-3_334n, -3_333n, 0n]);
  });

  it("makes no claim to efficiency, and holds the other properties", () => {
    const result = share({ A: "50", B: "50" });
    const properties = checkAmount(6_667n, deal.members, result, splitAmount(6_667n, result));
    expect(properties).toEqual({
      quota: true,
      symmetry: true,
      nullPlayer: true,
      monotonicity: true,
      oddUnit: { members: ["A", "B"], amountsMinor: [3_334n, 3_333n] },
    });
  });

  it("explains its amounts like any other", () => {
    const tree = explainAmount(6_667n, "EUR", deal.members, share({ A: "200", C: "0.5" }));
    expect(tree.children.map(({ value }) => toFraction(value))).toEqual(["13334", "0", "33"]);
  });

  it("goes from 0 to 1000 % in all", () => {
    expect(amounts(100n, { A: "0" })).toEqual([0n, 0n, 0n]);
    expect(amounts(100n, { A: "999.5", B: "0.5" })).toEqual([1000n, 0n, 0n]);
    expect(scoringErrorOf(() => checkParams("overlay", { percent: { A: "1000", B: "0.1" } }))).toEqual({
      code: "split_overlay_above",
      params: { total: "1000.1", most: "1000" },
    });
    expect(scoringErrorOf(() => checkParams("overlay", { percent: { A: "-1" } }))?.code).toBe("split_param_negative");
    expect(scoringErrorOf(() => checkParams("overlay", undefined))?.code).toBe("split_param_missing");
  });

  it("names whom it does not find on the deal", () =>
    expect(scoringErrorOf(() => share({ X: "10" }))).toEqual({ code: "split_overlay_not_member", params: { deal: "D1", member: "X" } }));
});
