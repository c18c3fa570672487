"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { Badge } from "../../_components/badge.tsx";
import { Change } from "../../_components/change.tsx";
import type { Column as TableColumn } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
import type { Target } from "../../_explain/target.ts";
import { useFormat } from "../../_format/use-format.ts";
import type { Column, Comparison } from "../runs-data.ts";
import { targetOf } from "./target-of.ts";

type By = "products" | "units" | "holders";
type Differing = Comparison[By];
type Row = Differing["rows"][number];
type Props = {
  by: By;
  differing: Differing;
  column: Column;
  total: Comparison["totals"][Column];
  before: Comparison["before"];
  after: Comparison["after"];
  against: string;
};

/** What differs between two runs, the largest difference first; what appeared or vanished is named as such. */
export function DifferenceTable({ by, differing: { rows, same, left }, column, total, before, after, against }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const columns = useMemo<TableColumn<Row>[]>(() => {
    const metric = t(`metric.${column}`);
    const nameOf = (row: Row): string => (row.code === "" ? t("runs.house") : row.name);
    const link = (target: Target, row: Row | null, text: string, shown: ReactNode = text) => (
      <FigureLink target={target} label={t("runs.explain_of", { value: text, metric, name: row ? nameOf(row) : t("table.total") })}>
        {shown}
      </FigureLink>
    );
    const whole: Target = { explain: column, period: after.period, version: after.version };
    const inRun = (run: Props["before"], row: Row): Target => ({
      ...targetOf(by, row.code),
      explain: column,
      period: run.period,
      version: run.version,
    });
    return [
      {
        id: "name",
        header: t(`runs.by_${by}`),
        value: nameOf,
        isRowHeader: true,
        cell: (row, text) => (
          <>
            {by === "holders" && row.code !== "" ? (
              <Link
                prefetch={false}
                href={`/managers/${encodeURIComponent(row.code)}?period=${after.period}`}
                className="hover:text-accent hover:underline"
              >
                {text}
              </Link>
            ) : (
              text
            )}{" "}
            {row.fate !== "both" && <Badge tone="warning">{t(`runs.fate_${row.fate}`)}</Badge>}
          </>
        ),
      },
      {
        id: "before",
        header: t("runs.before"),
        value: (row) => row.before,
        cell: (row, text) => (row.before ? link(inRun(before, row), row, text) : text),
        total: total.before,
        totalCell: (text) => (total.before ? link({ explain: column, period: before.period, version: before.version }, null, text) : text),
        from: "sm",
      },
      {
        id: "after",
        header: t("runs.after"),
        value: (row) => row.after,
        cell: (row, text) => (row.after ? link(inRun(after, row), row, text) : text),
        total: total.after,
        totalCell: (text) => (total.after ? link({ explain: column, period: after.period, version: after.version }, null, text) : text),
        from: "sm",
      },
      {
        id: "difference",
        header: t("runs.difference"),
        value: (row) => row.difference,
        total: total.difference,
        cell: (row, text) => {
          if (!row.difference) return text;
          const shown = <Change difference={row.difference} />;
          return (
            <FigureLink
              target={{ ...inRun(after, row), against }}
              label={t("runs.explain_difference_of", { value: format.signed(row.difference), metric, name: nameOf(row) })}
            >
              {shown}
            </FigureLink>
          );
        },
        totalCell: (text) =>
          total.difference
            ? link({ ...whole, against }, null, format.signed(total.difference), <Change difference={total.difference} />)
            : text,
      },
      ...(rows.some(({ fate }) => fate !== "both")
        ? [
            {
              id: "fate",
              header: t("runs.fate"),
              value: ({ fate }: Row) => t(`runs.fate_${fate}`),
              isFilter: true,
              isHiddenAtFirst: true,
            },
          ]
        : []),
      {
        id: "change",
        header: t("runs.change"),
        value: ({ change }) => (change === null ? null : format.percent(change)),
        cell: (row, text) => (row.change === null ? text : link({ ...inRun(after, row), against, as: "change" }, row, text)),
        canSort: false,
        className: "number text-xs text-faint",
        from: "md",
      },
    ];
  }, [t, format, by, rows, column, total, before, after, against]);
  return (
    <div>
      <p className="px-4 pb-2 text-xs text-muted sm:px-6">
        {t(`runs.differs_${by}`, { count: rows.length + left, same })} {left > 0 && t("runs.differs_left", { shown: rows.length })}
      </p>
      {rows.length > 0 && (
        <DataTable
          id={`compare-${by}`}
          name={t(`runs.table_${by}`)}
          columns={columns}
          rows={rows}
          rowKey={({ code }) => code}
          nothingFound={t("runs.nothing_found")}
        />
      )}
    </div>
  );
}
