import { describe, expect, it } from "vitest";
import type { Step } from "../../explanation/step.ts";
import { toFraction } from "../../money/rational.ts";
import { dealOf, touch } from "../../testing/deal.ts";
import { scoringErrorOf } from "../../testing/scoring-error-of.ts";
import { shareDeal } from "../share-deal.ts";
import type { Touch } from "../split-scheme.ts";

const POINTS = { call: "1", meeting: "3", visit: "4" };
const shareTouches = (touches: Touch[], params: object = {}) =>
  shareDeal("activity-weighted", { points: POINTS, ...params }, dealOf(2, touches));
const share = (params: object, ...texts: string[]) => shareTouches(texts.map(touch), params);

/** The lines of the explanation: code and value of every leaf below a member's weight. */
const lines = (step: Step | undefined): [string, string][] =>
  step?.how === "fact" ? [[step.label.code, toFraction(step.value)]] : (step?.children ?? []).flatMap(lines);
const linesOf = (result: ReturnType<typeof share>, member: number) => lines(result.explanation.children[member]?.children[0]);

describe("activity-weighted: effort points by kind", () => {
  // A: 3 + 1 = 4, B: 4
  it("adds the points of each kind", () =>
    expect(share({}, "A 2026-03-01 meeting", "A 2026-03-02 call", "B 2026-03-03 visit").shares.map(toFraction)).toEqual(["1/2", "1/2"]));

  // A on 1 March: 3 + 3 + 3 = 9, cut to 6; on 2 March 1. B: 3. 7 to 3.
  it("caps a member's UTC day and shows the cut", () => {
    const day = "2026-03-01T0";
    const result = share(
      { dailyCap: "6" },
      `A ${day}1:00Z meeting`,
      `A ${day}2:00Z meeting`,
      `A ${day}3:00Z meeting`,
      "A 2026-03-02 call",
      `B ${day}1:00Z meeting`,
    );
    expect(result.shares.map(toFraction)).toEqual(["7/10", "3/10"]);
    expect(linesOf(result, 0)).toEqual([
      ["split_effort_touch", "3"],
      ["split_effort_touch", "3"],
      ["split_effort_touch", "3"],
      ["split_daily_cap", "-3"],
      ["split_effort_touch", "1"],
    ]);
  });

  // 23:30-02:00 on the 1st is 01:30Z on the 2nd: two days, no cut.
  it("tells the days apart in UTC", () =>
    expect(
      share({ dailyCap: "3" }, "A 2026-03-01T12:00Z meeting", "A 2026-03-01T23:30-02:00 meeting", "B 2026-03-03 meeting").shares.map(
        toFraction,
      ),
    ).toEqual(["2/3", "1/3"]));

  it("counts a duplicate once, however its instant is written, and shows it", () => {
    const once: Touch = { member: "A", at: "2026-03-01T10:00:00+02:00", kind: "meeting", client: "C1" };
    const result = shareTouches([once, { ...once, at: "2026-03-01T08:00:00Z" }, { ...once, member: "B" }]);
    expect(result.shares.map(toFraction)).toEqual(["1/2", "1/2"]);
    expect(linesOf(result, 0)).toEqual([
      ["split_effort_touch", "3"],
      ["split_effort_duplicate", "0"],
    ]);
  });

  it("does not take two clients, kinds or instants for a duplicate", () => {
    const first: Touch = { member: "A", at: "2026-03-01T10:00:00Z", kind: "call", client: "C1" };
    const others = [{ client: "C2" }, { kind: "meeting" }, { at: "2026-03-01T10:00:01Z" }].map((change) => ({ ...first, ...change }));
    // A: 1 + 1 + 3 + 1 = 6, B: 4
    expect(shareTouches([first, ...others, touch("B 2026-03-02 visit")]).shares.map(toFraction)).toEqual(["3/5", "2/5"]);
  });

  it("gives a kind without points zero, with a warning", () => {
    const result = share({}, "A 2026-03-01 call", "B 2026-03-01 lunch", "A 2026-03-02 lunch");
    expect(result.shares.map(toFraction)).toEqual(["1", "0"]);
    expect(result.warnings).toEqual([{ code: "split_kind_without_points", params: { deal: "D1", kind: "lunch", count: 2 } }]);
  });

  it("does not share by zeros alone", () => {
    const params = { deal: "D1", scheme: "activity-weighted", members: "A, B" };
    expect(scoringErrorOf(() => share({}, "A 2026-03-01 lunch"))).toEqual({ code: "split_zero_weights", params });
  });

  it("needs a table of points, and a cap above zero where there is one", () => {
    expect(scoringErrorOf(() => share({ points: undefined }, "A 2026-03-01"))?.code).toBe("split_param_missing");
    expect(scoringErrorOf(() => share({ points: null }, "A 2026-03-01"))?.code).toBe("split_param_not_table");
    expect(scoringErrorOf(() => share({ dailyCap: "0" }, "A 2026-03-01"))?.code).toBe("split_param_not_positive");
    expect(scoringErrorOf(() => share({ dailyCap: 6 }, "A 2026-03-01"))?.code).toBe("split_param_not_decimal");
  });
});
