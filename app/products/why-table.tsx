"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../_components/notice.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { useFormat } from "../_format/use-format.ts";
import { RateLink } from "./rate-link.tsx";
import { productsAddress } from "./search-params.ts";
import { toSortable } from "./to-sortable.ts";
import type { MarginChange, Where } from "./types.ts";

type Row = MarginChange["products"][number];
const EFFECTS = ["days", "volume", "mix", "rate"] as const;

/** The effects of every product, with the volume and the rate they come from; adds up across and down. */
export function WhyTable({ change, before, where }: { change: MarginChange; before: string; where: Where }) {
  const t = useTranslations();
  const format = useFormat();
  const columns = useMemo<Column<Row>[]>(() => {
    const { period } = change.run;
    const monthBefore = format.monthShort(before);
    const monthNow = format.monthShort(period);
    const adb = (side: "before" | "now"): Column<Row> => ({
      id: `adb ${side}`,
      header: t("products.volume_in", { period: side === "before" ? monthBefore : monthNow }),
      value: (row) => row[side].adb,
      cell: ({ product, name, [side]: { adb: figure } }, text) =>
        figure.minor === "0" ? (
          text
        ) : (
          <FigureLink
            target={{ explain: "adb", product, ...where, ...(side === "before" && { period: before }) }}
            label={t("products.explain", { value: text, metric: t("metric.adb"), name })}
          >
            {text}
          </FigureLink>
        ),
      from: "xl",
    });
    const rate = (side: "before" | "now"): Column<Row> => ({
      id: `rate ${side}`,
      header: t("products.rate_in", { period: side === "before" ? monthBefore : monthNow }),
      value: (row) => toSortable(row[side].marginRate),
      cell: ({ product, name, [side]: { marginRate } }) => (
        <RateLink rate={marginRate} where={{ product, ...where, ...(side === "before" && { period: before }) }} name={name} />
      ),
      from: "lg",
    });
    const effect = (one: (typeof EFFECTS)[number]): Column<Row> => {
      const link = (product: string | undefined, name: string, text: string) => (
        <FigureLink
          target={{ explain: `${one}_effect`, ...(product !== undefined && { product }), ...where, against: before }}
          label={t("products.explain", { value: text, metric: t(`products.effect_${one}`), name })}
        >
          {text}
        </FigureLink>
      );
      return {
        id: one,
        header: t(`products.effect_${one}`),
        value: (row) => row[one],
        cell: (row) => link(row.product, row.name, format.signed(row[one])),
        total: change.total[one],
        totalCell: () => link(undefined, t("products.all"), format.signed(change.total[one])),
        ...(one === "days" && { from: "md" }),
      };
    };
    const difference = (product: string | undefined, name: string, text: string) => (
      <FigureLink
        target={{ explain: "margin", ...(product !== undefined && { product }), ...where, against: before }}
        label={t("products.explain_change", { value: text, metric: t("metric.margin"), name })}
      >
        {text}
      </FigureLink>
    );
    return [
      {
        id: "name",
        header: t("products.product"),
        isRowHeader: true,
        value: ({ name }) => name,
        cell: ({ name, product }) => (
          <>
            <Link
              href={productsAddress(`/products/${encodeURIComponent(product)}`, { period, unit: where.unit ?? null })}
              prefetch={false}
              className="font-medium hover:text-accent hover:underline"
            >
              {name}
            </Link>{" "}
            <span className="hidden text-xs text-faint @2xl:inline">{product}</span>
          </>
        ),
      },
      adb("before"),
      adb("now"),
      rate("before"),
      rate("now"),
      ...EFFECTS.map(effect),
      {
        id: "difference",
        header: t("products.difference"),
        value: (row) => row.difference,
        cell: ({ product, name, difference: figure }) => difference(product, name, format.signed(figure)),
        total: change.total.difference,
        totalCell: () => difference(undefined, t("products.all"), format.signed(change.total.difference)),
        className: "font-medium",
      },
    ];
  }, [change, before, where, t, format]);
  return (
    <DataTable
      id="why-products"
      name={t("products.why_products_table")}
      columns={columns}
      rows={change.products}
      rowKey={({ product }) => product}
      nothingFound={t("products.nothing_found")}
      empty={
        <div className="px-4 py-3 sm:px-6">
          <Notice title={t("products.nothing_title")} as="h3">
            {t("products.nothing_text")}
          </Notice>
        </div>
      }
    />
  );
}
