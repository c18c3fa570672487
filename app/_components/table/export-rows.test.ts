import { describe, expect, test } from "vitest";
import type { Column } from "./column.ts";
import { harmless, tableTexts, toClipboardText } from "./export-rows.ts";

type Row = { name: string; amount: string | null; count: number };

const COLUMNS: readonly Column<Row>[] = [
  { id: "name", header: "Name", value: ({ name }) => name },
  { id: "amount", header: "Amount", value: ({ amount }) => (amount === null ? null : { kind: "money", minor: amount, currency: "EUR" }) },
  { id: "count", header: "Count", value: ({ count }) => count },
];

describe("a table as a file", () => {
  test("holds plain decimals, every digit, and nothing for what is missing", () => {
    const rows = [
      { name: "A", amount: "-9007199254740993", count: 3 },
      { name: "B", amount: null, count: 0 },
    ];
    expect(tableTexts(COLUMNS, rows)).toEqual([
      ["Name", "Amount", "Count"],
      ["A", "-90071992547409.93", "3"],
      ["B", "", "0"],
    ]);
  });

  test("goes into a spreadsheet cell by cell, whatever stands in a name", () => {
    expect(toClipboardText([["a\tb", "c\nd"]])).toBe("a b\tc d");
  });

  test.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+49 30 1234", "'+49 30 1234"],
    ["@name", "'@name"],
    ["-cmd", "'-cmd"],
    ["-12.50", "-12.50"],
    ["12.50", "12.50"],
    ["Smith", "Smith"],
  ])("%s is written as %s: no text becomes a formula", (text, written) => {
    expect(harmless(text)).toBe(written);
  });
});
