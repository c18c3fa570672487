import { describe, expect, test } from "vitest";
import { bySize, prepareMultiples } from "./prepare-multiples.ts";

const money = (major: number) => ({ kind: "money" as const, minor: String(major * 100), currency: "CZK" });
const BOX = { width: 80, height: 40 };
const heights = (charts: ReturnType<typeof prepareMultiples>) => charts.map(({ bars }) => bars.map((bar) => bar?.height ?? null));

describe("small charts side by side", () => {
  const series = [
    [money(100), money(50)],
    [money(20), null],
  ];

  test("with one scale for all, equal figures are equally high", () =>
    expect(heights(prepareMultiples(series, true, BOX))).toEqual([
      [40, 20],
      [8, null],
    ]));

  test("with scales of their own, each fills its box; a missing figure is a gap", () =>
    expect(heights(prepareMultiples(series, false, BOX))).toEqual([
      [40, 20],
      [40, null],
    ]));

  // From -30 to 10 zero stands ten below the top; the loss hangs down from it.
  test("losses hang below zero", () => {
    const [chart] = prepareMultiples([[money(10), money(-30)]], false, BOX);
    expect(chart).toMatchObject({ zero: 10, low: -30, high: 10 });
    expect(chart?.bars).toEqual([
      { x: 5, y: 0, width: 30, height: 10, isNegative: false },
      { x: 45, y: 10, width: 30, height: 30, isNegative: true },
    ]);
  });

  test("nothing but zeros, and nothing at all, lie on the ground", () => {
    expect(prepareMultiples([[money(0)], [], [null]], true, BOX).map(({ bars, zero }) => [bars.map((bar) => bar?.height), zero])).toEqual([
      [[0], 40],
      [[], 40],
      [[undefined], 40],
    ]);
  });
});

describe("the order of units", () => {
  const row = (unit: string, ...series: (ReturnType<typeof money> | null)[]) => ({ unit, series });

  test("largest latest figure first, equals by code, units without one last", () => {
    const rows = [row("D", money(9), null), row("C", money(1)), row("B", money(5)), row("A", money(1)), row("E")];
    expect(bySize(rows).map(({ unit }) => unit)).toEqual(["B", "A", "C", "D", "E"]);
  });
});
