"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { useFormat } from "../_format/use-format.ts";
import { COLUMNS, type OverlayLine, type OverlayPage } from "./overlay-data.ts";
import { OverlaySection } from "./overlay-section.tsx";

type Of = "manager" | "deal";
type Props = {
  page: OverlayPage;
  /** whose lines they are: a manager's name their deals, a deal's its managers */
  of: Of;
};

/** Overlay credit line by line, without a foot: nothing adds it up. Nothing is shown where there is none. */
export function OverlayTable({ page: { run, lines }, of }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const columns = useColumns(run.period, of);
  if (lines.length === 0) return null;
  const about = { period: format.period(run.period), currency: run.baseCurrency };
  return (
    <OverlaySection title={t("overlay.title")} text={t(of === "deal" ? "overlay.note_deal" : "overlay.note", about)}>
      <DataTable
        id={`overlay of ${of}`}
        name={t("overlay.table")}
        columns={columns}
        rows={lines}
        rowKey={({ deal, manager, unit, product, currency }) => [deal, manager, unit, product, currency].join("\u0000")}
        isPlain
        nothingFound={t("overlay.nothing_found")}
      />
    </OverlaySection>
  );
}

function useColumns(period: string, of: Of): readonly Column<OverlayLine>[] {
  const t = useTranslations();
  return useMemo<Column<OverlayLine>[]>(
    () => [
      {
        id: "head",
        header: t(of === "manager" ? "overlay.deal" : "overlay.manager"),
        isRowHeader: true,
        value: (line) => (of === "manager" ? line.dealName : line.managerName),
        cell: (line, text) => (
          <>
            <Link
              href={
                of === "manager"
                  ? `/deals/${encodeURIComponent(line.deal)}`
                  : `/managers/${encodeURIComponent(line.manager)}?period=${period}`
              }
              prefetch={false}
              className="block max-w-40 truncate font-medium hover:text-accent hover:underline @lg:max-w-64"
            >
              {text}
            </Link>
            <span className="block max-w-40 truncate text-xs font-normal text-faint @2xl:hidden">
              {line.productName}, {line.unitName}
            </span>
          </>
        ),
      },
      { id: "product", header: t("overlay.product"), value: ({ productName }) => productName, from: "md" },
      { id: "unit", header: t("overlay.unit"), value: ({ unitName }) => unitName, from: "md", className: "text-muted" },
      ...COLUMNS.map(
        (column): Column<OverlayLine> => ({
          id: column,
          header: t(`metric.${column}`),
          value: (line) => line[column],
          cell: (line, text) => (
            <FigureLink
              target={{
                explain: `overlay_${column}`,
                period,
                manager: line.manager,
                booked: line.unit,
                product: line.product,
                currency: line.currency,
                deal: line.deal,
              }}
              label={t("overlay.explain", {
                value: text,
                metric: t(`metric.overlay_${column}`),
                of: `${line.dealName}, ${line.managerName}`,
              })}
            >
              {text}
            </FigureLink>
          ),
        }),
      ),
    ],
    [t, period, of],
  );
}
