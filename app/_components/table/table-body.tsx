import type { ReactNode } from "react";
import { useFormat } from "../../_format/use-format.ts";
import { BodyRow } from "./body-row.tsx";
import type { Column } from "./column.ts";
import { isNumberColumn } from "./table-head.tsx";

export type BodyProps<Row> = {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowClass?: ((row: Row) => string) | undefined;
};

/** All rows of a table. */
export function TableBody<Row>(props: BodyProps<Row>) {
  const row = useDrawRow(props);
  return <tbody>{props.rows.map((_, index) => row(index))}</tbody>;
}

/** Draws one row; `first` is the row number of the first, where not all are drawn. */
export function useDrawRow<Row>({ columns, rows, rowKey, rowClass }: BodyProps<Row>, first?: number): (index: number) => ReactNode {
  const format = useFormat();
  const numbers = columns.map((column) => isNumberColumn(column, rows));
  return (index) => {
    const one = rows[index];
    if (one === undefined) return null;
    return (
      <BodyRow
        key={rowKey(one)}
        row={one}
        index={first === undefined ? undefined : first + index}
        columns={columns}
        numbers={numbers}
        format={format}
        className={rowClass?.(one)}
      />
    );
  };
}
