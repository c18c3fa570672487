"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../_components/notice.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import type { Organisation } from "./organisation-data.ts";
import { prepareTree, type TreeUnit } from "./prepare-tree.ts";

const INDENT_REM = 1.25;

/** The tree of units, with who is posted and what is booked in each and below. */
type Props = { organisation: Organisation /** whether the reader sees the whole bank */; seesAll: boolean };

export function UnitsTable({ organisation, seesAll }: Props) {
  const t = useTranslations();
  const rows = useMemo(() => prepareTree(organisation.units), [organisation]);
  const columns = useMemo<readonly Column<TreeUnit>[]>(
    () => [
      {
        id: "name",
        header: t("organisation.unit"),
        value: ({ name }) => name,
        isRowHeader: true,
        canSort: false,
        cell: ({ code, name, depth, kind }) => (
          <span className="block" style={{ paddingLeft: `${depth * INDENT_REM}rem` }}>
            <Link
              href={`/organisation/units/${encodeURIComponent(code)}?date=${organisation.date}`}
              prefetch={false}
              title={name}
              className="block w-fit max-w-48 truncate font-medium hover:text-accent hover:underline @lg:max-w-96"
            >
              {name}
            </Link>
            <span className="block text-xs font-normal text-faint @lg:hidden">{kind}</span>
          </span>
        ),
      },
      {
        id: "code",
        header: t("organisation.code"),
        value: ({ code }) => code,
        canSort: false,
        from: "md",
        className: "text-xs text-faint",
      },
      {
        id: "kind",
        header: t("organisation.kind"),
        value: ({ kind }) => kind,
        canSort: false,
        isFilter: true,
        from: "sm",
        className: "text-muted",
      },
      { id: "managers", header: t("organisation.managers_here"), value: ({ managers }) => managers, canSort: false, from: "md" },
      { id: "managersBelow", header: t("organisation.managers_below"), value: ({ managersBelow }) => managersBelow, canSort: false },
      { id: "accounts", header: t("organisation.accounts_here"), value: ({ accounts }) => accounts, canSort: false, from: "lg" },
      {
        id: "accountsBelow",
        header: t("organisation.accounts_below"),
        value: ({ accountsBelow }) => accountsBelow,
        canSort: false,
        from: "sm",
      },
    ],
    [t, organisation.date],
  );
  return (
    <DataTable
      id="organisation units"
      name={t("organisation.units_table")}
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
      nothingFound={t("organisation.nothing_found")}
      empty={
        <div className="px-4 py-5 sm:px-6">
          {seesAll ? (
            <Notice title={t("organisation.no_units")}>{t("organisation.no_units_text")}</Notice>
          ) : (
            <Notice title={t("organisation.no_units_seen")}>{t("organisation.no_units_seen_text")}</Notice>
          )}
        </div>
      }
    />
  );
}
