"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../_components/notice.tsx";
import { Section } from "../_components/section.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { ProductPage, Where } from "./types.ts";

type Row = ProductPage["holders"][number];
const METRICS = ["adb", "margin", "income"] as const;

/** Who holds credit of a product, the house account among them. */
export function ProductHolders({ page, where }: { page: ProductPage; where: Where }) {
  const t = useTranslations();
  const { code } = page.product;
  const { period } = page.run;
  const format = useFormat();
  const isAll = page.holders.filter(({ manager }) => manager !== "").length === page.holderCount;
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        id: "name",
        header: t("products.pareto_one_manager"),
        isRowHeader: true,
        value: ({ name }) => name || t("products.house"),
        cell: ({ manager, name }) =>
          manager === "" ? (
            t("products.house")
          ) : (
            <>
              <Link
                href={`/managers/${encodeURIComponent(manager)}?period=${period}`}
                prefetch={false}
                className="font-medium hover:text-accent hover:underline"
              >
                {name}
              </Link>{" "}
              <span className="text-xs text-faint">{manager}</span>
            </>
          ),
      },
      ...METRICS.map(
        (metric): Column<Row> => ({
          id: metric,
          header: t(`metric.${metric}`),
          value: ({ figures }) => figures[metric],
          cell: ({ manager, name }, text) => (
            <FigureLink
              target={{ explain: metric, product: code, ...where, ...(manager === "" ? { house: true as const } : { manager }) }}
              label={t("products.explain", { value: text, metric: t(`metric.${metric}`), name: name || t("products.house") })}
            >
              {text}
            </FigureLink>
          ),
          ...(metric !== "margin" && { from: "sm" }),
        }),
      ),
    ],
    [t, code, period, where],
  );
  return (
    <Section
      title={t("products.holders_title")}
      text={t("products.holders_text", { count: page.holderCount, shown: isAll ? "all" : format.count(page.holders.length) })}
    >
      <DataTable
        id="product-holders"
        name={t("products.holders_table")}
        columns={columns}
        rows={page.holders}
        rowKey={({ manager }) => manager}
        sort={{ id: "margin", desc: true }}
        nothingFound={t("products.nothing_found")}
        empty={
          <div className="px-4 py-2 sm:px-6">
            <Notice title={t("products.nothing_title")} as="h3">
              {t("products.nothing_text")}
            </Notice>
          </div>
        }
      />
    </Section>
  );
}
