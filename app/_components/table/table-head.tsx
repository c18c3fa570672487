import { useTranslations } from "next-intl";
import { DownIcon, UpIcon } from "../icons.tsx";
import { type Column, FROM, isNumeric } from "./column.ts";
import type { Sort } from "./use-data-table.ts";

type Props<Row> = { columns: readonly Column<Row>[]; rows: readonly Row[]; sort: Sort | null; onSort: (column: Column<Row>) => void };

/** A column whose first present value is a figure or a number stands to the right. */
export const isNumberColumn = <Row,>(column: Column<Row>, rows: readonly Row[]): boolean => {
  const first = rows.find((row) => column.value(row) !== null);
  return first !== undefined && isNumeric(column.value(first));
};

export const cellClass = <Row,>(column: Column<Row>): string =>
  `${column.from ? FROM[column.from] : ""} ${column.isRowHeader ? "row-head" : ""} ${column.className ?? ""}`;

export function TableHead<Row>({ columns, rows, sort, onSort }: Props<Row>) {
  const t = useTranslations();
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const isSorted = sort?.id === column.id;
          const Arrow = sort?.desc ? DownIcon : UpIcon;
          const isNumber = isNumberColumn(column, rows);
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={isSorted ? (sort.desc ? "descending" : "ascending") : undefined}
              className={`${isNumber ? "number" : ""} ${cellClass(column)}`}
            >
              {column.canSort === false ? (
                <span className={column.isHeaderHidden ? "sr-only" : ""}>{column.header}</span>
              ) : (
                <button
                  type="button"
                  onClick={() => onSort(column)}
                  title={t("table.sort", { column: column.header })}
                  className={`group/sort inline-flex items-center align-middle gap-1 rounded-sm hover:text-ink ${isNumber ? "flex-row-reverse" : ""}`}
                >
                  <span className={column.isHeaderHidden ? "sr-only" : ""}>{column.header}</span>
                  <Arrow
                    className={`size-3 ${isSorted ? "" : "opacity-0 group-hover/sort:opacity-40 group-focus-visible/sort:opacity-40"}`}
                  />
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
