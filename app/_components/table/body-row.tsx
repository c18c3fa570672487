import { memo } from "react";
import type { Format } from "../../_format/use-format.ts";
import { type Column, cellText } from "./column.ts";
import { cellClass } from "./table-head.tsx";

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
export const BodyRow = memo(
  BodyRowView,
  (before, after) =>
    before.row === after.row && before.columns === after.columns && before.index === after.index && before.className === after.className,
) as typeof BodyRowView;
