"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Chart } from "../_components/charts/chart.tsx";
import { ChartFrame } from "../_components/charts/chart-frame.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { useExplaining } from "../_explain/explain-provider.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { useFormat } from "../_format/use-format.ts";
import { prepareSeries } from "./prepare-series.ts";
import { RateLink } from "./rate-link.tsx";
import { toSortable } from "./to-sortable.ts";
import type { ProductPage, Where } from "./types.ts";

type Row = ProductPage["series"][number];
const METRICS = ["adb", "margin", "income"] as const;

/** A product's last periods: margin as bars, its rate as a line, the figures behind it. */
export function ProductSeries({ page, where }: { page: ProductPage; where: Where }) {
  const t = useTranslations();
  const format = useFormat();
  const { open } = useExplaining();
  const { code, name } = page.product;
  const points = useMemo(
    () => prepareSeries(page.series, { figure: format.figure, percent: format.percent, short: format.monthShort, long: format.period }),
    [page.series, format],
  );
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        id: "period",
        header: t("products.period"),
        isRowHeader: true,
        value: ({ period }) => period,
        cell: ({ period }) => format.period(period),
      },
      ...METRICS.map(
        (metric): Column<Row> => ({
          id: metric,
          header: t(`metric.${metric}`),
          value: ({ figures }) => figures?.[metric] ?? null,
          cell: ({ figures, period }, text) =>
            figures ? (
              <FigureLink
                target={{ explain: metric, product: code, ...where, period }}
                label={t("products.explain", { value: text, metric: t(`metric.${metric}`), name })}
              >
                {text}
              </FigureLink>
            ) : (
              text
            ),
        }),
      ),
      {
        id: "rate",
        header: t("products.margin_rate"),
        value: ({ marginRate }) => toSortable(marginRate),
        cell: ({ marginRate, period }) => <RateLink rate={marginRate} where={{ product: code, ...where, period }} name={name} />,
      },
    ],
    [t, format, code, name, where],
  );
  return (
    <ChartFrame
      title={t("products.series_title")}
      text={t("products.series_text")}
      table={
        <DataTable
          id="product-series"
          name={t("products.series_title")}
          columns={columns}
          rows={page.series}
          rowKey={({ period }) => period}
          nothingFound={t("products.nothing_found")}
          isPlain
        />
      }
    >
      <Chart
        height={200}
        series={[
          { key: "margin", label: t("metric.margin"), kind: "bar" },
          { key: "rate", label: t("products.margin_rate"), kind: "line", axis: "right" },
        ]}
        points={points}
        rightUnit={(rate) => format.percent(rate.toFixed(4))}
        onPick={({ key }) => open({ explain: "margin", product: code, ...where, period: key })}
      />
    </ChartFrame>
  );
}
