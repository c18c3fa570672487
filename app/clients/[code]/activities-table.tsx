"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../../_components/notice.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { ClientPage } from "../client-data.ts";

type Activity = ClientPage["activities"][number];
type Props = { activities: readonly Activity[]; period: string; names: ClientPage["names"] };

/** What managers logged with a client, the latest first. */
export function ActivitiesTable({ activities, period, names }: Props) {
  const t = useTranslations();
  const format = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  const columns = useMemo<readonly Column<Activity>[]>(
    () => [
      {
        id: "at",
        header: t("clients.at"),
        value: ({ at }) => at,
        cell: ({ at }) => format.instant(at),
        isRowHeader: true,
        className: "whitespace-nowrap",
      },
      { id: "kind", header: t("clients.activity_kind"), value: ({ kind }) => kind, isFilter: true },
      {
        id: "manager",
        header: t("clients.manager"),
        value: ({ manager }) => names.managers[manager] ?? manager,
        cell: ({ manager }, text) => (
          <Link
            href={`/managers/${encodeURIComponent(manager)}?period=${period}`}
            prefetch={false}
            className="hover:text-accent hover:underline"
          >
            {text}
          </Link>
        ),
        isFilter: true,
      },
      { id: "minutes", header: t("clients.minutes"), value: ({ minutes }) => minutes, from: "md" },
      { id: "outcome", header: t("clients.outcome"), value: ({ outcome }) => outcome, from: "sm", className: "text-muted" },
      { id: "deal", header: t("clients.deal"), value: ({ deal }) => deal, from: "md", className: "text-muted" },
    ],
    [t, names, period],
  );
  return (
    <DataTable
      id="client activities"
      name={t("clients.activities_table")}
      columns={columns}
      rows={activities}
      rowKey={({ id }) => id}
      sort={{ id: "at", desc: true }}
      isPlain={activities.length < 10}
      nothingFound={t("clients.nothing_found")}
      empty={
        <div className="px-4 sm:px-6">
          <Notice as="h3" title={t("clients.no_activities")}>
            <Link href="/activities" className="link">
              {t("clients.log_activity")}
            </Link>
          </Notice>
        </div>
      }
    />
  );
}
