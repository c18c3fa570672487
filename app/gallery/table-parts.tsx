"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../_components/notice.tsx";
import { Section } from "../_components/section.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import type { Money } from "../_format/figures.ts";

type Row = { code: string; name: string; group: string; amount: Money | null; count: number };

const MANY = 10_000;
const FEW = 6;
const money = (minor: bigint): Money => ({ kind: "money", minor: minor.toString(), currency: "EUR" });

/** The same rows every time: some amounts negative, zero or missing, one name far too long. */
const rowsOf = (count: number, name: (index: number) => string, group: (index: number) => string): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    code: String(index + 1),
    name: name(index),
    group: group(index % 3),
    amount: index % 11 === 3 ? null : money(BigInt(((index * 7919) % 1_000_003) - 200_000) * 101n),
    count: (index * 31) % 17,
  }));

/** A table of a few rows, of ten thousand, of none. */
export function TableParts() {
  const t = useTranslations();
  const groups = useMemo(() => [t("gallery.first"), t("gallery.second"), t("gallery.third")], [t]);
  const rows = useMemo(
    () =>
      rowsOf(
        MANY,
        (index) => (index === 1 ? t("gallery.long_name") : t("gallery.row", { number: index + 1 })),
        (index) => groups[index] ?? "",
      ),
    [t, groups],
  );
  const few = useMemo(() => rows.slice(0, FEW), [rows]);
  const columns = useMemo(() => columnsOf(t), [t]);
  const common = { rowKey: (row: Row) => row.code, nothingFound: t("gallery.nothing_found"), columns };
  return (
    <>
      <Section title={t("gallery.table_few")}>
        <DataTable {...common} id="gallery-few" name={t("gallery.table_few")} rows={few} isPlain />
      </Section>
      <Section title={t("gallery.table_none")}>
        <DataTable
          {...common}
          id="gallery-none"
          name={t("gallery.table_none")}
          rows={[]}
          empty={
            <div className="px-4 sm:px-6">
              <Notice title={t("gallery.empty_title")} as="h3">
                {t("gallery.sentence")}
              </Notice>
            </div>
          }
        />
      </Section>
      <Section title={t("gallery.table_awaited")}>
        <DataTable {...common} id="gallery-awaited" name={t("gallery.table_awaited")} rows={few} awaited={FEW} />
      </Section>
      <Section title={t("gallery.table_many")}>
        <DataTable {...common} id="gallery-many" name={t("gallery.table_many")} rows={rows} sort={{ id: "amount", desc: true }} />
      </Section>
    </>
  );
}

function columnsOf(t: ReturnType<typeof useTranslations>): Column<Row>[] {
  return [
    {
      id: "name",
      header: t("gallery.name"),
      value: ({ name }) => name,
      isRowHeader: true,
      cell: (_, text) => <span className="block max-w-40 truncate @2xl:max-w-72">{text}</span>,
    },
    { id: "group", header: t("gallery.group"), value: ({ group }) => group, isFilter: true, from: "sm" },
    { id: "count", header: t("gallery.number"), value: ({ count }) => count, from: "md" },
    { id: "code", header: t("gallery.code"), value: ({ code }) => code, isHiddenAtFirst: true },
    {
      id: "amount",
      header: t("gallery.amount"),
      value: ({ amount }) => amount,
      total: { kind: "money", minor: "123456789", currency: "EUR" },
    },
  ];
}
