"use client";

import { useTranslations } from "next-intl";
import { Chart } from "../_components/charts/chart.tsx";
import { ChartFrame } from "../_components/charts/chart-frame.tsx";
import type { Point, Series } from "../_components/charts/series-chart.tsx";
import { Sparkline } from "../_components/charts/sparkline.tsx";
import { Section } from "../_components/section.tsx";
import { useFormat } from "../_format/use-format.ts";
import { Part } from "./part.tsx";

const FIRST = [12, 18, 15, -6, null, 9, 22, 19];
const SECOND = [5, 7, 9, 12, 14, 13, 11, 16];

/** Lines, bars and areas, with negative and missing values. */
export function ChartParts() {
  const t = useTranslations();
  const format = useFormat();
  const text = (value: number | null | undefined): string => (value === null || value === undefined ? "–" : format.count(value));
  const points: Point[] = FIRST.map((first, index) => {
    const period = `2026-0${index + 1}`;
    const second = SECOND[index] ?? null;
    return {
      key: period,
      label: format.monthShort(period),
      title: format.period(period),
      values: { first, second },
      texts: { first: text(first), second: text(second) },
    };
  });
  const series = (kind: Series["kind"]): Series[] => [
    { key: "first", label: t("gallery.first"), kind },
    { key: "second", label: t("gallery.second"), kind: kind === "bar" ? "line" : kind },
  ];
  const table = (
    <table className="grid-table" aria-label={t("gallery.charts")}>
      <tbody>
        {points.map(({ key, title, texts }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            <td className="number">{texts.first}</td>
            <td className="number">{texts.second}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <Section title={t("gallery.charts")}>
      <div className="grid gap-6 @4xl:grid-cols-3">
        {(["line", "bar", "area"] as const).map((kind) => (
          <ChartFrame key={kind} title={t(`gallery.chart_${kind}`)} text={t("gallery.sentence")} table={table} as="h3">
            <Chart series={series(kind)} points={points} />
          </ChartFrame>
        ))}
      </div>
      <div className="mt-6 px-4 sm:px-6">
        <Part name={t("gallery.sparkline")}>
          <Sparkline values={FIRST} />
          <Sparkline values={SECOND} />
          <Sparkline values={[null, 4, null]} />
          <Sparkline values={[3, 3, 3]} />
        </Part>
      </div>
    </Section>
  );
}
