"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../_components/notice.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { formatList } from "../_format/lists.ts";
import type { Breakdown } from "./client-data.ts";
import { GroupLink } from "./use-client-columns.tsx";
import { useFigureColumns } from "./use-figure-columns.tsx";

type Class = Breakdown["classes"][number];
type By = "group" | "industry" | "segment" | "kind";
type Props = { breakdown: Breakdown; by: By; period: string };

const BANK = {};
const figuresOf = ({ figures }: Class) => figures;
const shareOf = ({ share }: Class) => share;

/** Clients by group, industry, segment or kind. Those without one stand below, so that the table adds up to the bank. */
export function ClassesTable({ breakdown, by, period }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const without = t("clients.without", { by });
  const nameOf = useMemo(
    () =>
      ({ value }: Class) =>
        value ?? without,
    [without],
  );
  const target = useMemo(
    () =>
      ({ value }: Class) =>
        by === "group" && value !== null ? { group: value } : { by, ...(value !== null && { value }) },
    [by],
  );
  const figures = useFigureColumns<Class>({
    figures: figuresOf,
    share: shareOf,
    target,
    name: nameOf,
    totals: breakdown.bank,
    total: BANK,
    totalName: t("clients.all_clients"),
  });
  const columns = useMemo<readonly Column<Class>[]>(
    () => [
      {
        id: "value",
        header: t(`clients.${by}`),
        value: ({ value }) => value ?? without,
        isRowHeader: true,
        cell: ({ value }) =>
          value === null ? (
            <span className="text-muted">{without}</span>
          ) : by === "group" ? (
            <span className="font-medium">
              <GroupLink group={value} period={period} />
            </span>
          ) : (
            value
          ),
      },
      ...(by === "group"
        ? [
            {
              id: "members",
              header: t("clients.members"),
              value: ({ value, names, clients }: Class) =>
                value === null ? null : t("clients.first_members", { names: formatList(names, locale), more: clients - names.length }),
              canSort: false,
              from: "md" as const,
              className: "max-w-64 truncate text-muted",
            },
          ]
        : []),
      { id: "clients", header: t("clients.clients"), value: ({ clients }) => clients, from: "sm" },
      ...figures,
    ],
    [t, locale, figures, by, period, without],
  );
  return (
    <DataTable
      id={`clients by ${by}`}
      name={t("clients.by_table", { by: t(`clients.${by}`) })}
      columns={columns}
      rows={breakdown.classes}
      rowKey={({ value }) => value ?? ""}
      // Groups come largest first with those in none below them, though these together are the largest.
      {...(by !== "group" && { sort: { id: "margin", desc: true } })}
      nothingFound={t("clients.nothing_found")}
      empty={
        <div className="px-4 py-5 sm:px-6">
          <Notice title={t("clients.none_title")}>{t("clients.none_text")}</Notice>
        </div>
      }
    />
  );
}
