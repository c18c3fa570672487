"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { Section } from "../_components/section.tsx";
import { Sentences } from "../_components/sentences.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import type { Target } from "../_explain/target.ts";
import { useFormat } from "../_format/use-format.ts";
import { type About, COLUMNS, type Overview } from "./overview-data.ts";

type House = Overview["house"];
type Row = House["lines"][number];
type Props = { house: House; run: Overview["run"]; about: About };

/** What nobody holds: how much it is, and where it is booked, since somebody should be assigned to it. */
export function HouseAccounts({ house: { totals, shares, lines, left }, run, about }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        id: "unit",
        header: t("overview.unit"),
        value: ({ unitName }) => unitName,
        isRowHeader: true,
        cell: ({ unitName, productName }) => (
          <>
            {unitName}
            <span className="block text-xs text-faint @lg:hidden">{productName}</span>
          </>
        ),
      },
      { id: "product", header: t("overview.by_product"), value: ({ productName }) => productName, from: "sm", isFilter: true },
      ...COLUMNS.map(
        (column): Column<Row> => ({
          id: column,
          header: t(`metric.${column}`),
          value: ({ amounts }) => amounts[column],
          cell: ({ unit, unitName, product, productName }, text) => (
            <FigureLink
              target={{ explain: column, house: true, booked: unit, product }}
              label={t("overview.explain_house_line", { value: text, metric: t(`metric.${column}`), unit: unitName, product: productName })}
            >
              {text}
            </FigureLink>
          ),
          total: left === 0 && totals ? totals[column] : null,
          totalCell: (text) => (
            <FigureLink
              target={{ explain: column, house: true, ...about }}
              label={t("overview.explain_house", { value: text, metric: t(`metric.${column}`), name: t("overview.all") })}
            >
              {text}
            </FigureLink>
          ),
          ...(column !== "margin" && { from: column === "closing" ? "md" : "lg" }),
        }),
      ),
    ],
    [t, totals, left, about],
  );
  const isNothing = lines.length === 0;
  const figure = (target: Pick<Target, "explain" | "as">, value: string, shown: ReactNode) => (
    <FigureLink
      target={{ ...target, house: true, ...about }}
      label={t("overview.explain_house", { value, metric: t(`metric.${target.explain}`), name: t("overview.all") })}
    >
      {shown}
    </FigureLink>
  );
  return (
    <Section
      title={t("overview.house")}
      text={
        isNothing || !totals ? (
          t("overview.house_none")
        ) : (
          <Sentences>
            {t.rich("overview.house_text", {
              marginFigure: (chunks) => figure({ explain: "margin" }, format.figure(totals.margin), chunks),
              closingFigure: (chunks) => figure({ explain: "closing" }, format.figure(totals.closing), chunks),
              shareFigure: (chunks) => figure({ explain: "margin", as: "share" }, format.percent(shares.margin ?? "0"), chunks),
              margin: format.figure(totals.margin),
              closing: format.figure(totals.closing),
              currency: run.baseCurrency,
              share: shares.margin === null ? "none" : format.percent(shares.margin),
              hasShare: shares.margin === null ? "no" : "yes",
            })}
            {t.rich("overview.house_assign", {
              clients: (chunks) => (
                <Link href={`/clients?period=${run.period}`} className="link">
                  {chunks}
                </Link>
              ),
              organisation: (chunks) => (
                <Link href="/organisation" className="link">
                  {chunks}
                </Link>
              ),
            })}
            {left > 0 && t("overview.house_left", { shown: lines.length, left })}
          </Sentences>
        )
      }
    >
      {!isNothing && (
        <DataTable
          id="overview-house"
          name={t("overview.house_table")}
          columns={columns}
          rows={lines}
          rowKey={({ unit, product }) => `${unit} ${product}`}
          sort={{ id: "margin", desc: true }}
          nothingFound={t("overview.nothing_found")}
        />
      )}
    </Section>
  );
}
