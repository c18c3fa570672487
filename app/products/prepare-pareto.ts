import type { Point } from "../_components/charts/series-chart.tsx";
import { type Money, toGeometry } from "../_format/figures.ts";

type Entry = Readonly<{ code: string; name: string; value: Money; cumulativeShare: string | null }>;
type Words = Readonly<{ figure: (money: Money) => string; percent: (share: string) => string; house: string }>;

/** Bars beyond these are too thin to tell apart; the table has them all. */
const BARS = 120;

/** A bar for each entry and the line of what all so far make; the line is missing where the total is not positive. */
export function preparePareto(entries: readonly Entry[], { figure, percent, house }: Words): Point[] {
  return entries.slice(0, BARS).map(({ code, name, value, cumulativeShare }, index) => ({
    key: code,
    label: String(index + 1),
    title: name || house,
    values: { value: toGeometry(value), share: cumulativeShare === null ? null : Number(cumulativeShare) },
    texts: { value: figure(value), ...(cumulativeShare !== null && { share: percent(cumulativeShare) }) },
  }));
}
