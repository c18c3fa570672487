"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { type ClientPage, FIGURES, type Figures } from "../client-data.ts";
import { ClientFigure } from "../client-figure.tsx";

type Line = NonNullable<ClientPage["lines"]>[number];
type Props = { lines: readonly Line[]; total: Figures | null; client: ClientPage["client"]; names: ClientPage["names"] };

const keyOf = ({ unit, product, currency }: Line): string => `${unit} ${product} ${currency}`;

/** A client's figures by product, booking unit and currency, in the bank's base currency. */
export function LinesTable({ lines, total, client, names }: Props) {
  const t = useTranslations();
  const columns = useMemo<readonly Column<Line>[]>(
    () => [
      {
        id: "product",
        header: t("clients.product"),
        value: ({ product }) => names.products[product] ?? product,
        isRowHeader: true,
        cell: ({ product, unit }) => (
          <>
            {names.products[product] ?? product}
            <span className="block text-xs font-normal text-faint @2xl:hidden">{names.units[unit] ?? unit}</span>
          </>
        ),
      },
      { id: "unit", header: t("clients.booked_in"), value: ({ unit }) => names.units[unit] ?? unit, from: "md", className: "text-muted" },
      { id: "currency", header: t("clients.currency"), value: ({ currency }) => currency, from: "md", className: "text-muted" },
      ...FIGURES.map(
        (figure): Column<Line> => ({
          id: figure,
          header: t(`metric.${figure}`),
          value: ({ figures }) => figures[figure],
          cell: ({ product, unit, currency }, text) => (
            <ClientFigure
              figure={figure}
              of={{ client: client.code, product, booked: unit, currency }}
              name={`${client.name}, ${names.products[product] ?? product}`}
              text={text}
            />
          ),
          ...(total && {
            total: total[figure],
            totalCell: (text: string) => <ClientFigure figure={figure} of={{ client: client.code }} name={client.name} text={text} />,
          }),
          ...(figure !== "margin" && { from: figure === "income" ? ("sm" as const) : ("md" as const) }),
        }),
      ),
    ],
    [t, total, client, names],
  );
  return (
    <DataTable
      id="client lines"
      name={t("clients.lines_table")}
      columns={columns}
      rows={lines}
      rowKey={keyOf}
      isPlain
      nothingFound={t("clients.no_figures")}
    />
  );
}
