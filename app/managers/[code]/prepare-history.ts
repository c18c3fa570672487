import type { Point } from "../../_components/charts/series-chart.tsx";
import { toGeometry } from "../../_format/figures.ts";
import type { Format } from "../../_format/use-format.ts";
import { type ManagerData, METRICS } from "./page-data.ts";

type Periods = ManagerData["history"];

/** Periods from the first that has any figure: a chart that is mostly gaps says less. */
export function shownPeriods(history: Periods): Periods {
  const first = history.findIndex((period) => METRICS.some((metric) => period[metric] !== null));
  return first < 0 ? [] : history.slice(first);
}

/** The points of the small charts: one for each period, a gap where there is no figure. Numbers are for geometry alone. */
export const prepareHistory = (history: Periods, format: Pick<Format, "figure" | "period" | "monthShort">): Point[] =>
  shownPeriods(history).map((period) => {
    const present = METRICS.flatMap((metric) => {
      const figure = period[metric];
      return figure === null ? [] : [[metric, figure] as const];
    });
    return {
      key: period.period,
      label: format.monthShort(period.period),
      title: format.period(period.period),
      values: Object.fromEntries(METRICS.map((metric) => [metric, geometry(period[metric])])),
      texts: Object.fromEntries(present.map(([metric, figure]) => [metric, format.figure(figure)])),
    };
  });

const geometry = (figure: Periods[number][(typeof METRICS)[number]]): number | null => (figure === null ? null : toGeometry(figure));
