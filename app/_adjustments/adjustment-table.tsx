"use client";

import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { AppRouter } from "../../server/api/root.ts";
import { Section } from "../_components/section.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { toSource } from "../_explain/target.ts";
import { useFormat } from "../_format/use-format.ts";

type Page = inferRouterOutputs<AppRouter>["runs"]["adjustments"];
type Line = Page["lines"][number];

const COLUMNS = ["margin", "adb", "closing", "income"] as const;

/** What a period carries of corrections of closed periods, apart from its own credit. Nothing is shown where there is nothing. */
export function AdjustmentTable({ page: { run, lines }, withManager = false }: { page: Page; withManager?: boolean }) {
  const t = useTranslations("adjustments");
  const columns = useColumns(run.period, withManager);
  if (lines.length === 0) return null;
  return (
    <Section title={t("title")} text={t("text", { currency: run.baseCurrency })} className="border-y border-dashed border-line-strong py-5">
      <DataTable
        id={withManager ? "adjustments" : "adjustments of manager"}
        name={t("title")}
        columns={columns}
        rows={lines}
        rowKey={({ ofPeriod, manager, unit, product, currency, source }) => [ofPeriod, manager, unit, product, currency, source].join(" ")}
        isPlain={!withManager}
        nothingFound={t("nothing_found")}
      />
    </Section>
  );
}

function useColumns(period: string, withManager: boolean): readonly Column<Line>[] {
  const t = useTranslations();
  const format = useFormat();
  return useMemo(() => {
    const manager: Column<Line> = {
      id: "manager",
      header: t("adjustments.manager"),
      isRowHeader: true,
      value: ({ manager: code, managerName }) => (code === "" ? t("adjustments.house") : managerName),
    };
    const closed: Column<Line> = {
      id: "period",
      header: t("adjustments.of_period"),
      isRowHeader: !withManager,
      value: ({ ofPeriod }) => ofPeriod,
      cell: ({ ofPeriod, versions }) => (
        <Link
          href={`/runs/compare?${new URLSearchParams({ before: `${ofPeriod}v${versions.closed}`, after: `${ofPeriod}v${versions.corrected}` })}`}
          prefetch={false}
          className="link"
        >
          {format.period(ofPeriod)}
        </Link>
      ),
    };
    return [
      ...(withManager ? [manager] : []),
      closed,
      { id: "product", header: t("adjustments.product"), value: ({ productName }) => productName, from: "sm" },
      { id: "unit", header: t("adjustments.unit"), value: ({ unitName }) => unitName, from: "md", className: "text-muted" },
      ...COLUMNS.map((column): Column<Line> => amountColumn(column, period, t)),
    ];
  }, [t, format, period, withManager]);
}

const amountColumn = (column: (typeof COLUMNS)[number], period: string, t: ReturnType<typeof useTranslations>): Column<Line> => ({
  id: column,
  header: t(`metric.${column}`),
  value: (line) => line[column],
  cell: (line, text) => (
    <FigureLink
      target={{
        explain: `adjusted_${column}`,
        period,
        corrects: line.ofPeriod,
        ...(line.manager === "" ? { house: true } : { manager: line.manager }),
        booked: line.unit,
        product: line.product,
        currency: line.currency,
        source: toSource(line.source),
      }}
      label={t("adjustments.explain", { value: text, metric: t(`metric.${column}`), period: line.ofPeriod, name: line.managerName })}
    >
      {text}
    </FigureLink>
  ),
});
