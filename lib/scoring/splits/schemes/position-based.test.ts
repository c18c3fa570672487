import { describe, expect, it } from "vitest";
import { toFraction } from "../../money/rational.ts";
import { dealOf, touch } from "../../testing/deal.ts";
import { scoringErrorOf } from "../../testing/scoring-error-of.ts";
import { checkParams, shareDeal } from "../share-deal.ts";

const share = (count: number, params: unknown, ...texts: string[]) => shareDeal("position-based", params, dealOf(count, texts.map(touch)));
const fractions = (...args: Parameters<typeof share>) => share(...args).shares.map(toFraction);

describe("position-based: first, middle and last touch", () => {
  it("gives the only touch everything", () => expect(fractions(2, undefined, "B 2026-03-01")).toEqual(["0", "1"]));

  it("shares two touches 40 to 40", () => expect(fractions(2, undefined, "A 2026-03-01", "B 2026-03-02")).toEqual(["1/2", "1/2"]));

  // 20 / (20 + 60) = 1/4
  it("two touches, renormalise: 20/20/60 gives 25/75", () =>
    expect(fractions(2, { first: "20", middle: "20", last: "60" }, "A 2026-03-01", "B 2026-03-02")).toEqual(["1/4", "3/4"]));

  // 20 + 20/2 = 30, 60 + 20/2 = 70
  it("two touches, spread-middle: 20/20/60 gives 30/70", () => {
    const params = { first: "20", middle: "20", last: "60", twoTouches: "spread-middle" };
    expect(fractions(2, params, "A 2026-03-01", "B 2026-03-02")).toEqual(["3/10", "7/10"]);
  });

  // 40, 20/3, 20/3, 20/3, 40: A has the first and one of the middle, B two of the middle, C the last.
  it("five touches: the middle three share the 20", () =>
    expect(fractions(3, undefined, "A 2026-03-01", "B 2026-03-02", "A 2026-03-03", "B 2026-03-04", "C 2026-03-05")).toEqual([
      "7/15",
      "2/15",
      "2/5",
    ]));

  it("orders by instant, not by how it is written or listed", () =>
    // 09:30+02:00 is 07:30Z, before 08:00Z
    expect(fractions(2, { first: "3", last: "1" }, "A 2026-03-01T08:00:00Z", "B 2026-03-01T09:30:00+02:00")).toEqual(["1/4", "3/4"]));

  it("orders a tie by the members' order, warns, and shows that symmetry fails", () => {
    const result = share(3, { first: "60", last: "20" }, "C 2026-03-02", "B 2026-03-01", "A 2026-03-01");
    // A first 60, B middle 20, C last 20
    expect(result.shares.map(toFraction)).toEqual(["3/5", "1/5", "1/5"]);
    expect(result.warnings).toEqual([{ code: "split_touches_tied", params: { deal: "D1", at: "2026-03-01T00:00:00Z", members: "A, B" } }]);
    expect(result.properties.symmetry).toEqual({ members: ["A", "B"], shares: ["3/5", "1/5"] });
  });

  it("is silent about a tie that changes nothing", () => {
    const result = share(2, undefined, "A 2026-03-01", "B 2026-03-01");
    expect([result.warnings, result.properties.symmetry]).toEqual([[], true]);
  });

  it("refuses another way with two touches", () => {
    const params = { scheme: "position-based", param: "twoTouches", value: '"halve"', choices: "renormalise, spread-middle" };
    expect(scoringErrorOf(() => checkParams("position-based", { twoTouches: "halve" }))).toEqual({
      code: "split_param_not_choice",
      params,
    });
  });
});
