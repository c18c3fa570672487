"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { Notice } from "../_components/notice.tsx";
import { Section } from "../_components/section.tsx";
import { Segmented } from "../_components/segmented.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { useFigureColumns } from "./figure-columns.tsx";
import type { About, Figures, Overview } from "./overview-data.ts";

type Row = Readonly<{ key: string; name: string; family: string; product: string | null; figures: Figures }>;
type Props = { families: Overview["families"]; totals: Figures; before: Overview["before"]; about: About };

/** What the bank earned with each product, or each family of products. */
export function ProductTable({ families, totals, before, about }: Props) {
  const t = useTranslations();
  const [by, setBy] = useState<"product" | "family">("product");
  const rows = useMemo(() => rowsOf(families, by), [families, by]);
  // A family has no explanation of its own unless it is one product: its products have theirs.
  const target = useCallback(({ product }: Row) => (product === null ? null : { ...about, product }), [about]);
  const figures = useFigureColumns<Row>({ target, totals, before, about });
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: "name", header: t(`overview.by_${by}`), value: ({ name }) => name, isRowHeader: true },
      ...(by === "product"
        ? [
            {
              id: "family",
              header: t("overview.by_family"),
              value: ({ family }: Row) => family,
              from: "md" as const,
              isFilter: families.length > 1,
            },
          ]
        : []),
      ...figures,
    ],
    [t, by, figures, families.length],
  );
  const isOneEach = families.every(({ products }) => products.length < 2);
  return (
    <Section
      title={t("overview.products")}
      text={t("overview.products_text")}
      beside={
        !isOneEach && (
          <Segmented
            label={t("overview.products_by")}
            name="products-by"
            value={by}
            onChange={setBy}
            options={[
              ["product", t("overview.by_product")],
              ["family", t("overview.by_family")],
            ]}
          />
        )
      }
    >
      <DataTable
        id={`overview-${by}`}
        name={t("overview.products_table")}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        sort={{ id: "margin", desc: true }}
        nothingFound={t("overview.nothing_found")}
        empty={<Nothing title={t("overview.no_products")} text={t("overview.no_figures_text")} />}
      />
    </Section>
  );
}

const Nothing = ({ title, text }: { title: string; text: string }) => (
  <div className="px-4 sm:px-6">
    <Notice title={title} as="h3">
      {text}
    </Notice>
  </div>
);

const rowsOf = (families: Overview["families"], by: "product" | "family"): Row[] =>
  by === "product"
    ? families.flatMap(({ name: family, products }) =>
        products.map(({ code, name, figures }) => ({ key: code, name, family, product: code, figures })),
      )
    : families.map(({ name, products, figures }) => ({
        key: name,
        name,
        family: name,
        product: products.length === 1 ? (products[0]?.code ?? null) : null,
        figures,
      }));
