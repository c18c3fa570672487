"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../_components/notice.tsx";
import { Section } from "../_components/section.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { Month } from "./log-data.ts";
import { type KindRow, prepareKinds } from "./prepare-kinds.ts";

type Props = { month: Month; kind: string | null; onKind: (kind: string | null) => unknown };

/** A month by kind: what the log has now, and for one manager what the run counted. */
export function KindSums({ month, kind, onKind }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { counted, manager } = month;
  const rows = useMemo(() => prepareKinds(month), [month]);
  const columns = useMemo<Column<KindRow>[]>(() => {
    const inLog: Column<KindRow> = {
      id: "now",
      header: t(counted ? "activities.in_log" : "activities.count"),
      value: (row) => row.now,
      total: rows.reduce((sum, { now }) => sum + now, 0),
    };
    const explained = (row: KindRow | null, text: string) => (
      <FigureLink
        target={{ explain: "activities", ...(manager && { manager: manager.code }), ...(row && { kind: row.kind }) }}
        label={t("activities.explain_count", { value: text, kind: row?.kind ?? t("activities.all_kinds"), name: manager?.name ?? "" })}
      >
        {text}
      </FigureLink>
    );
    const inRun: Column<KindRow> = {
      id: "counted",
      header: t("activities.in_run"),
      value: (row) => row.counted,
      total: counted?.total ?? null,
      cell: (row, text) => (row.counted === null ? text : explained(row, text)),
      totalCell: (text) => explained(null, text),
    };
    return [
      {
        id: "kind",
        header: t("activities.kind"),
        value: (row) => row.kind,
        isRowHeader: true,
        cell: (row) => (
          <button
            type="button"
            className="link"
            aria-pressed={row.kind === kind}
            onClick={() => onKind(row.kind === kind ? null : row.kind)}
          >
            {row.kind}
          </button>
        ),
      },
      inLog,
      ...(counted ? [inRun] : []),
    ];
  }, [t, rows, counted, manager, kind, onKind]);
  const text = counted
    ? t("activities.counted_text", {
        name: manager?.name ?? "",
        version: counted.run.version,
        at: format.instant(counted.run.calculatedAt),
      })
    : t("activities.kinds_text");
  return (
    <Section title={t("activities.kinds")} text={text}>
      <DataTable
        id="activity-kinds"
        name={t("activities.kinds_table")}
        isPlain
        columns={columns}
        rows={rows}
        rowKey={(row) => row.kind}
        nothingFound={t("activities.nothing_found")}
        empty={
          <div className="px-4 sm:px-6">
            <Notice title={t("activities.empty_title", { span: format.period(month.month) })} />
          </div>
        }
      />
    </Section>
  );
}
