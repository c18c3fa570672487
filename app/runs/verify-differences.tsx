"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import type { Difference } from "./job-result.ts";

/** What a verification found: the stored row and the one that was calculated again, as they are, minor units and all. */
export function VerifyDifferences({ differences }: { differences: readonly Difference[] }) {
  const t = useTranslations();
  const columns = useMemo<Column<Difference>[]>(
    () => [
      { id: "what", header: t("runs.difference_what"), value: ({ what }) => what, isRowHeader: true, className: "font-mono text-xs" },
      {
        id: "method",
        header: t("runs.difference_method"),
        value: ({ method }) => (method === "detailed" ? t("runs.method_detailed") : t("runs.method_months")),
        isFilter: true,
      },
      { id: "stored", header: t("runs.difference_stored"), value: ({ stored }) => stored, className: "font-mono text-xs" },
      { id: "recomputed", header: t("runs.difference_recomputed"), value: ({ recomputed }) => recomputed, className: "font-mono text-xs" },
    ],
    [t],
  );
  return (
    <DataTable
      id="verify-differences"
      name={t("runs.differences")}
      columns={columns}
      rows={differences}
      rowKey={({ method, what }) => `${method} ${what}`}
      nothingFound={t("runs.nothing_found")}
    />
  );
}
