import type { ReactNode } from "react";
import { type Figure, plainText, sizeOf } from "../../_format/figures.ts";
import type { Format } from "../../_format/use-format.ts";

/** What a cell holds: sorted, searched and exported as what it is, not as it is drawn. Null is missing, not zero. */
export type CellValue = string | number | Figure | null;

/** One column of a DataTable. */
export type Column<Row> = Readonly<{
  id: string;
  header: string;
  value: (row: Row) => CellValue;
  /** What is drawn, where that is more than the value's text. */
  cell?: (row: Row, text: string) => ReactNode;
  /** What stands in the foot: a figure is drawn by `totalCell` or as its text. */
  total?: CellValue;
  totalCell?: (text: string) => ReactNode;
  /** The cell that names the row; it stays in sight when the table scrolls sideways. */
  isRowHeader?: boolean;
  /** A header that only screen readers and the column choice need. */
  isHeaderHidden?: boolean;
  /** Not shown until it is chosen. */
  isHiddenAtFirst?: boolean;
  /** Shown only where the table's container is at least this wide; narrower ones show it below the row's name, if at all. */
  from?: "sm" | "md" | "lg" | "xl";
  canSort?: boolean;
  /** Offers the values of this column as a filter. */
  isFilter?: boolean;
  className?: string;
}>;

/** Container widths from which a column is shown. Written out, so that Tailwind finds them. */
export const FROM = {
  sm: "hidden @lg:table-cell",
  md: "hidden @2xl:table-cell",
  lg: "hidden @4xl:table-cell",
  xl: "hidden @6xl:table-cell",
} as const;

const isFigure = (value: CellValue): value is Figure => typeof value === "object" && value !== null;

export const isNumeric = (value: CellValue): boolean => isFigure(value) || typeof value === "number";

/** A value as it is read; a missing one is a dash. */
export function cellText(value: CellValue, format: Pick<Format, "figure" | "decimal">): string {
  if (value === null) return "–";
  if (isFigure(value)) return format.figure(value);
  return typeof value === "number" ? format.decimal(String(value)) : value;
}

/** A value as a file holds it: plain decimals, nothing for what is missing. */
export function fileText(value: CellValue): string {
  if (value === null) return "";
  return isFigure(value) ? plainText(value) : String(value);
}

const collators = new Map<string, Intl.Collator>();

function collator(locale: string): Intl.Collator {
  const known = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  collators.set(locale, known);
  return known;
}

/** The order of two present values: figures by size, texts as the language sorts them. */
export function compareValues(a: CellValue, b: CellValue, locale: string): number {
  if (isFigure(a) && isFigure(b)) {
    const [left, right] = [sizeOf(a), sizeOf(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator(locale).compare(fileText(a), fileText(b));
}
