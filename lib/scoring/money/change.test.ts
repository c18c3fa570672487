import { describe, expect, it } from "vitest";
import { relativeChange, shareOf } from "./change.ts";

describe("how far a value moved", () => {
  it.each([
    ["a tenth more", 110n, 100n, "0.1000"],
    ["a third less, rounded to hundredths of a per cent", 200n, 300n, "-0.3333"],
    ["to nothing", 0n, 500n, "-1.0000"],
    ["a loss that grew: 100 to 150 below zero is half of it further down", -150n, -100n, "-0.5000"],
    ["beyond what a number could hold", 9_007_199_254_740_993n * 2n, 9_007_199_254_740_993n, "1.0000"],
  ])("%s", (_, after, before, share) => expect(relativeChange(after, before)).toBe(share));

  it.each([
    ["nothing stood there before", 5n, 0n],
    ["a loss became a gain", 5n, -5n],
    ["a gain became a loss", -5n, 5n],
  ])("has no percentage where %s", (_, after, before) => expect(relativeChange(after, before)).toBeNull());
});

describe("a part of a whole", () => {
  it("is its share", () => expect(shareOf(25n, 100n)).toBe("0.2500"));
  it("is the same below zero, where both are", () => expect(shareOf(-1n, -3n)).toBe("0.3333"));
  it("is none of nothing, and none where the signs differ", () => expect([shareOf(0n, 0n), shareOf(-1n, 3n)]).toEqual([null, null]));
});
