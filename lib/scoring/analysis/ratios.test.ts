import { describe, expect, it } from "vitest";
import { toFixedDecimal } from "../money/decimal-text.ts";
import { marginPerYear, perHead, shareOf } from "./ratios.ts";

describe("ratios", () => {
  // 369.86 on 100,000.00 in 30 days: 369.86 x 365 / 30 = 4,499.96 a year, 4.5 % of 100,000.00.
  it("margin a year on the average balance", () => {
    const rate = marginPerYear(36_986n, 10_000_000n, 30);
    expect(rate && toFixedDecimal(rate, 4)).toBe("0.0450");
  });
  it("no average balance, no rate", () => expect(marginPerYear(100n, 0n, 30)).toBeNull());
  it("a loss has a negative rate", () => expect(marginPerYear(-365n, 365n, 365)).toEqual({ n: -1n, d: 1n }));
  it("a share of a whole", () => expect(shareOf(1n, 4n)).toEqual({ n: 1n, d: 4n }));
  it.each([0n, -4n])("no share of %s", (whole) => expect(shareOf(1n, whole)).toBeNull());
  // 5 / 2 = 2.5 and 7 / 2 = 3.5: halves to the even neighbour
  it("an amount for each head", () => expect([perHead(5n, 2), perHead(7n, 2), perHead(5n, 0)]).toEqual([2n, 4n, null]));
});
