import { expect, test } from "vitest";
import { barLength } from "./bar-length.ts";

test("bars are in proportion to the largest figure", () => {
  expect(["2000", "500", "0"].map((value) => barLength(value, "2000"))).toEqual([100, 25, 0]);
});

test("a loss has a bar as long as its size", () => {
  expect(["100", "-200"].map((value) => barLength(value, "200"))).toEqual([50, -100]);
});

test("amounts beyond what a number can hold keep their proportion", () => {
  expect(["80000000000000000000", "20000000000000000000"].map((value) => barLength(value, "80000000000000000000"))).toEqual([100, 25]);
});

test("where all are zero there is no bar", () => {
  expect(barLength("0", "0")).toBe(0);
});
