import { describe, expect, it } from "vitest";
import { toFraction } from "../../money/rational.ts";
import { dealOf, touch } from "../../testing/deal.ts";
import { scoringErrorOf } from "../../testing/scoring-error-of.ts";
import { shareDeal } from "../share-deal.ts";

const share = (scheme: string, count: number, ...texts: string[]) => shareDeal(scheme, undefined, dealOf(count, texts.map(touch)));
const fractions = (...args: Parameters<typeof share>) => share(...args).shares.map(toFraction);

describe("originator and closer: all to the first or the last touch", () => {
  const touches = ["B 2026-03-02", "A 2026-03-01", "C 2026-03-05", "A 2026-03-04"];

  it("give everything to one member, in whatever order the touches are listed", () => {
    expect(fractions("originator", 3, ...touches)).toEqual(["1", "0", "0"]);
    expect(fractions("closer", 3, ...touches)).toEqual(["0", "0", "1"]);
  });

  // 10:00+02:00 is 08:00Z; A's second touch at that instant adds nothing.
  it("share a tie on the instant equally, however it is written and however often it was logged", () => {
    const tied = ["A 2026-03-01T10:00:00+02:00", "A 2026-03-01T08:00:00Z", "B 2026-03-01T08:00:00Z"];
    expect(fractions("originator", 3, ...tied, "C 2026-03-02")).toEqual(["1/2", "1/2", "0"]);
    expect(fractions("closer", 3, ...tied, "C 2026-02-02")).toEqual(["1/2", "1/2", "0"]);
    expect(share("originator", 3, ...tied).properties.symmetry).toBe(true);
  });

  it("warn of a last touch after the closing day, which counts", () => {
    const { shares, warnings } = share("closer", 2, "A 2026-03-30", "B 2026-04-02");
    expect(shares.map(toFraction)).toEqual(["0", "1"]);
    expect(warnings.map(({ code }) => code)).toEqual(["split_touch_after_closing"]);
  });

  it("have nothing to share by without touches", () => {
    for (const scheme of ["originator", "closer"]) expect(scoringErrorOf(() => share(scheme, 2))?.code).toBe("split_no_touches");
  });
});
