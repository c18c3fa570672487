"use client";

import { useTranslations } from "next-intl";
import { useQueryState } from "nuqs";
import { useMemo } from "react";
import { Chart } from "../_components/charts/chart.tsx";
import { ChartFrame } from "../_components/charts/chart-frame.tsx";
import { Segmented } from "../_components/segmented.tsx";
import type { Column as TableColumn } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { useExplaining } from "../_explain/explain-provider.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { useFormat } from "../_format/use-format.ts";
import { type About, COLUMNS, type Overview } from "./overview-data.ts";
import { prepareHistory } from "./prepare-history.ts";
import { overviewParsers } from "./search-params.ts";

type Props = { kind: Overview["kind"]; history: Overview["history"]; about: About };
type Row = Overview["history"][number];

const HEIGHT = 240;

/** The last twelve periods of the same kind, one figure at a time. */
export function HistoryChart({ kind, history, about }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { open } = useExplaining();
  const [column, setColumn] = useQueryState("chart", overviewParsers.chart);
  const points = useMemo(() => prepareHistory(history, column, format), [history, column, format]);
  const columns = useMemo<TableColumn<Row>[]>(
    () => [
      { id: "period", header: t("app.period"), value: ({ period }) => format.period(period), isRowHeader: true, canSort: false },
      ...COLUMNS.map(
        (metric): TableColumn<Row> => ({
          id: metric,
          header: t(`metric.${metric}`),
          canSort: false,
          value: ({ totals }) => totals?.[metric] ?? null,
          cell: ({ period, totals }, text) =>
            totals ? (
              <FigureLink
                target={{ explain: metric, period, ...about }}
                label={t("overview.explain_in", { value: text, metric: t(`metric.${metric}`), period: format.period(period) })}
              >
                {text}
              </FigureLink>
            ) : (
              text
            ),
        }),
      ),
    ],
    [t, format, about],
  );
  const missing = history.filter(({ totals }) => totals === null).length;
  return (
    <ChartFrame
      title={t("overview.history")}
      text={t("overview.history_text", { kind, count: history.length, missing })}
      beside={
        <Segmented
          label={t("overview.history_metric")}
          name="chart"
          value={column}
          onChange={setColumn}
          options={COLUMNS.map((metric) => [metric, t(`metric.${metric}`)] as const)}
        />
      }
      table={
        <DataTable
          id="overview-history"
          name={t("overview.history")}
          columns={columns}
          rows={history}
          rowKey={({ period }) => period}
          isPlain
          nothingFound={t("overview.nothing_found")}
        />
      }
    >
      <Chart
        height={HEIGHT}
        series={[{ key: column, label: t(`metric.${column}`), kind: "bar" }]}
        points={points}
        onPick={({ key }) => open({ explain: column, period: key, ...about })}
      />
    </ChartFrame>
  );
}
