"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { Change } from "../_components/change.tsx";
import type { Column as TableColumn } from "../_components/table/column.ts";
import { FigureLink } from "../_explain/figure-link.tsx";
import type { Target } from "../_explain/target.ts";
import { useFormat } from "../_format/use-format.ts";
import { type About, COLUMNS, changeOf, type Figures, type Overview } from "./overview-data.ts";

type Row = Readonly<{ name: string; figures: Figures }>;
type Narrowed = Omit<Target, "explain">;

type Options<R extends Row> = {
  /** what narrows the explanation of a row; null where no explanation can name it */
  target: (row: R) => Narrowed | null;
  totals: Figures;
  before: Overview["before"];
  about: About;
};

/** The four figures of a row and their differences to the period before, each opening its explanation. `target` must be stable. */
export function useFigureColumns<R extends Row>({ target, totals, before, about }: Options<R>): TableColumn<R>[] {
  const t = useTranslations();
  return useMemo(() => {
    const link = (narrowed: Narrowed | null, column: (typeof COLUMNS)[number], text: string, name: string) =>
      narrowed ? (
        <FigureLink
          target={{ explain: column, ...narrowed }}
          label={t("overview.explain_of", { value: text, metric: t(`metric.${column}`), name })}
        >
          {text}
        </FigureLink>
      ) : (
        text
      );
    return COLUMNS.flatMap((column): TableColumn<R>[] => {
      const metric = t(`metric.${column}`);
      const total = totals[column];
      return [
        {
          id: column,
          header: metric,
          value: ({ figures }) => figures[column].value,
          cell: (row, text) => (row.figures[column].value ? link(target(row), column, text, row.name) : text),
          total: total.value,
          totalCell: (text) => link(about, column, text, t("overview.all")),
          ...(column !== "margin" && { from: column === "income" ? "lg" : "md" }),
        },
        {
          id: `${column}_change`,
          header: t("overview.change_of", { metric }),
          value: ({ figures }) => figures[column].difference,
          cell: (row) => <ChangeCell figure={row.figures[column]} narrowed={target(row)} column={column} before={before} name={row.name} />,
          total: total.difference,
          totalCell: () => <ChangeCell figure={total} narrowed={about} column={column} before={before} name={t("overview.all")} />,
          from: "sm",
          ...(column !== "margin" && { isHiddenAtFirst: true }),
        },
      ];
    });
  }, [t, target, totals, before, about]);
}

type CellProps = {
  figure: Figures[(typeof COLUMNS)[number]];
  narrowed: Narrowed | null;
  column: (typeof COLUMNS)[number];
  before: Overview["before"];
  name: string;
};

function ChangeCell({ figure: { difference, change }, narrowed, column, before, name }: CellProps) {
  const t = useTranslations();
  const format = useFormat();
  if (!difference || !before) return <span className="text-faint">{t("overview.dash")}</span>;
  const link = (as: "change" | undefined, value: string, shown: ReactNode) =>
    narrowed ? (
      <FigureLink
        target={changeOf({ explain: column, ...narrowed, ...(as && { as }) }, before)}
        label={t(`overview.explain_${as ? "percent" : "change"}_of`, {
          value,
          metric: t(`metric.${column}`),
          name,
          period: format.period(before.period),
        })}
      >
        {shown}
      </FigureLink>
    ) : (
      shown
    );
  return (
    <>
      {link(undefined, format.signed(difference), <Change difference={difference} />)}
      {change !== null && difference.minor !== "0" && (
        <span className="ml-1.5 inline-block min-w-14 text-xs text-faint">
          {link("change", format.percent(change), format.percent(change))}
        </span>
      )}
    </>
  );
}
