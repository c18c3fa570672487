"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import type { Money } from "../../_format/figures.ts";
import { useFormat } from "../../_format/use-format.ts";
import type { Card } from "../types.ts";

type Bonus = NonNullable<Card["bonus"]>;
type Item = Bonus["items"][number];
type Payment = Bonus["payments"][number];

/** What a bonus is paid for, product by product. */
export function ItemsTable({ items, total }: { items: readonly Item[]; total: Money }) {
  const t = useTranslations();
  const columns = useMemo<Column<Item>[]>(
    () => [
      { id: "product", header: t("scorecards.product"), value: ({ name }) => name, isRowHeader: true },
      { id: "amount", header: t("scorecards.amount"), value: ({ amount }) => amount, total },
    ],
    [t, total],
  );
  return (
    <DataTable
      id="bonus items"
      name={t("scorecards.bonus_items")}
      columns={columns}
      rows={items}
      rowKey={({ product }) => product}
      isPlain
      nothingFound={t("scorecards.nothing_found")}
    />
  );
}

/** What is paid and when, and what is taken back of earlier bonuses. */
export function PaymentsTable({ payments }: { payments: readonly Payment[] }) {
  const t = useTranslations();
  const format = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with the language alone, as t does.
  const columns = useMemo<Column<Payment>[]>(() => {
    const [first] = payments;
    const total: Money | undefined = first && {
      ...first.amount,
      minor: String(payments.reduce((sum, { amount }) => sum + BigInt(amount.minor), 0n)),
    };
    return [
      {
        id: "due",
        header: t("scorecards.payment_due"),
        value: ({ dueOn }) => dueOn,
        isRowHeader: true,
        cell: ({ dueOn }) => <span className="whitespace-nowrap">{format.day(dueOn)}</span>,
      },
      { id: "kind", header: t("scorecards.payment_kind"), value: ({ kind }) => t(`scorecards.payment_${kind}`) },
      { id: "of", header: t("scorecards.payment_of"), value: ({ ofPeriod }) => format.period(ofPeriod), from: "sm" },
      { id: "amount", header: t("scorecards.amount"), value: ({ amount }) => amount, ...(payments.length > 1 && total && { total }) },
    ];
  }, [t, payments]);
  if (payments.length === 0) return null;
  return (
    <DataTable
      id="payments"
      name={t("scorecards.payments")}
      columns={columns}
      rows={payments}
      rowKey={({ kind, dueOn, ofPeriod }) => `${kind} ${dueOn} ${ofPeriod}`}
      isPlain
      nothingFound={t("scorecards.nothing_found")}
    />
  );
}
