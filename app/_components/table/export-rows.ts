import { type CellValue, type Column, fileText, isNumeric } from "./column.ts";

/** The head and the rows of a table as a file holds them. */
export const tableTexts = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[][] => [
  columns.map(({ header }) => header),
  ...rows.map((row) => columns.map((column) => fileText(column.value(row)))),
];

/** For pasting into a spreadsheet. A tab or a line break inside a value would break its cell. */
export const toClipboardText = (texts: readonly (readonly string[])[]): string =>
  texts.map((row) => row.map((text) => text.replaceAll(/[\t\r\n]+/g, " ")).join("\t")).join("\n");

/** A text that a spreadsheet would take for a formula is led by an apostrophe, as OWASP advises; a plain number is none. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text);

/** No figures: what lies open beside the table. */
const ASIDE = ["explain", "place"];

/** The name of a table's file: it says what was chosen where it was made, such as period and unit, as the address has it. */
export function fileNameOf(table: string, address: URLSearchParams): string {
  const chosen = [...address].flatMap(([key, value]) => (ASIDE.includes(key) || value === "" ? [] : [value]));
  return [table, ...chosen].join(" ").replaceAll(/[\\/:*?"<>|]+/g, "-");
}

/** Loaded when asked for: few readers export, all would wait. */
export async function downloadCsv(name: string, texts: readonly (readonly string[])[]): Promise<void> {
  const { stringify } = await import("csv-stringify/browser/esm/sync");
  const csv = stringify(texts.map((row) => row.map(harmless)));
  // With a byte order mark, without which Excel reads UTF-8 as its own code page.
  saveFile(`${name}.csv`, new Blob(["\uFEFF", csv], { type: "text/csv;charset=utf-8" }));
}

/** Excel's numbers hold 15 digits: what has more goes in as text, and stays exact. */
const EXCEL_DIGITS = 15;

const excelCell = (value: CellValue): string | number | null => {
  const text = fileText(value);
  if (value === null) return null;
  return isNumeric(value) && text.replaceAll(/\D/g, "").length <= EXCEL_DIGITS ? Number(text) : text;
};

export async function downloadXlsx<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Promise<void> {
  const { default: write } = await import("write-excel-file/browser");
  const head = columns.map(({ header }) => ({ value: header, fontWeight: "bold" as const }));
  const body = rows.map((row) => columns.map((column) => excelCell(column.value(row))));
  await write([head, ...body]).toFile(`${name}.xlsx`);
}

/** Gives the reader a file. */
export function saveFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
