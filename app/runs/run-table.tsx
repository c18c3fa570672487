"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ForWholeBank } from "../_acting/sight.tsx";
import { Badge } from "../_components/badge.tsx";
import { Notice } from "../_components/notice.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { useFormat } from "../_format/use-format.ts";
import { CalculateAgain } from "./calculate-again.tsx";
import type { CalculatedPeriod } from "./runs-data.ts";

/** Every calculated period with its latest run. */
export function RunTable({ periods }: { periods: readonly CalculatedPeriod[] }) {
  const t = useTranslations();
  const format = useFormat();
  const isWhole = periods.every(({ run }) => run.unit === null);
  const columns = useMemo<Column<CalculatedPeriod>[]>(
    () => [
      {
        id: "period",
        header: t("app.period"),
        // Sorted by its code: "1993-06" comes before "1993-07", whatever the months are called.
        value: ({ run }) => run.period,
        isRowHeader: true,
        cell: ({ run, since }) => (
          <>
            <Link prefetch={false} href={`/runs/${run.period}`} className="font-medium whitespace-nowrap hover:text-accent hover:underline">
              {format.period(run.period)}
            </Link>
            <span className="block text-xs text-faint @lg:hidden">
              {since > 0 ? t("runs.since_count", { count: since }) : t("runs.since_none")}
            </span>
          </>
        ),
      },
      { id: "kind", header: t("runs.kind"), value: ({ kind }) => t(`runs.kind_${kind}`), isHiddenAtFirst: true, isFilter: true },
      {
        id: "state",
        header: t("runs.state"),
        value: ({ state }) => t(`app.state_${state}`),
        cell: (_, text) => <Badge>{text}</Badge>,
        from: "md",
      },
      {
        id: "since",
        header: t("runs.since"),
        value: ({ since }) => since,
        cell: ({ run, since }) => <Since period={run.period} unit={run.unit} since={since} />,
        from: "sm",
      },
      { id: "version", header: t("runs.version"), value: ({ run }) => run.version, from: "sm" },
      {
        id: "calculated",
        header: t("runs.when"),
        value: ({ run }) => format.instant(run.calculatedAt),
        from: "lg",
        className: "whitespace-nowrap",
      },
      { id: "actor", header: t("runs.actor"), value: ({ run }) => run.actor, from: "xl" },
      {
        id: "unit",
        header: t("runs.part"),
        value: ({ run }) => run.unit ?? t("app.whole_bank"),
        isFilter: true,
        ...(isWhole && { isHiddenAtFirst: true }),
      },
      { id: "position", header: t("runs.position"), value: ({ run }) => run.position, from: "lg" },
      { id: "lines", header: t("runs.lines"), value: ({ lines }) => lines, from: "md" },
      { id: "managers", header: t("runs.managers"), value: ({ managers }) => managers, from: "md" },
    ],
    [t, format, isWhole],
  );
  return (
    <div className="pt-4 pb-10">
      <DataTable
        id="runs"
        name={t("runs.table")}
        columns={columns}
        rows={periods}
        rowKey={({ run }) => run.period}
        nothingFound={t("runs.nothing_found")}
        empty={
          <div className="px-4 sm:px-6">
            <Notice title={t("runs.none_title")}>{t("runs.none_text")}</Notice>
          </div>
        }
      />
    </div>
  );
}

function Since({ period, unit, since }: { period: string; unit: string | null; since: number }) {
  const t = useTranslations();
  if (since === 0) return <span className="text-faint">{t("runs.since_none")}</span>;
  return (
    <span className="inline-flex items-center gap-2">
      <span className="text-warning">{t("runs.since_count", { count: since })}</span>
      <ForWholeBank>
        <CalculateAgain period={period} unit={unit} />
      </ForWholeBank>
    </span>
  );
}
