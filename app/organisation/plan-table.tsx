"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Badge } from "../_components/badge.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import type { Plan } from "./organisation-data.ts";

type Row = Plan["rows"][number];

const COLUMNS = {
  units: ["code", "name", "kind", "parent"],
  managers: ["code", "name", "email", "unit", "position", "from", "to"],
  assignments: ["account", "client", "manager", "share", "from", "to"],
} as const;

/** The rows that would be stored, as they would stand in a file. Of a row that takes another's place both values are shown. */
export function PlanTable({ plan, isPlain }: { plan: Plan; isPlain?: boolean }) {
  const t = useTranslations();
  const columns = useMemo<readonly Column<Row>[]>(() => {
    const used = COLUMNS[plan.kind].filter((name) => plan.rows.some(({ row, replaces }) => row[name] || replaces?.[name]));
    return [
      {
        id: "what",
        header: t("organisation.row"),
        value: ({ replaces }) => (replaces ? t("organisation.row_changed") : t("organisation.row_new")),
        cell: ({ replaces }, text) => <Badge tone={replaces ? "neutral" : "accent"}>{text}</Badge>,
        isFilter: true,
      },
      ...used.map(
        (name, i): Column<Row> => ({
          id: name,
          header: name,
          value: ({ row }) => row[name] || null,
          cell: ({ row, replaces }, text) => <Cell before={replaces?.[name]} after={row[name] ?? ""} text={text} />,
          isRowHeader: i === 0,
          className: "whitespace-nowrap",
        }),
      ),
    ];
  }, [t, plan]);
  return (
    <DataTable
      id={`plan ${plan.kind}`}
      name={t("organisation.rows_table")}
      columns={columns}
      rows={plan.rows}
      rowKey={({ row }) => JSON.stringify(row)}
      isPlain={isPlain ?? plan.rows.length < 20}
      nothingFound={t("organisation.nothing_found")}
    />
  );
}

function Cell({ before, after, text }: { before: string | undefined; after: string; text: string }) {
  const t = useTranslations();
  if (before === undefined || before === after) return text;
  return (
    <>
      <del className="text-faint">
        <span className="sr-only">{t("organisation.was")}</span> {before || "–"}
      </del>{" "}
      <ins className="font-medium no-underline">
        <span className="sr-only">{t("organisation.becomes")}</span> {after || "–"}
      </ins>
    </>
  );
}
