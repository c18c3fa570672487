import { describe, expect, it } from "vitest";
import { toFraction } from "../../money/rational.ts";
import { dealOf, touch } from "../../testing/deal.ts";
import { scoringErrorOf } from "../../testing/scoring-error-of.ts";
import { shareDeal } from "../share-deal.ts";

const share = (count: number, ...texts: string[]) => shareDeal("linear", undefined, dealOf(count, texts.map(touch)));

describe("linear: one per touch", () => {
  it("shares three touches 2 to 1, and a member without any gets nothing", () =>
    expect(share(3, "A 2026-03-01", "B 2026-03-02", "A 2026-03-03").shares.map(toFraction)).toEqual(["2/3", "1/3", "0"]));

  it("leaves out touches by others, with one warning for each of them", () => {
    const { shares, warnings } = share(2, "A 2026-03-01", "X 2026-03-02", "X 2026-03-03", "B 2026-03-04");
    expect(shares.map(toFraction)).toEqual(["1/2", "1/2"]);
    expect(warnings).toEqual([{ code: "split_touch_not_by_member", params: { deal: "D1", member: "X", count: 2 } }]);
  });

  it("counts a touch after the closing day, and warns; one on the closing day is in order", () => {
    const { shares, warnings } = share(2, "A 2026-03-31T15:00:00Z", "B 2026-04-01");
    expect(shares.map(toFraction)).toEqual(["1/2", "1/2"]);
    const params = { deal: "D1", closed: "2026-03-31T00:00:00Z", count: 1, members: "B" };
    expect(warnings).toEqual([{ code: "split_touch_after_closing", params }]);
  });

  it("has nothing to share by without touches", () => {
    const error = { code: "split_no_touches", params: { deal: "D1", scheme: "linear", members: "A, B" } };
    expect(scoringErrorOf(() => share(2))).toEqual(error);
    expect(scoringErrorOf(() => share(2, "X 2026-03-01"))).toEqual(error);
  });

  it("names a touch whose time it cannot read", () => {
    const params = { deal: "D1", member: "A", value: "2026-03-01T10:00:00" };
    expect(scoringErrorOf(() => share(1, "A 2026-03-01T10:00:00"))).toEqual({ code: "split_touch_instant_invalid", params });
  });
});
