"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../../_components/notice.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { formatList } from "../../_format/lists.ts";
import { useFormat } from "../../_format/use-format.ts";
import { eventfulDays, type PreparedTimeline, type TimelineDay } from "./prepare-timeline.ts";
import { DayBalance, DayChange, Happened } from "./timeline-day.tsx";

/** The table behind the time axis: the days on which anything happened or the balance changed. */
export function TimelineTable({ manager, timeline: { days } }: { manager: string; timeline: PreparedTimeline }) {
  const t = useTranslations();
  const locale = useLocale();
  const format = useFormat();
  const rows = useMemo(() => eventfulDays(days), [days]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with the language alone, as t does.
  const columns = useMemo<Column<TimelineDay>[]>(
    () => [
      {
        id: "day",
        header: t("manager.day"),
        value: ({ date }) => date,
        cell: ({ date }) => <span className="whitespace-nowrap">{format.day(date)}</span>,
        isRowHeader: true,
      },
      {
        id: "balance",
        header: t("manager.balance"),
        value: ({ balance }) => balance,
        cell: (day) => <DayBalance manager={manager} day={day} />,
      },
      {
        id: "change",
        header: t("manager.change"),
        value: ({ change }) => change,
        cell: (day) => <DayChange manager={manager} day={day} />,
      },
      {
        id: "happened",
        header: t("manager.happened"),
        value: ({ activities, events }) =>
          formatList(
            [
              ...events.map(({ kind, count }) => t(`manager.event_${kind}`, { count })),
              ...activities.map(({ kind, client }) => `${kind} ${client ?? ""}`),
            ],
            locale,
          ),
        cell: (day) => <Happened manager={manager} day={day} />,
        canSort: false,
      },
    ],
    [t, locale, manager],
  );
  return (
    <DataTable
      id="manager days"
      name={t("manager.timeline")}
      columns={columns}
      rows={rows}
      rowKey={({ date }) => date}
      nothingFound={t("manager.nothing_found")}
      empty={
        <div className="px-4 sm:px-6">
          <Notice title={t("manager.nothing_happened")} as="h3" />
        </div>
      }
    />
  );
}
