import { expect, test } from "vitest";
import { plainText } from "../../_format/figures.ts";
import type { ManagerData } from "./page-data.ts";
import { prepareHistory, shownPeriods } from "./prepare-history.ts";

const money = (minor: string) => ({ kind: "money" as const, minor, currency: "CZK" });
const none = { margin: null, adb: null, closing: null, income: null, activities: null };
const format = { figure: plainText, period: (code: string) => code, monthShort: (code: string) => code.slice(5) };
const history: ManagerData["history"] = [
  { period: "1993-03", version: null, ...none },
  { period: "1993-04", version: 1, ...none, margin: money("12345"), activities: { kind: "count", count: "3" } },
  { period: "1993-05", version: null, ...none },
  { period: "1993-06", version: 2, ...none, margin: money("-5") },
];

test("the charts begin with the first period that has a figure", () => {
  expect(shownPeriods(history).map(({ period }) => period)).toEqual(["1993-04", "1993-05", "1993-06"]);
});

test("a period without a figure is a gap between two others, not a zero", () => {
  const points = prepareHistory(history, format);
  expect(points.map(({ values }) => values.margin)).toEqual([123.45, null, -0.05]);
  expect(points.map(({ texts }) => texts.margin)).toEqual(["123.45", undefined, "-0.05"]);
  expect(points.map(({ values }) => values.activities)).toEqual([3, null, null]);
});

test("without any figure there is nothing to draw", () => {
  expect(prepareHistory(history.slice(0, 1), format)).toEqual([]);
});
