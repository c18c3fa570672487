"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Chart } from "../../_components/charts/chart.tsx";
import { ChartFrame } from "../../_components/charts/chart-frame.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { useExplaining } from "../../_explain/explain-provider.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { GradeHistory, Scorecard } from "../types.ts";
import { CardFigure } from "./card-figure.tsx";
import { prepareGrades } from "./prepare-grades.ts";

type Row = GradeHistory["periods"][number];
type Props = { manager: Scorecard["manager"]; history: GradeHistory };

const HEIGHT = 140;
const SERIES = ["grade", "score"] as const;

/** Grades and scores of the last periods of the same kind. One period alone is no history. */
export function HistoryPart({ manager, history: { periods } }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { open } = useExplaining();
  if (periods.length < 2) return null;
  const points = prepareGrades(periods, format);
  const levels = Math.max(1, ...periods.map(({ was }) => was?.levels.length ?? 0));
  return (
    <ChartFrame
      title={t("scorecards.history_title")}
      text={t("scorecards.history_text", { count: periods.length })}
      table={<HistoryTable manager={manager} periods={periods} />}
    >
      <div className="grid gap-x-6 gap-y-3 @2xl:grid-cols-2">
        {SERIES.map((key) => (
          <div key={key} className="min-w-0">
            <p className="text-xs text-muted">{t(`scorecards.${key}`)}</p>
            <Chart
              height={HEIGHT}
              series={[{ key, label: t(`scorecards.${key}`), kind: "bar" }]}
              points={points}
              {...(key === "grade" && { domain: [0, levels] as const })}
              onPick={({ key: period, values }) => {
                if (values[key] !== null) open({ explain: key, manager: manager.code, period });
              }}
            />
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}

function HistoryTable({ manager, periods }: { manager: Props["manager"]; periods: readonly Row[] }) {
  const t = useTranslations();
  const format = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with the language alone, as t does.
  const columns = useMemo<Column<Row>[]>(() => {
    const figure = (explain: "score" | "grade" | "bonus", period: string, text: string) => (
      <CardFigure explain={explain} manager={manager} period={period} text={text} />
    );
    return [
      {
        id: "period",
        header: t("app.period"),
        value: ({ period }) => period,
        isRowHeader: true,
        cell: ({ period }) => <span className="whitespace-nowrap">{format.period(period)}</span>,
      },
      {
        id: "score",
        header: t("scorecards.score"),
        value: ({ was }) => (was?.score ? Number(was.score) : null),
        cell: ({ period, was }) => was?.score && figure("score", period, format.decimal(was.score)),
      },
      { id: "earned", header: t("scorecards.earned"), value: ({ was }) => was?.earned ?? null },
      {
        id: "grade",
        header: t("scorecards.grade"),
        value: ({ was }) => was?.grade ?? null,
        cell: ({ period, was }) => was?.grade && figure("grade", period, was.grade),
      },
      {
        id: "bonus",
        header: t("scorecards.bonus"),
        value: ({ was }) => was?.bonus ?? null,
        cell: ({ period, was }, text) => was?.bonus && figure("bonus", period, text),
      },
    ];
  }, [t, manager]);
  return (
    <DataTable
      id="grade history"
      name={t("scorecards.history_title")}
      columns={columns}
      rows={periods}
      rowKey={({ period }) => period}
      isPlain
      nothingFound={t("scorecards.nothing_found")}
    />
  );
}
