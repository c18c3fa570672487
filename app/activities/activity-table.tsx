"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { buttonClass } from "../_components/button.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { Activity } from "./log-data.ts";
import { useSourceText } from "./use-source-text.ts";

type Props = { activities: readonly Activity[]; month: string; onOpen: (activity: Activity) => void; empty: ReactNode };

/** Activities one by one: when, who, with whom, what came of it, and where it is from. */
export function ActivityTable({ activities, month, onOpen, empty }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const sourceText = useSourceText();
  const columns = useMemo<Column<Activity>[]>(
    () => [
      {
        id: "at",
        header: t("activities.when"),
        value: (row) => row.at,
        isRowHeader: true,
        cell: (row) => (
          <>
            <span className="figures whitespace-nowrap">{format.instant(row.at)}</span>
            <span className="block max-w-36 truncate text-xs text-muted @lg:hidden">{row.kind}</span>
            <span className="block max-w-36 truncate text-xs text-muted @2xl:hidden">{row.clientName ?? row.client}</span>
          </>
        ),
      },
      {
        id: "manager",
        header: t("activities.manager"),
        value: (row) => row.managerName ?? row.manager,
        cell: (row, text) => (
          <Link href={`/managers/${encodeURIComponent(row.manager)}?period=${month}`} prefetch={false} className="link">
            {text}
          </Link>
        ),
      },
      { id: "client", header: t("activities.client"), value: (row) => row.clientName ?? row.client, from: "md" },
      { id: "kind", header: t("activities.kind"), value: (row) => row.kind, isFilter: true, from: "sm" },
      { id: "minutes", header: t("activities.minutes"), value: (row) => row.minutes, from: "md" },
      { id: "outcome", header: t("activities.outcome"), value: (row) => row.outcome, isFilter: true, from: "md" },
      {
        id: "note",
        header: t("activities.note"),
        value: (row) => row.note,
        from: "xl",
        cell: (row, text) => (
          <span className="block max-w-48 truncate" title={row.note ?? undefined}>
            {text}
          </span>
        ),
      },
      { id: "deal", header: t("activities.deal"), value: (row) => row.deal, from: "xl" },
      {
        id: "source",
        header: t("activities.source"),
        value: sourceText,
        from: "lg",
        cell: (_, text) => <span className="block max-w-44 truncate text-muted">{text}</span>,
      },
      {
        id: "open",
        header: t("activities.change"),
        value: () => null,
        isHeaderHidden: true,
        canSort: false,
        cell: (row) => (
          <button
            type="button"
            className={buttonClass("quiet", "h-7")}
            aria-label={t("activities.change_label", { kind: row.kind, when: format.instant(row.at) })}
            onClick={() => onOpen(row)}
          >
            {t("activities.change")}
          </button>
        ),
      },
    ],
    [t, format.instant, month, sourceText, onOpen],
  );
  return (
    <DataTable
      id="activities"
      name={t("activities.list")}
      columns={columns}
      rows={activities}
      rowKey={(row) => row.id}
      sort={{ id: "at", desc: true }}
      nothingFound={t("activities.nothing_found")}
      empty={empty}
    />
  );
}
