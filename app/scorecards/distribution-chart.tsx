"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Chart } from "../_components/charts/chart.tsx";
import { ChartFrame } from "../_components/charts/chart-frame.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { Grades } from "./types.ts";

type Distribution = Grades["distributions"][number];
type Row = Readonly<{ grade: string; from: string | null; count: number }>;

const HEIGHT = 160;

/** How many hold each grade of a scheme, worst first, and whoever has none. */
export function DistributionChart({ distribution: { name, bands, without } }: { distribution: Distribution }) {
  const t = useTranslations();
  const format = useFormat();
  const rows = useMemo<Row[]>(() => (without > 0 ? [{ grade: "", from: null, count: without }, ...bands] : bands), [bands, without]);
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: "grade", header: t("scorecards.grade"), value: ({ grade }) => grade || t("scorecards.no_grade"), isRowHeader: true },
      { id: "from", header: t("scorecards.from_score"), value: ({ from }) => (from === null ? null : Number(from)) },
      { id: "count", header: t("scorecards.people"), value: ({ count }) => count, total: rows.reduce((sum, { count }) => sum + count, 0) },
    ],
    [t, rows],
  );
  const points = rows.map(({ grade, count }) => ({
    key: grade,
    label: grade || t("scorecards.no_grade"),
    title: grade ? t("scorecards.grade_of", { grade }) : t("scorecards.no_grade"),
    values: { count },
    texts: { count: format.count(count) },
  }));
  return (
    <ChartFrame
      title={t("scorecards.distribution")}
      text={t("scorecards.distribution_text", { name })}
      table={
        <DataTable
          id="grade distribution"
          name={t("scorecards.distribution")}
          columns={columns}
          rows={rows}
          rowKey={({ grade }) => grade}
          isPlain
          nothingFound={t("scorecards.nothing_found")}
        />
      }
    >
      <Chart height={HEIGHT} series={[{ key: "count", label: t("scorecards.people"), kind: "bar" }]} points={points} />
    </ChartFrame>
  );
}
