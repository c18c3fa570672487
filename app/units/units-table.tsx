"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useMemo, useTransition } from "react";
import { ProductsIcon } from "../_components/icons.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import type { Target } from "../_explain/target.ts";
import { useFormat } from "../_format/use-format.ts";
import { toSortable } from "../products/to-sortable.ts";
import { MOST_BESIDE, unitParsers } from "./search-params.ts";
import type { ComparedUnit, Comparison } from "./types.ts";
import { UnitLink } from "./unit-link.tsx";

const MONEY = ["margin", "adb", "closing", "income"] as const;

/** Every unit of the level with its figures, and the choice of those that stand beside each other. */
export function UnitsTable({ comparison }: { comparison: Comparison }) {
  const t = useTranslations();
  const format = useFormat();
  const [, startTransition] = useTransition();
  const [{ beside }, setParams] = useQueryStates(unitParsers, { shallow: false, history: "replace", scroll: false, startTransition });
  const { total, isWhole, parent } = comparison;
  const { period } = comparison.run;
  const columns = useMemo<Column<ComparedUnit>[]>(() => {
    const figure = (target: Target, text: string, metric: string, name: string) => (
      <FigureLink target={target} label={t("units.explain", { value: text, metric, name })}>
        {text}
      </FigureLink>
    );
    const share = (id: "marginRate" | "houseShare", header: string, from: "lg" | "xl"): Column<ComparedUnit> => ({
      id,
      header,
      value: (row) => toSortable(row[id]),
      cell: ({ unit, name, [id]: ratio }) =>
        ratio === null
          ? "–"
          : figure(
              { explain: "margin", unit, ...(id === "houseShare" ? { house: true, as: "share" } : { as: "rate" }) },
              format.percent(ratio),
              header,
              name,
            ),
      from,
    });
    const choose = (unit: string) =>
      setParams((now) => ({ beside: now.beside.includes(unit) ? now.beside.filter((one) => one !== unit) : [...now.beside, unit] }));
    return [
      {
        id: "beside",
        header: t("units.choose"),
        isHeaderHidden: true,
        canSort: false,
        value: () => "",
        cell: ({ unit, name }) => (
          <input
            type="checkbox"
            aria-label={t("units.choose_one", { name })}
            checked={beside.includes(unit)}
            disabled={!beside.includes(unit) && beside.length >= MOST_BESIDE}
            onChange={() => choose(unit)}
            className="size-4 align-middle accent-accent"
          />
        ),
        className: "w-px",
      },
      {
        id: "name",
        header: t("units.unit"),
        isRowHeader: true,
        className: "@4xl:min-w-44",
        value: ({ name }) => name,
        cell: (row) => (
          <>
            <UnitLink unit={row} /> <span className="text-xs whitespace-nowrap text-faint">{row.unit}</span>
          </>
        ),
      },
      ...MONEY.map(
        (metric): Column<ComparedUnit> => ({
          id: metric,
          header: t(`metric.${metric}`),
          value: ({ figures }) => figures?.[metric] ?? null,
          cell: ({ unit, name, figures }, text) => (figures ? figure({ explain: metric, unit }, text, t(`metric.${metric}`), name) : text),
          total: total?.[metric] ?? null,
          totalCell: (text) =>
            isWhole
              ? figure({ explain: metric, ...(parent !== null && { unit: parent }) }, text, t(`metric.${metric}`), t("units.all_units"))
              : text,
          ...(metric !== "margin" && { from: ({ adb: "md", closing: "xl", income: "sm" } as const)[metric] }),
        }),
      ),
      { ...share("marginRate", t("units.margin_rate"), "xl"), isHiddenAtFirst: true },
      {
        id: "activities",
        header: t("metric.activities"),
        value: ({ activities }) => activities,
        cell: ({ unit, name, activities }, text) =>
          activities.count === "0" ? text : figure({ explain: "activities", unit }, text, t("metric.activities"), name),
        from: "md",
      },
      {
        id: "managers",
        header: t("units.managers"),
        value: ({ managers }) => managers,
        cell: ({ unit, name }, text) => (
          <Link
            href={`/leaderboard?period=${period}&unit=${encodeURIComponent(unit)}`}
            prefetch={false}
            aria-label={t("units.to_board", { count: text, name })}
            className="hover:text-accent hover:underline"
          >
            {text}
          </Link>
        ),
        from: "sm",
      },
      {
        id: "perManager",
        header: t("units.per_manager"),
        value: ({ marginPerManager }) => marginPerManager,
        cell: ({ unit, name, marginPerManager }, text) =>
          marginPerManager === null ? text : figure({ explain: "margin", unit, as: "average" }, text, t("units.per_manager"), name),
        from: "lg",
      },
      share("houseShare", t("units.house_share"), "xl"),
      {
        id: "products",
        header: t("units.drill"),
        isHeaderHidden: true,
        canSort: false,
        value: () => "",
        cell: ({ unit, name }) => (
          <Link
            href={`/products?period=${period}&unit=${encodeURIComponent(unit)}`}
            prefetch={false}
            aria-label={t("units.to_products", { name })}
            title={t("units.to_products", { name })}
            className="block rounded-sm p-0.5 text-muted hover:text-accent"
          >
            <ProductsIcon className="size-4" />
          </Link>
        ),
        className: "w-px",
        from: "sm",
      },
    ];
  }, [t, format, beside, setParams, period, total, isWhole, parent]);
  return (
    <DataTable
      id="units"
      name={t("units.table")}
      columns={columns}
      rows={comparison.units}
      rowKey={({ unit }) => unit}
      sort={{ id: "margin", desc: true }}
      nothingFound={t("units.nothing_found")}
    />
  );
}
