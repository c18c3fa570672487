"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Change } from "../../_components/change.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { Preview, PreviewLine } from "../rules-data.ts";

const keyOf = ({ manager }: PreviewLine): string => manager;
const SORT = { id: "difference", desc: true } as const;

/** Everybody for whom something changes: score, grade and bonus, before and after. */
export function PreviewTable({ preview }: { preview: Preview }) {
  const t = useTranslations("rules");
  const format = useFormat();
  const { lines, run } = preview;
  const columns = useMemo<Column<PreviewLine>[]>(
    () => [
      {
        id: "manager",
        header: t("manager"),
        value: ({ name }) => name,
        isRowHeader: true,
        cell: ({ name, manager }) => (
          <Link prefetch={false} href={`/managers/${encodeURIComponent(manager)}?period=${run.period}`} className="link">
            {name}
          </Link>
        ),
      },
      {
        id: "score",
        header: t("score"),
        value: ({ after }) => after.score,
        className: "number",
        cell: ({ before, after }) => (
          <FromTo before={before.score && format.decimal(before.score)} after={after.score && format.decimal(after.score)} />
        ),
      },
      {
        id: "grade",
        header: t("grade"),
        value: ({ after }) => after.grade,
        className: "number",
        cell: ({ before, after }) => <FromTo before={before.grade} after={after.grade} />,
      },
      {
        id: "bonus",
        header: t("bonus_in", { currency: run.baseCurrency }),
        value: ({ after }) => after.bonus,
        cell: ({ before, after }) => (
          <FromTo before={before.bonus && format.figure(before.bonus)} after={after.bonus && format.figure(after.bonus)} />
        ),
      },
      {
        id: "difference",
        header: t("difference"),
        value: ({ difference: own }) => own,
        cell: ({ difference: own }) => <Change difference={own} />,
        from: "sm",
      },
    ],
    [t, format, run],
  );
  if (lines.length === 0) return null;
  return (
    <DataTable
      id="rule-preview"
      name={t("preview_table")}
      columns={columns}
      rows={lines}
      rowKey={keyOf}
      sort={SORT}
      nothingFound={t("nothing_found")}
    />
  );
}

/** The new value, and above it the old one where it differs. */
function FromTo({ before, after }: { before: string | null; after: string | null }) {
  const t = useTranslations("rules");
  if (before === after) return after ?? "–";
  return (
    <span className="inline-block leading-4">
      <span className="block text-xs text-faint line-through decoration-line-strong">
        <span className="sr-only">{t("before")} </span>
        {before ?? "–"}
      </span>
      <span className="sr-only">{t("after")} </span>
      {after ?? "–"}
    </span>
  );
}
