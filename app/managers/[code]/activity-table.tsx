"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../../_components/notice.tsx";
import { Section } from "../../_components/section.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { ManagerData } from "./page-data.ts";

type Kind = ManagerData["activities"]["kinds"][number];

/** How many activities of which kind in the period. */
export function ActivityTable({ page: { run, manager, activities } }: { page: ManagerData }) {
  const t = useTranslations();
  const format = useFormat();
  const columns = useMemo<Column<Kind>[]>(
    () => [
      { id: "kind", header: t("manager.kind"), value: ({ kind }) => kind, isRowHeader: true },
      {
        id: "count",
        header: t("manager.count"),
        value: ({ count }) => count,
        cell: ({ kind }, text) => (
          <FigureLink
            target={{ explain: "activities", manager: manager.code, kind }}
            label={t("manager.explain_kind", { value: text, kind })}
          >
            {text}
          </FigureLink>
        ),
        total: activities.total,
        totalCell: (text) => (
          <FigureLink
            target={{ explain: "activities", manager: manager.code }}
            label={t("manager.explain_total", { value: text, metric: t("metric.activities") })}
          >
            {text}
          </FigureLink>
        ),
      },
    ],
    [t, manager.code, activities.total],
  );
  if (activities.kinds.length === 0) {
    return (
      <div className="px-4 sm:px-6">
        <Notice title={t("manager.no_activities_title", { period: format.period(run.period) })}>
          {t("manager.no_activities_text", { name: manager.name })}
        </Notice>
      </div>
    );
  }
  return (
    <Section title={t("metric.activities")} className="max-w-md">
      <DataTable
        id="manager activities"
        name={t("manager.activities")}
        columns={columns}
        rows={activities.kinds}
        rowKey={({ kind }) => kind}
        isPlain
        nothingFound={t("manager.nothing_found")}
      />
    </Section>
  );
}
