"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { useExplaining } from "../_explain/explain-provider.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import type { Target } from "../_explain/target.ts";
import type { Money } from "../_format/figures.ts";
import { useFormat } from "../_format/use-format.ts";
import { prepareWaterfall, type WaterfallBar } from "./prepare-waterfall.ts";

/** A bar with its words. Without a target it is a sum of the bars around it. */
export type WaterfallRow = Readonly<{ key: string; name: string; detail?: string; minor: string; isTotal: boolean; target: Target | null }>;

type Props = { id: string; name: string; rows: readonly WaterfallRow[]; currency: string; amountHeader: string };
type Row = Omit<WaterfallRow, "minor"> & WaterfallBar;

/**
 * A waterfall drawn into its table: every line has its bar and its amount, so that long names have room and
 * nothing needs a pointer. Bars and amounts open the same explanation.
 */
export function WaterfallTable({ id, name, rows: given, currency, amountHeader }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { bars, zero } = useMemo(
    () => prepareWaterfall(given.map(({ key, minor, isTotal }) => ({ key, minor: BigInt(minor), isTotal }))),
    [given],
  );
  const rows = useMemo(() => given.map((row, i) => ({ ...row, ...(bars[i] as WaterfallBar) })), [given, bars]);
  const columns = useMemo<Column<Row>[]>(() => {
    const money = (minor: bigint): Money => ({ kind: "money", minor: String(minor), currency });
    return [
      {
        id: "name",
        header: t("products.bar"),
        isRowHeader: true,
        canSort: false,
        value: (row) => row.name,
        cell: (row) => (
          <span className={row.isTotal ? "font-semibold" : "font-normal"}>
            {row.name}
            {row.detail && <span className="block text-xs text-faint @2xl:ml-2 @2xl:inline">{row.detail}</span>}
          </span>
        ),
      },
      {
        id: "bar",
        header: t("products.drawn"),
        isHeaderHidden: true,
        canSort: false,
        value: () => "",
        cell: (row) => <Bar row={row} zero={zero} />,
        className: "w-[38%] min-w-24 @4xl:w-[52%]",
      },
      {
        id: "amount",
        header: amountHeader,
        canSort: false,
        value: (row) => money(row.minor),
        cell: (row, text) => {
          const shown = row.isTotal ? text : format.signed(money(row.minor));
          if (row.target === null) return shown;
          return (
            <FigureLink
              target={row.target}
              label={t("products.explain_bar", { value: shown, name: row.name, detail: row.detail ?? "" })}
              className={row.isTotal ? "font-semibold" : ""}
            >
              {shown}
            </FigureLink>
          );
        },
      },
    ];
  }, [t, format, currency, zero, amountHeader]);
  return (
    <DataTable
      id={id}
      name={name}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      nothingFound={t("products.nothing_found")}
      isPlain
    />
  );
}

/** For the eye and the pointer; keyboards and screen readers have the amount beside it. */
function Bar({ row: { left, width, minor, isTotal, target }, zero }: { row: Row; zero: number }) {
  const { open } = useExplaining();
  const colour = isTotal ? "bg-series-2" : minor < 0n ? "bg-loss" : "bg-series-1";
  return (
    <span aria-hidden="true" className="relative block h-5 w-full">
      <span className="absolute inset-y-0 w-px bg-line-strong" style={{ left: `${zero}%` }} />
      <button
        type="button"
        tabIndex={-1}
        disabled={target === null}
        onClick={() => target && open(target)}
        className={`absolute inset-y-0.5 min-w-px rounded-sm ${colour} enabled:cursor-pointer enabled:hover:opacity-80`}
        style={{ left: `${left}%`, width: `${width}%` }}
      />
    </span>
  );
}
