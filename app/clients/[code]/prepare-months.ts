import type { Point } from "../../_components/charts/series-chart.tsx";
import { toGeometry } from "../../_format/figures.ts";
import type { Format } from "../../_format/use-format.ts";
import type { ClientPage } from "../client-data.ts";

type Month = ClientPage["months"][number];

/** The bars of a client's periods (numbers for their height alone), and the calculated periods whose figures nobody asked for yet. */
export function prepareMonths(months: readonly Month[], format: Pick<Format, "monthShort" | "period" | "figure">) {
  const points = months.map(({ period, figures }): Point => {
    const margin = figures?.margin ?? null;
    return {
      key: period,
      label: format.monthShort(period),
      title: format.period(period),
      values: { margin: margin && toGeometry(margin) },
      texts: { margin: margin ? format.figure(margin) : "–" },
    };
  });
  const calculated = months.filter(({ isCalculated }) => isCalculated);
  return {
    points,
    missing: calculated.filter(({ isPrepared }) => !isPrepared).map(({ period }) => period),
    hasRuns: calculated.length > 0,
  };
}
