"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { Notice } from "../_components/notice.tsx";
import { Section } from "../_components/section.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { useFormat } from "../_format/use-format.ts";
import { useFigureColumns } from "./figure-columns.tsx";
import { type About, type Overview, overviewAddress } from "./overview-data.ts";

type Row = Overview["branches"][number];

/** The units below the one that is shown; a click goes down into one. What is booked in the shown unit itself stands beside them. */
export function UnitTable({ overview: { branches, totals, before, run, house }, about }: { overview: Overview; about: About }) {
  const t = useTranslations();
  const format = useFormat();
  const { manager } = about;
  const target = useCallback(
    ({ code, isOwn }: Row) => ({ ...(manager !== undefined && { manager }), ...(isOwn ? { booked: code } : { unit: code }) }),
    [manager],
  );
  const figures = useFigureColumns<Row>({ target, totals, before, about });
  const columns = useMemo<Column<Row>[]>(() => {
    const unassigned: Column<Row> = {
      id: "house",
      header: t("overview.house_margin"),
      value: (row) => row.house?.margin ?? null,
      cell: (row, text) =>
        row.house ? (
          <FigureLink
            target={{ explain: "margin", house: true, ...(row.isOwn ? { booked: row.code } : { unit: row.code }) }}
            label={t("overview.explain_house", { value: text, metric: t("metric.margin"), name: row.name })}
          >
            {text}
          </FigureLink>
        ) : (
          <span className="text-faint">{text}</span>
        ),
      total: house.totals?.margin ?? null,
      totalCell: (text) => (
        <FigureLink
          target={{ explain: "margin", house: true, ...about }}
          label={t("overview.explain_house", { value: text, metric: t("metric.margin"), name: t("overview.all") })}
        >
          {text}
        </FigureLink>
      ),
      from: "lg",
    };
    return [
      {
        id: "name",
        header: t("overview.unit"),
        value: ({ name }) => name,
        isRowHeader: true,
        cell: ({ code, name, isOwn, hasBelow }) =>
          isOwn ? (
            <span>{t("overview.booked_here", { unit: name })}</span>
          ) : (
            <Link prefetch={false} href={overviewAddress(run.period, code)} className="font-medium hover:text-accent hover:underline">
              {name} {hasBelow && <span className="sr-only">{t("overview.go_down")}</span>}
            </Link>
          ),
      },
      ...figures,
      ...(manager === undefined ? [unassigned] : []),
    ];
  }, [t, figures, run.period, manager, house.totals, about]);
  return (
    <Section title={t("overview.units")} text={t("overview.units_text", { period: format.period(run.period) })}>
      <DataTable
        id="overview-units"
        name={t("overview.units_table")}
        columns={columns}
        rows={branches}
        rowKey={({ code }) => code}
        sort={{ id: "margin", desc: true }}
        nothingFound={t("overview.nothing_found")}
        empty={
          <div className="px-4 sm:px-6">
            <Notice title={t("overview.no_units")} as="h3">
              {t("overview.no_figures_text")}
            </Notice>
          </div>
        }
      />
    </Section>
  );
}
