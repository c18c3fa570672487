"use client";

import { useTranslations } from "next-intl";
import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo, useTransition } from "react";
import { Button } from "../_components/button.tsx";
import { Section } from "../_components/section.tsx";
import { Segmented } from "../_components/segmented.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { SideBySide as Beside } from "./types.ts";

const FIGURES = ["margin", "adb", "closing", "income"] as const;
type Row = Beside["products"][number];

/** The chosen units beside each other, product by product. */
export function SideBySide({ beside }: { beside: Beside }) {
  const t = useTranslations();
  const format = useFormat();
  const [, startTransition] = useTransition();
  const [figure, setFigure] = useQueryState("figure", parseAsStringLiteral(FIGURES).withDefault("margin"));
  const [, setBeside] = useQueryState("beside", parseAsArrayOf(parseAsString).withOptions({ shallow: false, startTransition }));
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: "product", header: t("units.product"), isRowHeader: true, value: ({ name }) => name },
      ...beside.units.map(({ code, name }, i): Column<Row> => {
        const link = (text: string, product: string | undefined, label: string, as?: "rate") => (
          <FigureLink
            target={{ explain: figure, unit: code, ...(product !== undefined && { product }), ...(as && { as }) }}
            label={t("units.explain_product", { value: text, metric: t(`metric.${figure}`), product: label, name })}
          >
            {text}
          </FigureLink>
        );
        const rate = (ratio: string | null, product: string | undefined, label: string) =>
          figure === "margin" &&
          ratio !== null && (
            <span className="block text-xs leading-6 text-faint">
              {link(t("units.rate", { rate: format.percent(ratio) }), product, label, "rate")}
            </span>
          );
        return {
          id: code,
          header: name,
          value: ({ cells }) => cells[i]?.figures?.[figure] ?? null,
          cell: ({ product, name: label, cells }, text) =>
            cells[i]?.figures ? (
              <>
                {link(text, product, label)}
                {rate(cells[i]?.marginRate ?? null, product, label)}
              </>
            ) : (
              text
            ),
          total: beside.totals[i]?.figures?.[figure] ?? null,
          totalCell: (text) => (
            <>
              {link(text, undefined, t("units.all_products"))}
              {rate(beside.totals[i]?.marginRate ?? null, undefined, t("units.all_products"))}
            </>
          ),
        };
      }),
    ],
    [t, format, beside, figure],
  );
  return (
    <Section
      title={t("units.beside_title")}
      text={t("units.beside_text", { currency: beside.run.baseCurrency })}
      beside={
        <>
          <Segmented
            label={t("units.figure")}
            name="figure"
            value={figure}
            onChange={(chosen) => setFigure(chosen)}
            options={FIGURES.map((one) => [one, t(`metric.${one}`)])}
          />
          <Button onClick={() => setBeside(null)}>{t("units.beside_clear")}</Button>
        </>
      }
    >
      <DataTable
        id="side-by-side"
        name={t("units.beside_table")}
        columns={columns}
        rows={beside.products}
        rowKey={({ product }) => product}
        nothingFound={t("units.nothing_found")}
        isPlain
      />
    </Section>
  );
}
