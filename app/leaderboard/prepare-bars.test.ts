import { expect, test } from "vitest";
import { prepareBars } from "./prepare-bars.ts";

const money = (minor: string) => ({ kind: "money" as const, minor, currency: "CZK" });

test("bars are in proportion to the largest figure", () => {
  expect(prepareBars([money("2000"), money("500"), money("0")]).map(({ width }) => width)).toEqual([100, 25, 0]);
});

test("a loss has a bar as long as its size", () => {
  expect(prepareBars([money("100"), money("-200")])).toEqual([
    { width: 50, isNegative: false },
    { width: 100, isNegative: true },
  ]);
});

test("amounts beyond what a number can hold keep their proportion", () => {
  expect(prepareBars([money("80000000000000000000"), money("20000000000000000000")]).map(({ width }) => width)).toEqual([100, 25]);
});

test("nothing but zeros has no bars", () => {
  expect(prepareBars([{ kind: "count", count: "0" }])).toEqual([{ width: 0, isNegative: false }]);
  expect(prepareBars([])).toEqual([]);
});
