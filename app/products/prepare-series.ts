import type { Point } from "../_components/charts/series-chart.tsx";
import { type Money, toGeometry } from "../_format/figures.ts";

type Entry = Readonly<{ period: string; figures: Readonly<{ margin: Money }> | null; marginRate: string | null }>;
type Words = Readonly<{
  figure: (money: Money) => string;
  percent: (rate: string) => string;
  short: (period: string) => string;
  long: (period: string) => string;
}>;

/** Margin as bars and its rate as a line, period by period; what is missing is a gap. */
export function prepareSeries(entries: readonly Entry[], { figure, percent, short, long }: Words): Point[] {
  return entries.map(({ period, figures, marginRate }) => ({
    key: period,
    label: short(period),
    title: long(period),
    values: { margin: figures && toGeometry(figures.margin), rate: marginRate === null ? null : Number(marginRate) },
    texts: { ...(figures && { margin: figure(figures.margin) }), ...(marginRate !== null && { rate: percent(marginRate) }) },
  }));
}
