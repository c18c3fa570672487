import { expect, test } from "vitest";
import { prepareSeries } from "./prepare-series.ts";

const words = {
  figure: ({ minor }: { minor: string }) => minor,
  percent: (rate: string) => `${rate}!`,
  short: (period: string) => period.slice(5),
  long: (period: string) => period,
};

test("bars in major units, the rate beside them, gaps where there is nothing", () => {
  const margin = { kind: "money" as const, minor: "1250", currency: "CZK" };
  expect(
    prepareSeries(
      [
        { period: "2026-01", figures: null, marginRate: null },
        { period: "2026-02", figures: { margin }, marginRate: "0.0400" },
      ],
      words,
    ),
  ).toEqual([
    { key: "2026-01", label: "01", title: "2026-01", values: { margin: null, rate: null }, texts: {} },
    { key: "2026-02", label: "02", title: "2026-02", values: { margin: 12.5, rate: 0.04 }, texts: { margin: "1250", rate: "0.0400!" } },
  ]);
});
