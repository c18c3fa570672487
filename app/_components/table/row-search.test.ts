import { expect, test, vi } from "vitest";
import { type CellValue, type Column, cellText } from "./column.ts";
import { rowSearch } from "./row-search.ts";

type Row = Readonly<{ name: string; margin: CellValue; share: string }>;
const columns: readonly Column<Row>[] = [
  { id: "name", header: "Name", value: ({ name }) => name },
  { id: "margin", header: "Margin", value: ({ margin }) => margin },
  { id: "share", header: "Share", value: ({ share }) => share },
];
const row: Row = { name: "Ольга K-2", margin: { kind: "money", minor: "123450", currency: "EUR" }, share: "12.5%" };
const format = {
  figure: (figure: object) => ("minor" in figure ? "1,234.50" : ""),
  decimal: (text: string) => text,
};

function search(wanted: string, written = vi.fn((value: CellValue) => cellText(value, format))) {
  const finds = rowSearch(columns, written);
  return { isFound: finds({ original: row }, "name", finds.resolveFilterValue(wanted)), written };
}

test.each(["ольга", "ОЛЬГА K", " k-2 ", "1,234", "234.50", "12.5%", "", "  "])("finds %j in what the row says", (wanted) => {
  expect(search(wanted).isFound).toBe(true);
});

test.each(["olga", "k-2 ольга", "99", "1234.50"])("does not find %j", (wanted) => {
  expect(search(wanted).isFound).toBe(false);
});

test("writes out no figure where letters are looked for: figures hold none", () => {
  expect(search("nobody 1").written).not.toHaveBeenCalled();
  expect(search("77").written).toHaveBeenCalledTimes(1);
});

test("a space as keyboards have it finds a figure that is written with another", () => {
  const written = vi.fn((value: CellValue) => (typeof value === "string" ? value : "1\u00a0234,50"));
  expect(search("1 234", written).isFound).toBe(true);
});
