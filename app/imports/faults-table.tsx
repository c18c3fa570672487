"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import type { Fault } from "./room-types.ts";

type Row = Fault & { key: string };

/** What is wrong with a file: where, what stands there, why, and what to do. */
export function FaultsTable({ name, faults }: { name: string; faults: readonly Fault[] }) {
  const t = useTranslations("import_room");
  const rows = useMemo(() => faults.map((fault, i): Row => ({ ...fault, key: String(i) })), [faults]);
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: "line", header: t("line"), value: ({ line }) => line, isRowHeader: true },
      {
        id: "column",
        header: t("column"),
        value: ({ column }) => column ?? t("whole_row"),
        isFilter: true,
        cell: ({ column }, text) =>
          column === null ? <span className="text-muted">{text}</span> : <code className="text-xs">{text}</code>,
      },
      {
        id: "value",
        header: t("value"),
        value: ({ value }) => value,
        from: "sm",
        cell: ({ value }, text) =>
          value === null ? text : <span className="line-clamp-3 max-w-64 [overflow-wrap:anywhere] whitespace-normal">{text}</span>,
      },
      {
        id: "reason",
        header: t("reason"),
        value: ({ text }) => text,
        cell: ({ value }, text) => (
          <span className="block min-w-48 whitespace-normal">
            {text}
            {value !== null && <span className="block text-xs [overflow-wrap:anywhere] text-faint @lg:hidden">{value}</span>}
          </span>
        ),
      },
    ],
    [t],
  );
  return (
    <DataTable
      id="import-faults"
      name={name}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      isPlain={rows.length <= 12}
      nothingFound={t("no_such_fault")}
    />
  );
}
