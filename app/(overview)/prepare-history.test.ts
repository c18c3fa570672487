import { expect, test } from "vitest";
import { prepareHistory } from "./prepare-history.ts";

const money = (minor: string) => ({ kind: "money" as const, minor, currency: "CZK" });
const format = { figure: () => "1.00", monthShort: (code: string) => code, period: (code: string) => `in ${code}` };
const totals = { adb: money("0"), closing: money("0"), margin: money("-250"), income: money("0") };

test("a period that is not calculated is a gap, a loss stays below zero", () => {
  const points = prepareHistory(
    [
      { period: "1993-05", totals: null },
      { period: "1993-06", totals },
    ],
    "margin",
    format,
  );
  expect(points.map(({ values }) => values.margin)).toEqual([null, -2.5]);
  expect(points.map(({ texts }) => texts.margin)).toEqual([undefined, "1.00"]);
});

test("a true zero is a bar of no height, not a gap", () => {
  expect(prepareHistory([{ period: "1993-06", totals }], "income", format)[0]?.values.income).toBe(0);
});
