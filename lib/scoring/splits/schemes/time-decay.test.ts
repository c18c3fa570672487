import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toFixedDecimal } from "../../money/decimal-text.ts";
import { rational, sum, toFraction } from "../../money/rational.ts";
import { deals } from "../../testing/arbitraries.ts";
import { dealOf, touch } from "../../testing/deal.ts";
import { scoringErrorOf } from "../../testing/scoring-error-of.ts";
import { checkParams, shareDeal } from "../share-deal.ts";
import type { SplitInput } from "../split-scheme.ts";

const share = (count: number, params: unknown, ...texts: string[]) => shareDeal("time-decay", params, dealOf(count, texts.map(touch)));
const WEEKLY = ["A 2026-03-03", "B 2026-03-10", "C 2026-03-17", "D 2026-03-24"];

describe("time-decay: half the weight for every half-life before the close", () => {
  // 2^-4, 2^-3, 2^-2, 2^-1 = 1/16, 2/16, 4/16, 8/16; their sum is 15/16.
  it("shares four weekly touches 1, 2, 4 and 8 fifteenths, exactly", () => {
    const result = share(4, undefined, ...WEEKLY);
    expect(result.shares.map(toFraction)).toEqual(["1/15", "2/15", "4/15", "8/15"]);
    expect(result.exact).toBe(true);
  });

  // 14 days apart with a half-life of 3.5 days: 2^-4 to 1.
  it("takes another half-life", () =>
    expect(share(2, { halfLifeDays: "3.5" }, "A 2026-03-03", "B 2026-03-17").shares.map(toFraction)).toEqual(["1/17", "16/17"]));

  // Half a half-life apart: 1 to sqrt 2. 1 / (1 + sqrt 2) = sqrt 2 - 1 = 0.4142135623 7309504880 1688724209 6980785696 71875...
  it("is continuous, not stepped: half a half-life weighs 1 to the square root of 2", () => {
    const result = share(2, undefined, "A 2026-03-03T00:00:00Z", "B 2026-03-06T12:00:00Z");
    expect(toFixedDecimal(result.shares[0] ?? rational(0n), 40)).toBe("0.4142135623730950488016887242096980785697");
    expect(sum(result.shares)).toEqual(rational(1n));
    expect(result.exact).toBe(false);
  });

  it("gives members with the same touches the same share to the last decimal, and the denominators stay bounded", () => {
    const result = share(4, undefined, ...["A", "B", "C"].map((m) => `${m} 2026-03-03`), "D 2026-03-05T11:17:00Z");
    const [a, b, c] = result.shares;
    expect([a, b]).toEqual([b, c]);
    expect(result.properties).toEqual({ efficiency: true, symmetry: true, nullPlayer: true, monotonicity: true });
    expect(result.shares.every(({ d }) => d <= 3n * 10n ** 40n)).toBe(true);
  });

  it("is exact where everyone has the same irrational weight", () => {
    const twice = ["2026-03-03", "2026-03-04"].flatMap((day) => [`A ${day}`, `B ${day}`]);
    expect(share(2, undefined, ...twice)).toMatchObject({ exact: true, shares: [rational(1n, 2n), rational(1n, 2n)] });
  });

  it("lets a touch after the closing weigh more by the same formula, with a warning", () => {
    const result = share(2, undefined, "A 2026-03-31", "B 2026-04-07");
    expect(result.shares.map(toFraction)).toEqual(["1/3", "2/3"]);
    expect(result.warnings.map(({ code }) => code)).toEqual(["split_touch_after_closing"]);
  });

  it("shows the days to the closing day for each touch", () => {
    const leaf = share(2, undefined, "A 2026-03-23T12:00:00Z", "B 2026-03-30T12:00:00Z").explanation.children[0]?.children[0]?.children[0];
    expect(leaf?.label.params).toMatchObject({ kind: "call", days: "7.5", halfLives: "1" });
  });

  it("says when a touch is too many half-lives away to weigh anything", () => {
    const result = share(2, { halfLifeDays: "0.001" }, "A 2026-03-01", "B 2026-03-30");
    expect(result.shares.map(toFraction)).toEqual(["0", "1"]);
    expect(result.warnings).toEqual([{ code: "split_touches_faded", params: { deal: "D1", count: 1, members: "A", halfLives: 4096 } }]);
  });

  it("needs the closing day and a half-life above zero", () => {
    const { closed: _, ...open } = dealOf(1, [touch("A 2026-03-01")]);
    const missing = { code: "split_closed_missing", params: { deal: "D1", scheme: "time-decay" } };
    expect(scoringErrorOf(() => shareDeal("time-decay", undefined, open))).toEqual(missing);
    const params = { scheme: "time-decay", param: "halfLifeDays", value: '"0.0"' };
    expect(scoringErrorOf(() => checkParams("time-decay", { halfLifeDays: "0.0" }))).toEqual({ code: "split_param_not_positive", params });
    expect(scoringErrorOf(() => checkParams("time-decay", { halfLifeDays: 7 }))?.code).toBe("split_param_not_decimal");
  });

  it("does not change when all touches shift by the same time, across the closing day too", () => {
    const later = (input: SplitInput, millis: number): SplitInput => ({
      ...input,
      touches: input.touches.map((t) => ({ ...t, at: new Date(Date.parse(t.at) + millis).toISOString() })),
    });
    fc.assert(
      fc.property(deals(), fc.integer({ min: -4e9, max: 4e9 }), fc.constantFrom("7", "0.25", "11.3"), (deal, millis, halfLifeDays) => {
        const shares = (input: SplitInput) => shareDeal("time-decay", { halfLifeDays }, input).shares;
        expect(shares(later(deal, millis))).toEqual(shares(deal));
      }),
    );
  });
});
