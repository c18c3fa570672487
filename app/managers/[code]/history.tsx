"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Chart } from "../../_components/charts/chart.tsx";
import { ChartFrame } from "../../_components/charts/chart-frame.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { useExplaining } from "../../_explain/explain-provider.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { type ManagerData, METRICS, type Metric } from "./page-data.ts";
import { prepareHistory, shownPeriods } from "./prepare-history.ts";

type Period = ManagerData["history"][number];

const HEIGHT = 120;

/** The five figures over the last periods of the same kind, each small chart on a scale of its own. */
export function History({ page: { run, manager, history } }: { page: ManagerData }) {
  const t = useTranslations();
  const format = useFormat();
  const { open } = useExplaining();
  const points = prepareHistory(history, format);
  if (points.length < 2) return null;
  return (
    <ChartFrame
      title={t("manager.history")}
      text={t("manager.history_text", { count: points.length, currency: run.baseCurrency })}
      table={<HistoryTable manager={manager.code} periods={shownPeriods(history)} />}
    >
      <div className="grid gap-x-6 gap-y-3 @lg:grid-cols-2 @4xl:grid-cols-3 @5xl:grid-cols-5">
        {METRICS.map((metric) => (
          <div key={metric} className="min-w-0">
            <p className="text-xs text-muted">{t(`metric.${metric}`)}</p>
            <Chart
              height={HEIGHT}
              series={[{ key: metric, label: t(`metric.${metric}`), kind: "bar" }]}
              points={points}
              onPick={({ key, values }) => {
                if (values[metric] !== null) open({ explain: metric, manager: manager.code, period: key });
              }}
            />
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}

function HistoryTable({ manager, periods }: { manager: string; periods: readonly Period[] }) {
  const t = useTranslations();
  const format = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with the language alone, as t does.
  const columns = useMemo<Column<Period>[]>(
    () => [
      {
        id: "period",
        header: t("app.period"),
        value: ({ period }) => period,
        cell: ({ period }) => <span className="whitespace-nowrap">{format.period(period)}</span>,
        isRowHeader: true,
      },
      ...METRICS.map(
        (metric): Column<Period> => ({
          id: metric,
          header: t(`metric.${metric}`),
          value: (row) => row[metric],
          cell: (row, text) => <Figure manager={manager} metric={metric} row={row} text={text} />,
        }),
      ),
    ],
    [t, manager],
  );
  return (
    <DataTable
      id="manager history"
      name={t("manager.history")}
      columns={columns}
      rows={periods}
      rowKey={({ period }) => period}
      isPlain
      nothingFound={t("manager.nothing_found")}
    />
  );
}

function Figure({ manager, metric, row, text }: { manager: string; metric: Metric; row: Period; text: string }) {
  const t = useTranslations();
  const format = useFormat();
  if (row[metric] === null) return text;
  return (
    <FigureLink
      target={{ explain: metric, manager, period: row.period }}
      label={t("manager.explain_before", { value: text, metric: t(`metric.${metric}`), period: format.period(row.period) })}
    >
      {text}
    </FigureLink>
  );
}
