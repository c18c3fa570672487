import { useTranslations } from "next-intl";
import { useFormat } from "../../_format/use-format.ts";
import { type Column, cellText, isNumeric } from "./column.ts";
import { cellClass } from "./table-head.tsx";

/** The totals: of all rows, also while a search shows a few; then it says so. */
export function TableFoot<Row>({ columns, isFiltered }: { columns: readonly Column<Row>[]; isFiltered: boolean }) {
  const t = useTranslations();
  const format = useFormat();
  if (columns.every(({ total }) => total === undefined)) return null;
  return (
    <tfoot>
      <tr>
        {columns.map((column) => {
          const { id, total, totalCell, isRowHeader } = column;
          if (isRowHeader) {
            return (
              <th key={id} scope="row" className={cellClass(column)}>
                {t(isFiltered ? "table.total_of_all" : "table.total")}
              </th>
            );
          }
          const text = total === undefined ? "" : cellText(total, format);
          return (
            <td key={id} className={`${total !== undefined && isNumeric(total) ? "number" : ""} ${cellClass(column)}`}>
              {totalCell && total !== undefined ? totalCell(text) : text}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
