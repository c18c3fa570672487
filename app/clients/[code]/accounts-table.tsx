"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { type ClientPage, FIGURES } from "../client-data.ts";
import { ClientFigure } from "../client-figure.tsx";

type Account = ClientPage["accounts"][number];
type Props = { client: string; accounts: readonly Account[]; names: ClientPage["names"] };

/** A client's accounts, with their part of the figures above. */
export function AccountsTable({ client, accounts, names }: Props) {
  const t = useTranslations();
  const format = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  const columns = useMemo<readonly Column<Account>[]>(
    () => [
      {
        id: "account",
        header: t("clients.account"),
        value: ({ code }) => code,
        isRowHeader: true,
        cell: ({ code, product }) => (
          <>
            {code}
            <span className="block text-xs font-normal text-faint @2xl:hidden">{names.products[product] ?? product}</span>
          </>
        ),
      },
      { id: "product", header: t("clients.product"), value: ({ product }) => names.products[product] ?? product, from: "md" },
      { id: "unit", header: t("clients.booked_in"), value: ({ unit }) => names.units[unit] ?? unit, from: "lg", className: "text-muted" },
      { id: "currency", header: t("clients.currency"), value: ({ currency }) => currency, from: "lg", className: "text-muted" },
      {
        id: "opened",
        header: t("clients.opened"),
        value: ({ opened }) => opened,
        cell: ({ opened }) => format.day(opened),
        from: "lg",
        className: "text-muted",
      },
      {
        id: "closed",
        header: t("clients.closed"),
        value: ({ closed }) => closed,
        cell: ({ closed }, text) => (closed === null ? text : format.day(closed)),
        from: "xl",
        className: "text-muted",
      },
      ...FIGURES.map(
        (figure): Column<Account> => ({
          id: figure,
          header: t(`metric.${figure}`),
          value: ({ figures }) => figures?.[figure] ?? null,
          cell: ({ code, figures }, text) =>
            figures ? <ClientFigure figure={figure} of={{ client, account: code }} name={code} text={text} /> : text,
          ...(figure !== "margin" && { from: figure === "income" ? ("sm" as const) : ("md" as const) }),
        }),
      ),
    ],
    [t, names, client],
  );
  return (
    <DataTable
      id="client accounts"
      name={t("clients.accounts_table")}
      columns={columns}
      rows={accounts}
      rowKey={({ code }) => code}
      isPlain={accounts.length < 20}
      nothingFound={t("clients.no_accounts")}
    />
  );
}
