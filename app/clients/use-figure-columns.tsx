"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../_components/table/column.ts";
import type { Target } from "../_explain/target.ts";
import { useFormat } from "../_format/use-format.ts";
import { FIGURES, type FigureName, type Figures } from "./client-data.ts";
import { ClientFigure } from "./client-figure.tsx";

type Named<Row> = Readonly<{
  figures: (row: Row) => Figures | null;
  share: (row: Row) => string | null;
  /** whose figures they are; null where no explanation can name them */
  target: (row: Row) => Omit<Target, "explain"> | null;
  name: (row: Row) => string;
  totals: Figures | null;
  /** of the totals: the bank, where all rows are all of it */
  total: Omit<Target, "explain"> | null;
  totalName: string;
}>;

const FROM: Readonly<Record<FigureName, Column<unknown>["from"]>> = { margin: undefined, adb: "md", closing: "lg", income: "sm" };

/** The columns of figures that every table of the room ends with, and the part of the bank's margin. */
export function useFigureColumns<Row>({ figures, share, target, name, totals, total, totalName }: Named<Row>): readonly Column<Row>[] {
  const t = useTranslations();
  const format = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  return useMemo(
    () => [
      ...FIGURES.map((figure): Column<Row> => {
        const from = FROM[figure];
        return {
          id: figure,
          header: t(`metric.${figure}`),
          value: (row) => figures(row)?.[figure] ?? null,
          cell: (row, text) => {
            const of = figures(row) && target(row);
            return of ? <ClientFigure figure={figure} of={of} name={name(row)} text={text} /> : text;
          },
          ...(totals && {
            total: totals[figure],
            totalCell: (text: string) => (total ? <ClientFigure figure={figure} of={total} name={totalName} text={text} /> : text),
          }),
          ...(from && { from }),
        };
      }),
      {
        id: "share",
        header: t("clients.share"),
        value: (row) => {
          const part = share(row);
          return part === null ? null : format.percent(part);
        },
        cell: (row, text) => {
          const of = share(row) === null ? null : target(row);
          return of ? <ClientFigure figure="margin" of={{ ...of, as: "share" }} name={name(row)} text={text} /> : text;
        },
        canSort: false,
        from: "xl",
        className: "number text-muted",
      },
    ],
    [t, figures, share, target, name, totals, total, totalName],
  );
}
