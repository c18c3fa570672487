"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { ComparedUnit, Comparison } from "./types.ts";

/** The figures behind the small charts: units by periods. */
export function SeriesTable({ comparison: { units, periods, metric } }: { comparison: Comparison }) {
  const t = useTranslations();
  const format = useFormat();
  const columns = useMemo<Column<ComparedUnit>[]>(
    () => [
      { id: "unit", header: t("units.unit"), isRowHeader: true, value: ({ name }) => name },
      ...periods.map(
        (period, i): Column<ComparedUnit> => ({
          id: period,
          header: format.monthShort(period),
          value: ({ series }) => series[i] ?? null,
          cell: ({ unit, name, series }, text) =>
            series[i] ? (
              <FigureLink
                target={{ explain: metric, unit, period }}
                label={t("units.explain_in", { value: text, metric: t(`metric.${metric}`), name, period: format.period(period) })}
              >
                {text}
              </FigureLink>
            ) : (
              text
            ),
        }),
      ),
    ],
    [t, format, periods, metric],
  );
  return (
    <DataTable
      id="unit-series"
      name={t("units.series_table")}
      columns={columns}
      rows={units}
      rowKey={({ unit }) => unit}
      nothingFound={t("units.nothing_found")}
    />
  );
}
