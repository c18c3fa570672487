"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { Notice } from "../notice.tsx";
import type { Column } from "./column.ts";
import { TableBody } from "./table-body.tsx";
import { TableFoot } from "./table-foot.tsx";
import { TableHead } from "./table-head.tsx";
import { TableToolbar } from "./table-toolbar.tsx";
import { nextSort, type Sort, useDataTable } from "./use-data-table.ts";
import { usePrinting } from "./use-printing.ts";
import { VirtualBody } from "./virtual-body.tsx";

/** Rows that the server sorts and searches, for tables too long to be sent whole. */
export type Manual = Readonly<{
  sort: Sort | null;
  onSort: (sort: Sort) => void;
  search: string;
  onSearch: (text: string) => void;
  /** of all rows that match, sent or not */
  total: number;
  /** The reader comes near the end of what was sent. */
  onNearEnd?: () => void;
}>;

type Props<Row extends object> = {
  /** under which the choice of columns is remembered */
  id: string;
  /** what the table is: its accessible name, and its files' */
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  describedBy?: string;
  /** Small tables that need no search, columns or export. */
  isPlain?: boolean;
  /** beside the search */
  controls?: ReactNode;
  /** instead of the table, where there is no row at all */
  empty?: ReactNode;
  /** where a search or a filter leaves none */
  nothingFound: string;
  manual?: Manual;
  /** so many rows more are on their way: until then a search finds what is there, and nothing is exported */
  awaited?: number;
  rowClass?: (row: Row) => string;
};

/** More rows than this scroll inside the table, with head and totals in sight; more than the second are drawn as they come into view. */
const SCROLL_FROM = 40;
const VIRTUAL_FROM = 80;

/** Every table of the application: sorted, searched and filtered, columns chosen, copied and exported. */
export function DataTable<Row extends object>({
  id,
  name,
  columns,
  rows,
  rowKey,
  sort,
  describedBy,
  isPlain = false,
  controls,
  empty,
  nothingFound,
  manual,
  awaited = 0,
  rowClass,
}: Props<Row>) {
  const t = useTranslations();
  const state = useDataTable({ id, columns, rows, rowKey, sort: manual ? manual.sort : (sort ?? null), isManual: manual !== undefined });
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const shown = state.rows;
  const isVirtual = shown.length + awaited > VIRTUAL_FROM && !isPrinting;
  if (rows.length === 0 && empty !== undefined && !manual?.search) return empty;
  const body = { columns: state.columns, rows: shown, rowKey, rowClass };
  const onRange = (last: number): void => {
    if (manual?.onNearEnd && last > shown.length - VIRTUAL_FROM && shown.length < manual.total) manual.onNearEnd();
  };
  const isScrolling = rows.length > SCROLL_FROM;
  return (
    <>
      {!isPlain && (
        <TableToolbar
          name={name}
          allColumns={columns}
          allRows={rows}
          state={state}
          shown={manual ? manual.total : shown.length + (shown.length === rows.length ? awaited : 0)}
          total={manual ? manual.total : rows.length + awaited}
          isWhole={awaited === 0}
          search={manual ? manual.search : state.search}
          onSearch={manual ? manual.onSearch : state.setSearch}
        >
          {controls}
        </TableToolbar>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a group that scrolls is no set of fields, and no landmark beside its section. */}
      <div
        role="group"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        tabIndex={0}
        aria-label={name}
        className={`table-scroll relative overflow-auto ${isScrolling ? "max-h-[calc(100dvh-5rem)]" : ""}`}
      >
        <table
          className="grid-table"
          aria-label={name}
          aria-describedby={describedBy}
          aria-rowcount={isVirtual ? (manual?.total ?? shown.length + awaited) + 1 : undefined}
        >
          <TableHead
            columns={state.columns}
            rows={rows}
            sort={state.sort}
            onSort={(column) => (manual ? manual.onSort(nextSort(manual.sort ?? undefined, column, rows)) : state.toggleSort(column))}
          />
          {isVirtual ? <VirtualBody {...body} awaited={awaited} scroller={scroller} onRange={onRange} /> : <TableBody {...body} />}
          {shown.length > 0 && <TableFoot columns={state.columns} isFiltered={shown.length !== rows.length} />}
        </table>
        {shown.length === 0 && (
          <div className="px-4 py-4 sm:px-6">
            <Notice title={awaited > 0 ? t("table.awaited") : nothingFound} as="h3" />
          </div>
        )}
      </div>
    </>
  );
}
