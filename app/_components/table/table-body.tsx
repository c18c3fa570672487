import type { Virtualizer } from "@tanstack/react-virtual";
import { memo, type ReactNode } from "react";
import { type Format, useFormat } from "../../_format/use-format.ts";
import { type Column, cellText } from "./column.ts";
import { cellClass, isNumberColumn } from "./table-head.tsx";

type Props<Row> = {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  virtual: Virtualizer<HTMLDivElement, Element> | null;
  rowClass?: ((row: Row) => string) | undefined;
};

/** The rows; of long tables those in view, with empty rows as tall as what is above and below. */
export function TableBody<Row>({ columns, rows, rowKey, virtual, rowClass }: Props<Row>) {
  const format = useFormat();
  const numbers = columns.map((column) => isNumberColumn(column, rows));
  const items = virtual?.getVirtualItems();
  const row = (index: number): ReactNode => {
    const one = rows[index];
    if (one === undefined) return null;
    return (
      <BodyRow
        key={rowKey(one)}
        row={one}
        index={virtual ? index + 2 : undefined}
        columns={columns}
        numbers={numbers}
        format={format}
        className={rowClass?.(one)}
      />
    );
  };
  if (!virtual || !items) return <tbody>{rows.map((_, index) => row(index))}</tbody>;
  return (
    <tbody>
      <Space height={items[0]?.start ?? 0} columns={columns.length} />
      {items.map(({ index }) => row(index))}
      <Space height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} columns={columns.length} />
    </tbody>
  );
}

const Space = ({ height, columns }: { height: number; columns: number }) =>
  height > 0 && (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row holds nothing to focus.
    <tr aria-hidden="true">
      <td colSpan={columns} className="border-0! p-0!" style={{ height }} />
    </tr>
  );

type RowProps<Row> = {
  row: Row;
  index: number | undefined;
  columns: readonly Column<Row>[];
  numbers: readonly boolean[];
  format: Format;
  className: string | undefined;
};

function BodyRowView<Row>({ row, index, columns, numbers, format, className }: RowProps<Row>) {
  return (
    <tr aria-rowindex={index} className={className}>
      {columns.map((column, at) => {
        const text = cellText(column.value(row), format);
        const content = column.cell ? column.cell(row, text) : text;
        const classes = `${numbers[at] ? "number" : ""} ${cellClass(column)}`;
        return column.isRowHeader ? (
          <th key={column.id} scope="row" className={`font-normal ${classes}`}>
            {content}
          </th>
        ) : (
          <td key={column.id} className={classes}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

/** A row that did not change is not drawn again while the table scrolls. `format` is made anew each time and says the same. */
const BodyRow = memo(
  BodyRowView,
  (before, after) =>
    before.row === after.row && before.columns === after.columns && before.index === after.index && before.className === after.className,
) as typeof BodyRowView;
