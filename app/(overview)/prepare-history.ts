import type { Point } from "../_components/charts/series-chart.tsx";
import { toGeometry } from "../_format/figures.ts";
import type { Format } from "../_format/use-format.ts";
import type { Column, Overview } from "./overview-data.ts";

/** One bar for each period; one that is not calculated is a gap. Numbers are for the bars alone, figures are read from texts. */
export function prepareHistory(
  history: Overview["history"],
  column: Column,
  format: Pick<Format, "figure" | "monthShort" | "period">,
): Point[] {
  return history.map(({ period, totals }) => ({
    key: period,
    label: format.monthShort(period),
    title: format.period(period),
    values: { [column]: totals && toGeometry(totals[column]) },
    texts: totals ? { [column]: format.figure(totals[column]) } : {},
  }));
}
