"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../_components/notice.tsx";
import { DataTable } from "../_components/table/data-table.tsx";
import type { ClientListPage } from "./client-data.ts";
import { prepareRows } from "./prepare-rows.ts";
import { useClientColumns } from "./use-client-columns.tsx";

type Props = { page: ClientListPage; period: string; currency: string; group?: string };

const BANK = {};

/** All clients of a period, or of a group, sorted and searched in the browser. */
export function ClientsTable({ page, period, currency, group }: Props) {
  const t = useTranslations();
  const rows = useMemo(() => prepareRows(page, currency), [page, currency]);
  const total = useMemo(() => (group === undefined ? BANK : { group }), [group]);
  const totalName = group ?? t("clients.all_clients");
  const columns = useClientColumns({ period, totals: page.shown, total, totalName, isFiltered: true });
  return (
    <DataTable
      id="clients"
      name={t("clients.table")}
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
      sort={{ id: "margin", desc: true }}
      nothingFound={t("clients.nothing_found")}
      empty={
        <div className="px-4 py-5 sm:px-6">
          <Notice title={t("clients.none_title")}>{t("clients.none_text")}</Notice>
        </div>
      }
    />
  );
}
