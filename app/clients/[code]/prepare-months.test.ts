import { describe, expect, test } from "vitest";
import { prepareMonths } from "./prepare-months.ts";

const money = (minor: string) => ({ kind: "money" as const, minor, currency: "EUR" });
const figures = { margin: money("250"), adb: money("0"), closing: money("0"), income: money("0") };
const format = { monthShort: (code: string) => code.slice(5), period: (code: string) => code, figure: () => "2.50" };

describe("a client's months", () => {
  const { points, missing, hasRuns } = prepareMonths(
    [
      { period: "2026-01", isCalculated: false, isPrepared: false, figures: null },
      { period: "2026-02", isCalculated: true, isPrepared: false, figures: null },
      { period: "2026-03", isCalculated: true, isPrepared: true, figures },
    ],
    format,
  );

  test("leave a gap where there are no figures, never a zero", () => {
    expect(points.map(({ values }) => values.margin)).toEqual([null, null, 2.5]);
    expect(points.map(({ texts }) => texts.margin)).toEqual(["–", "–", "2.50"]);
  });

  test("offer those to be worked out that have a run but no figures by client", () => {
    expect(missing).toEqual(["2026-02"]);
    expect(hasRuns).toBe(true);
  });
});
