"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Change } from "../../_components/change.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
import type { Effect, Organisation } from "../organisation-data.ts";

type Holder = Effect["holders"][number];
type Props = { effect: Effect; organisation: Organisation };

const FIGURES = ["margin", "adb", "closing", "income"] as const;

/** What changes for whom, beside what the latest run credited. Every column sums to nothing: nothing is lost. */
export function EffectTable({ effect, organisation }: Props) {
  const t = useTranslations();
  const { period } = effect;
  const columns = useMemo<readonly Column<Holder>[]>(() => {
    const managers = new Map(organisation.managers.map(({ code, name }) => [code, name]));
    const units = new Map(organisation.units.map(({ code, name }) => [code, name]));
    const nameOf = ({ manager, unit }: Holder): string =>
      unit === null ? (managers.get(manager) ?? manager) : t("organisation.house_of", { unit: units.get(unit) ?? unit });
    return [
      {
        id: "holder",
        header: t("organisation.holder"),
        value: nameOf,
        isRowHeader: true,
        cell: (row, text) =>
          row.unit === null ? (
            <Link
              href={`/managers/${encodeURIComponent(row.manager)}?period=${period}`}
              prefetch={false}
              className="font-medium hover:text-accent hover:underline"
            >
              {text}
            </Link>
          ) : (
            text
          ),
      },
      {
        id: "now",
        header: t("organisation.margin_now"),
        value: ({ now }) => now?.margin ?? null,
        cell: (row, text) =>
          row.now && row.now.margin.minor !== "0" ? (
            <FigureLink
              target={{ explain: "margin", period, ...(row.unit === null ? { manager: row.manager } : { house: true, booked: row.unit }) }}
              label={t("organisation.explain_now", { name: nameOf(row), value: text })}
            >
              {text}
            </FigureLink>
          ) : (
            text
          ),
        from: "sm",
      },
      ...FIGURES.map(
        (figure): Column<Holder> => ({
          id: figure,
          header: t("organisation.change_of", { metric: t(`metric.${figure}`) }),
          value: ({ changes }) => changes[figure],
          cell: ({ changes }) => <Change difference={changes[figure]} />,
          total: effect.sum[figure],
          ...(figure !== "margin" && { from: figure === "income" ? ("lg" as const) : ("md" as const) }),
        }),
      ),
    ];
  }, [t, effect, organisation, period]);
  return (
    <DataTable
      id="handover effect"
      name={t("organisation.effect_table")}
      columns={columns}
      rows={effect.holders}
      rowKey={({ manager, unit }) => `${manager} ${unit ?? ""}`}
      isPlain={effect.holders.length < 20}
      nothingFound={t("organisation.nothing_changes_here")}
    />
  );
}
