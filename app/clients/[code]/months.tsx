"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Chart } from "../../_components/charts/chart.tsx";
import { ChartFrame } from "../../_components/charts/chart-frame.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { useExplaining } from "../../_explain/explain-provider.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { type ClientPage, FIGURES } from "../client-data.ts";
import { ClientFigure } from "../client-figure.tsx";
import { PreparePeriods } from "../prepare-periods.tsx";
import { prepareMonths } from "./prepare-months.ts";

type Month = ClientPage["months"][number];
type Props = { months: readonly Month[]; client: ClientPage["client"] };

/** A client's last periods: margin as bars, all figures in the table behind them. Periods that nobody asked for yet are offered. */
export function Months({ months, client }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { open } = useExplaining();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  const { points, missing, hasRuns } = useMemo(() => prepareMonths(months, format), [months, t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  const columns = useMemo<readonly Column<Month>[]>(
    () => [
      { id: "period", header: t("clients.period"), value: ({ period }) => format.period(period), isRowHeader: true },
      ...FIGURES.map(
        (figure): Column<Month> => ({
          id: figure,
          header: t(`metric.${figure}`),
          value: ({ figures }) => figures?.[figure] ?? null,
          cell: ({ figures, period }, text) =>
            figures ? <ClientFigure figure={figure} of={{ client: client.code, period }} name={client.name} text={text} /> : text,
          ...(figure !== "margin" && { from: "sm" as const }),
        }),
      ),
    ],
    [t, client],
  );
  if (!hasRuns) return null;
  return (
    <div className="flex flex-col gap-4">
      <ChartFrame
        title={t("clients.months")}
        text={t("clients.months_text")}
        table={
          <DataTable
            id="client months"
            name={t("clients.months")}
            columns={columns}
            rows={months}
            rowKey={({ period }) => period}
            isPlain
            nothingFound={t("clients.no_figures")}
          />
        }
      >
        <Chart
          height={180}
          series={[{ key: "margin", label: t("metric.margin"), kind: "bar" }]}
          points={points}
          onPick={({ key }) => open({ explain: "margin", client: client.code, period: key })}
        />
      </ChartFrame>
      {missing.length > 0 && (
        <div className="px-4 sm:px-6">
          <PreparePeriods
            key={missing.join()}
            periods={missing}
            title={t("clients.months_missing", { count: missing.length })}
            text={t("clients.months_missing_text")}
            action={t("clients.months_prepare", { count: missing.length })}
          />
        </div>
      )}
    </div>
  );
}
