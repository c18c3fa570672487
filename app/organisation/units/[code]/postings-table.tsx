"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../../../_components/table/column.ts";
import { DataTable } from "../../../_components/table/data-table.tsx";
import { useFormat } from "../../../_format/use-format.ts";

type Posting = Readonly<{ manager: string; name: string; position: string; from: string; to: string | null }>;

/** Everybody who was or is posted in a unit. */
export function PostingsTable({ postings }: { postings: readonly Posting[] }) {
  const t = useTranslations();
  const format = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  const columns = useMemo<readonly Column<Posting>[]>(
    () => [
      {
        id: "name",
        header: t("organisation.manager"),
        value: ({ name }) => name,
        isRowHeader: true,
        cell: ({ manager, name }) => (
          <Link
            href={`/managers/${encodeURIComponent(manager)}`}
            prefetch={false}
            className="font-medium hover:text-accent hover:underline"
          >
            {name}
          </Link>
        ),
      },
      { id: "position", header: t("organisation.position"), value: ({ position }) => position, from: "sm", className: "text-muted" },
      { id: "from", header: t("organisation.from"), value: ({ from }) => from, cell: ({ from }) => format.day(from) },
      {
        id: "to",
        header: t("organisation.until"),
        value: ({ to }) => to,
        cell: ({ to }) => (to === null ? <span className="text-faint">{t("organisation.open_end")}</span> : format.day(to)),
      },
    ],
    [t],
  );
  return (
    <DataTable
      id="unit postings"
      name={t("organisation.postings_table")}
      columns={columns}
      rows={postings}
      rowKey={({ manager, from }) => `${manager} ${from}`}
      sort={{ id: "from", desc: true }}
      isPlain={postings.length < 20}
      nothingFound={t("organisation.nobody_posted")}
    />
  );
}
