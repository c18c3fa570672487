"use client";

import {
  type ColumnDef,
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useLocale } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { useFormat } from "../../_format/use-format.ts";
import { type CellValue, type Column, cellText, compareValues, isNumeric } from "./column.ts";
import { rowSearch } from "./row-search.ts";

const features = tableFeatures({
  columnFilteringFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

export type Sort = Readonly<{ id: string; desc: boolean }>;
type Options<Row> = Readonly<{
  id: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort: Sort | null;
  /** Rows come sorted and searched by the server. */
  isManual: boolean;
}>;

/** The rows of a table as they are searched, filtered and sorted, and the columns as they were chosen. */
export function useDataTable<Row extends object>({ id, columns, rows, rowKey, sort, isManual }: Options<Row>) {
  const locale = useLocale();
  const format = useFormat();
  const [columnVisibility, setColumnVisibility] = useChosenColumns(id, columns);
  const [sorting, setSorting] = useState(sort ? [sort] : []);
  const [globalFilter, setGlobalFilter] = useState("");
  const [columnFilters, setColumnFilters] = useState<{ id: string; value: unknown }[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its locale alone.
  const definitions = useMemo(
    () => columns.map((column, at) => definitionOf(column, at === 0, locale, (value) => cellText(value, format))),
    [columns, locale],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its locale alone.
  const finds = useMemo(() => rowSearch(columns, (value) => cellText(value, format)), [columns, locale]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows as Row[],
    getRowId: rowKey,
    state: { sorting: isManual ? (sort ? [sort] : []) : sorting, globalFilter, columnFilters, columnVisibility },
    onSortingChange: setSorting,
    onGlobalFilterChange: setGlobalFilter,
    onColumnFiltersChange: setColumnFilters,
    onColumnVisibilityChange: setColumnVisibility,
    manualSorting: isManual,
    manualFiltering: isManual,
    enableSortingRemoval: false,
    globalFilterFn: finds,
  });
  const shownColumns = useMemo(() => columns.filter(({ id: column }) => columnVisibility[column] !== false), [columns, columnVisibility]);
  const model = table.getRowModel().rows;
  const shownRows = useMemo(() => model.map(({ original }) => original), [model]);
  return {
    rows: shownRows,
    columns: shownColumns,
    sort: isManual ? sort : (sorting[0] ?? null),
    toggleSort: (column: Column<Row>) => setSorting((now) => [nextSort(now[0], column, rows)]),
    search: globalFilter,
    setSearch: setGlobalFilter,
    filter: (column: string) => (columnFilters.find((one) => one.id === column)?.value as string | undefined) ?? "",
    setFilter: (column: string, value: string) =>
      setColumnFilters((now) => [...now.filter((one) => one.id !== column), ...(value === "" ? [] : [{ id: column, value }])]),
    isShown: (column: string) => columnVisibility[column] !== false,
    setShown: (column: string, shown: boolean) => setColumnVisibility((now) => ({ ...now, [column]: shown })),
  };
}

export type DataTableState<Row extends object> = ReturnType<typeof useDataTable<Row>>;

function definitionOf<Row extends object>(
  column: Column<Row>,
  isFirst: boolean,
  locale: string,
  text: (value: CellValue) => string,
): ColumnDef<typeof features, Row> {
  return {
    id: column.id,
    // The table puts what is undefined last, whichever way it sorts: a missing figure is neither small nor large.
    accessorFn: (row: Row) => column.value(row) ?? undefined,
    sortUndefined: "last",
    sortFn: (a, b) => compareValues(column.value(a.original), column.value(b.original), locale),
    enableSorting: column.canSort !== false,
    filterFn: (row, _id, wanted) => text(column.value(row.original)) === wanted,
    // The search looks at a row as a whole, once.
    enableGlobalFilter: isFirst,
  };
}

/** The other direction of the same column; a new column starts with what people look for: large figures, the first letters. */
export function nextSort<Row>(now: Sort | undefined, column: Column<Row>, rows: readonly Row[]): Sort {
  if (now?.id === column.id) return { id: column.id, desc: !now.desc };
  return { id: column.id, desc: rows.some((row) => isNumeric(column.value(row))) };
}

type Visibility = Record<string, boolean>;

/** Which columns are shown; the choice is remembered in the browser, per table. */
function useChosenColumns<Row>(id: string, columns: readonly Column<Row>[]) {
  const key = `columns ${id}`;
  const [chosen, setChosen] = useState<Visibility>(() =>
    Object.fromEntries(columns.filter((column) => column.isHiddenAtFirst).map((column) => [column.id, false])),
  );
  useEffect(() => {
    const stored = localStorage.getItem(key);
    if (stored) setChosen((now) => ({ ...now, ...(JSON.parse(stored) as Visibility) }));
  }, [key]);
  const choose = (update: Visibility | ((now: Visibility) => Visibility)): void => {
    setChosen((now) => {
      const next = typeof update === "function" ? update(now) : update;
      localStorage.setItem(key, JSON.stringify(next));
      return next;
    });
  };
  return [chosen, choose] as const;
}
