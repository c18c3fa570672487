"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../../_components/notice.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { type ClientPage, FIGURES } from "../client-data.ts";
import { ClientFigure } from "../client-figure.tsx";

type Member = ClientPage["members"][number];

/** The other clients of a client's group. */
export function MembersTable({ members, period }: { members: readonly Member[]; period: string }) {
  const t = useTranslations();
  const columns = useMemo<readonly Column<Member>[]>(
    () => [
      {
        id: "name",
        header: t("clients.client"),
        value: ({ name }) => name,
        isRowHeader: true,
        cell: ({ code, name }) => (
          <Link
            href={`/clients/${encodeURIComponent(code)}?period=${period}`}
            prefetch={false}
            className="font-medium hover:text-accent hover:underline"
          >
            {name}
          </Link>
        ),
      },
      { id: "code", header: t("clients.code"), value: ({ code }) => code, from: "md", className: "text-xs text-faint" },
      ...FIGURES.map(
        (figure): Column<Member> => ({
          id: figure,
          header: t(`metric.${figure}`),
          value: ({ figures }) => figures?.[figure] ?? null,
          cell: ({ code, name, figures }, text) =>
            figures ? <ClientFigure figure={figure} of={{ client: code }} name={name} text={text} /> : text,
          ...(figure !== "margin" && { from: figure === "income" ? ("sm" as const) : ("md" as const) }),
        }),
      ),
    ],
    [t, period],
  );
  return (
    <DataTable
      id="client members"
      name={t("clients.members")}
      columns={columns}
      rows={members}
      rowKey={({ code }) => code}
      isPlain
      nothingFound={t("clients.nothing_found")}
      empty={
        <div className="px-4 sm:px-6">
          <Notice as="h3" title={t("clients.alone")} />
        </div>
      }
    />
  );
}
