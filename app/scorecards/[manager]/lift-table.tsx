"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import type { CardMetric, Lift } from "../types.ts";
import { useWords } from "../use-words.ts";

type Props = { lifts: readonly Lift[]; metrics: readonly CardMetric[] };

/** For each metric the figure that alone is enough, beside the one there is. */
export function LiftTable({ lifts, metrics }: Props) {
  const t = useTranslations();
  const words = useWords();
  const nowOf = ({ name }: Lift) => metrics.find((metric) => metric.name === name)?.actual ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language alone, as t does.
  const columns = useMemo<Column<Lift>[]>(
    () => [
      {
        id: "metric",
        header: t("scorecards.metric"),
        value: words.metric,
        isRowHeader: true,
        cell: (row) => (
          <span className="whitespace-normal">
            {words.metric(row)}
            {row.of === "unit" && <span className="ml-1.5 text-xs text-faint">{t("scorecards.of_unit")}</span>}
          </span>
        ),
      },
      {
        id: "now",
        header: t("scorecards.next_now"),
        value: (row) => (nowOf(row) ? Number(nowOf(row)?.text) : null),
        cell: (row) => {
          const actual = nowOf(row);
          return actual && words.figure(actual);
        },
        from: "sm",
      },
      {
        id: "needed",
        header: t("scorecards.next_needed"),
        value: ({ actual }) => (actual ? Number(actual.text) : null),
        cell: ({ actual }) => actual && <span className="font-medium">{words.figure(actual)}</span>,
      },
      {
        id: "change",
        header: t("scorecards.next_change"),
        value: ({ change }) => (change ? Number(change.text) : null),
        cell: ({ change }) => change && <span className="figures whitespace-nowrap">{words.signed(change)}</span>,
      },
    ],
    [t, metrics],
  );
  return (
    <DataTable
      id="next grade"
      name={t("scorecards.next_table")}
      columns={columns}
      rows={lifts}
      rowKey={({ name }) => name}
      isPlain
      nothingFound={t("scorecards.nothing_found")}
    />
  );
}
