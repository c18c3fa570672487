"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { Change } from "../../_components/change.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
import type { Target } from "../../_explain/target.ts";
import { useFormat } from "../../_format/use-format.ts";
import type { Effect, Organisation } from "../organisation-data.ts";

type Holder = Effect["holders"][number];
type Props = { effect: Effect; organisation: Organisation };

const FIGURES = ["margin", "adb", "closing", "income"] as const;

/** What changes for whom, beside what the latest run credited. Every column sums to nothing: nothing is lost. */
export function EffectTable({ effect, organisation }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { period, text } = effect;
  const columns = useMemo<readonly Column<Holder>[]>(() => {
    const managers = new Map(organisation.managers.map(({ code, name }) => [code, name]));
    const units = new Map(organisation.units.map(({ code, name }) => [code, name]));
    const nameOf = ({ manager, unit }: Holder): string =>
      unit === null ? (managers.get(manager) ?? manager) : t("organisation.house_of", { unit: units.get(unit) ?? unit });
    const holderOf = ({ manager, unit }: Holder) => (unit === null ? { manager } : { house: true as const, booked: unit });
    const link = (
      holder: Pick<Target, "manager" | "house" | "booked">,
      figure: (typeof FIGURES)[number],
      name: string,
      value: string,
      shown: ReactNode,
    ) => (
      <FigureLink
        target={{ explain: figure, period, ...holder, handover: text }}
        label={t("organisation.explain_change", { value, metric: t(`metric.${figure}`), name })}
      >
        {shown}
      </FigureLink>
    );
    return [
      {
        id: "holder",
        header: t("organisation.holder"),
        value: nameOf,
        isRowHeader: true,
        cell: (row, name) =>
          row.unit === null ? (
            <Link
              href={`/managers/${encodeURIComponent(row.manager)}?period=${period}`}
              prefetch={false}
              className="font-medium hover:text-accent hover:underline"
            >
              {name}
            </Link>
          ) : (
            name
          ),
      },
      {
        id: "now",
        header: t("organisation.margin_now"),
        value: ({ now }) => now?.margin ?? null,
        cell: (row, value) =>
          row.now && row.now.margin.minor !== "0" ? (
            <FigureLink
              target={{ explain: "margin", period, ...holderOf(row) }}
              label={t("organisation.explain_now", { name: nameOf(row), value })}
            >
              {value}
            </FigureLink>
          ) : (
            value
          ),
        from: "sm",
      },
      ...FIGURES.map(
        (figure): Column<Holder> => ({
          id: figure,
          header: t("organisation.change_of", { metric: t(`metric.${figure}`) }),
          value: ({ changes }) => changes[figure],
          cell: (row) =>
            link(holderOf(row), figure, nameOf(row), format.signed(row.changes[figure]), <Change difference={row.changes[figure]} />),
          total: effect.sum[figure],
          totalCell: (text) => link({}, figure, t("table.total"), text, text),
          ...(figure !== "margin" && { from: figure === "income" ? ("lg" as const) : ("md" as const) }),
        }),
      ),
    ];
  }, [t, format, effect, organisation, period, text]);
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
