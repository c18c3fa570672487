"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../_components/table/column.ts";
import type { Target } from "../_explain/target.ts";
import type { Figures } from "./client-data.ts";
import { ManagersCell, ManagersText } from "./managers-cell.tsx";
import type { ClientRow } from "./prepare-rows.ts";
import { useFigureColumns } from "./use-figure-columns.tsx";

const targetOf = ({ code }: ClientRow) => ({ client: code });
const nameOf = ({ name }: ClientRow) => name;
const shareOf = ({ share }: ClientRow) => share;
const figuresOf = (row: ClientRow): Figures => row;

type Options = Readonly<{
  period: string;
  totals: Figures | null;
  /** what the totals are of, where it has an explanation of its own */
  total: Pick<Target, "group" | "matching"> | null;
  totalName: string;
  /** the values that a server can be asked for are no filters of the sent rows */
  isFiltered: boolean;
}>;

/** The columns of a table of clients. */
export function useClientColumns({ period, totals, total, totalName, isFiltered }: Options): readonly Column<ClientRow>[] {
  const t = useTranslations();
  const figures = useFigureColumns<ClientRow>({
    figures: figuresOf,
    share: shareOf,
    target: targetOf,
    name: nameOf,
    totals,
    total,
    totalName,
  });
  return useMemo<readonly Column<ClientRow>[]>(() => {
    const trait = (id: "kind" | "industry" | "segment" | "status", isHiddenAtFirst: boolean): Column<ClientRow> => ({
      id,
      header: t(`clients.${id}`),
      value: (row) => row[id] || null,
      isFilter: isFiltered,
      isHiddenAtFirst,
      from: "lg",
      className: "max-w-36 truncate text-muted",
    });
    return [
      {
        id: "name",
        header: t("clients.client"),
        value: ({ name }) => name,
        isRowHeader: true,
        cell: (row) => (
          <>
            <Link
              href={`/clients/${encodeURIComponent(row.code)}?period=${period}`}
              prefetch={false}
              title={row.name}
              className="block w-fit max-w-44 truncate leading-6 font-medium hover:text-accent hover:underline @lg:max-w-72"
            >
              {row.name}
            </Link>
            <span className="block max-w-44 truncate text-xs leading-6 font-normal text-faint @2xl:hidden">
              <ManagersText row={row} />
            </span>
          </>
        ),
      },
      { id: "code", header: t("clients.code"), value: ({ code }) => code, from: "lg", className: "w-px text-xs text-faint" },
      trait("kind", true),
      trait("industry", true),
      trait("segment", false),
      {
        id: "group",
        header: t("clients.group"),
        value: ({ group }) => group,
        cell: ({ group }, text) => (group === null ? text : <GroupLink group={group} period={period} />),
        from: "lg",
        className: "text-muted",
      },
      trait("status", true),
      {
        id: "managers",
        header: t("clients.held_by"),
        value: (row) => row.manager ?? (row.managers.length > 0 ? t("clients.managers_count", { count: row.managers.length }) : null),
        cell: (row) => <ManagersCell row={row} period={period} />,
        isFilter: isFiltered,
        from: "md",
        className: "max-w-40 truncate text-muted",
      },
      { id: "products", header: t("clients.products"), value: ({ products }) => products, from: "xl" },
      ...figures,
    ];
  }, [t, figures, period, isFiltered]);
}

/** A client group, by its code. */
export const GroupLink = ({ group, period }: { group: string; period: string }) => (
  <Link
    href={`/clients/groups/${encodeURIComponent(group)}?period=${period}`}
    prefetch={false}
    className="hover:text-accent hover:underline"
  >
    {group}
  </Link>
);
