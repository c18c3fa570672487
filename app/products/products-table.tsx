"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../_components/notice.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { useFormat } from "../_format/use-format.ts";
import { Difference, differenceOf } from "./difference.tsx";
import { prepareTree } from "./prepare-tree.ts";
import { RateLink } from "./rate-link.tsx";
import { productsAddress } from "./search-params.ts";
import { toSortable } from "./to-sortable.ts";
import type { Product, ProductsPage, Where } from "./types.ts";

type Props = { page: ProductsPage; where: Where };
type Row = Product & { depth: number };

const METRICS = ["adb", "margin", "income"] as const;
const INDENT = 1.25;

/** Every product with what it made of its volume, family by family. */
export function ProductsTable({ page, where }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const rows = useMemo(() => prepareTree(page.products), [page.products]);
  const columns = useMemo<Column<Row>[]>(() => {
    const { period } = page.run;
    const against = page.before?.period;
    const totalChange = differenceOf({ now: page.total.now?.margin ?? null, before: page.total.before?.margin ?? null });
    const link = (row: Row | null, metric: (typeof METRICS)[number] | "closing", text: string) => (
      <FigureLink
        target={{ explain: metric, ...where, ...(row && { product: row.product }) }}
        label={t("products.explain", { value: text, metric: t(`metric.${metric}`), name: row?.name ?? t("products.all") })}
      >
        {text}
      </FigureLink>
    );
    const money = (metric: (typeof METRICS)[number] | "closing", more: Partial<Column<Row>> = {}): Column<Row> => ({
      id: metric,
      header: t(`metric.${metric}`),
      value: ({ now }) => now?.[metric] ?? null,
      cell: (row, text) => (row.now ? link(row, metric, text) : text),
      total: page.total.now?.[metric] ?? null,
      totalCell: (text) => link(null, metric, text),
      ...more,
    });
    return [
      {
        id: "name",
        header: t("products.product"),
        isRowHeader: true,
        value: ({ name }) => name,
        cell: ({ name, product, depth, marginRate }) => (
          <span className="block" style={{ paddingLeft: `${depth * INDENT}rem` }}>
            <Link
              href={productsAddress(`/products/${encodeURIComponent(product)}`, { period, unit: where.unit ?? null })}
              prefetch={false}
              className="font-medium hover:text-accent hover:underline"
            >
              {name}
            </Link>{" "}
            <span className="text-xs text-faint">{product}</span>
            {marginRate !== null && (
              <span className="block text-xs leading-6 text-faint @lg:hidden">
                {t.rich("products.rate_short", {
                  rate: format.percent(marginRate),
                  rateFigure: () => <RateLink rate={marginRate} where={{ product, ...where }} name={name} />,
                })}
              </span>
            )}
          </span>
        ),
      },
      { id: "family", header: t("products.family"), value: ({ family }) => family, isFilter: true, from: "lg", className: "text-muted" },
      money("adb", { from: "md" }),
      {
        id: "rate",
        header: t("products.margin_rate"),
        value: ({ marginRate }) => toSortable(marginRate),
        cell: ({ product, name, marginRate }) => <RateLink rate={marginRate} where={{ product, ...where }} name={name} />,
        total: toSortable(page.total.marginRate),
        totalCell: () => <RateLink rate={page.total.marginRate} where={where} name={t("products.all")} />,
        from: "sm",
      },
      money("margin"),
      {
        id: "share",
        header: t("products.margin_share"),
        value: ({ marginShare }) => toSortable(marginShare),
        cell: ({ product, name, marginShare }) => {
          if (marginShare === null) return "–";
          const value = format.percent(marginShare);
          return (
            <FigureLink
              target={{ explain: "margin", as: "share", product, ...where }}
              label={t("products.explain", { value, metric: t("products.margin_share"), name })}
            >
              {value}
            </FigureLink>
          );
        },
        from: "xl",
      },
      {
        id: "change",
        header: against === undefined ? t("products.change") : t("products.change_since", { period: format.monthShort(against) }),
        value: ({ now, before }) => differenceOf({ now: now?.margin ?? null, before: before?.margin ?? null }),
        cell: ({ name, product, now, before }, text) => {
          const difference = differenceOf({ now: now?.margin ?? null, before: before?.margin ?? null });
          if (difference === null || against === undefined) return now && !before && against !== undefined ? t("products.new") : "–";
          return (
            <Difference
              difference={difference}
              target={{ explain: "margin", product, ...where, against }}
              label={t("products.explain_change", { value: text, metric: t("metric.margin"), name })}
            />
          );
        },
        total: totalChange,
        totalCell: (text) =>
          totalChange !== null && against !== undefined ? (
            <Difference
              difference={totalChange}
              target={{ explain: "margin", ...where, against }}
              label={t("products.explain_change", { value: text, metric: t("metric.margin"), name: t("products.all") })}
            />
          ) : (
            text
          ),
        from: "sm",
      },
      money("income"),
      money("closing", { isHiddenAtFirst: true }),
      {
        id: "house",
        header: t("products.house"),
        value: ({ now }) => now?.houseMargin ?? null,
        cell: (row, text) =>
          row.now ? (
            <FigureLink
              target={{ explain: "margin", house: true, product: row.product, ...where }}
              label={t("products.explain", { value: text, metric: t("products.house"), name: row.name })}
            >
              {text}
            </FigureLink>
          ) : (
            text
          ),
        isHiddenAtFirst: true,
      },
      { id: "holders", header: t("products.managers"), value: ({ now, holders }) => (now ? holders : null), from: "xl" },
    ];
  }, [page, where, t, format]);
  return (
    <DataTable
      id="products"
      name={t("products.table")}
      columns={columns}
      rows={rows}
      rowKey={({ product }) => product}
      nothingFound={t("products.nothing_found")}
      empty={
        <div className="px-4 py-5 sm:px-6">
          <Notice title={t("products.none_title")}>{t("products.none_text")}</Notice>
        </div>
      }
    />
  );
}
