import type { CellValue, Column } from "./column.ts";

/** What a table asks of each row; `resolveFilterValue` is called once for a search. */
type RowSearch<Row> = {
  (row: { original: Row }, column: string, wanted: string): boolean;
  resolveFilterValue: (wanted: unknown) => string;
};

const LETTER = /\p{L}/u;
/** Small letters, and the spaces that languages put into figures as the one that keyboards have. */
const plain = (text: string): string => text.toLocaleLowerCase().replaceAll(/\s/g, " ");

/**
 * Looks for a text in all that a row says. Letters are looked for among words alone: no figure holds any, and writing out the
 * figures of ten thousand rows takes longer than searching them. What was written out once is remembered.
 */
export function rowSearch<Row extends object>(columns: readonly Column<Row>[], text: (value: CellValue) => string): RowSearch<Row> {
  const valuesOf = (row: Row): CellValue[] => columns.map((column) => column.value(row));
  const words = remembered((row: Row) => joined(valuesOf(row).filter((value) => typeof value === "string")));
  const figures = remembered((row: Row) =>
    joined(
      valuesOf(row)
        .filter((value) => typeof value !== "string")
        .map(text),
    ),
  );
  const finds: RowSearch<Row> = ({ original }, _column, wanted) =>
    words(original).includes(wanted) || (!LETTER.test(wanted) && figures(original).includes(wanted));
  finds.resolveFilterValue = (wanted) => plain(String(wanted).trim());
  return finds;
}

const joined = (texts: readonly string[]): string => texts.map(plain).join("\n");

function remembered<Row extends object>(make: (row: Row) => string): (row: Row) => string {
  const known = new WeakMap<Row, string>();
  return (row) => {
    const text = known.get(row) ?? make(row);
    known.set(row, text);
    return text;
  };
}
