import { describe, expect, test } from "vitest";
import type { Column } from "./column.ts";
import { fileNameOf, harmless, tableTexts, toClipboardText } from "./export-rows.ts";

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

test("a file is named after what was chosen where it was made, not after what lies open beside it", () => {
  const address = new URLSearchParams("period=1993-06&metric=adb&unit=R01&explain=margin,board&place=M001");
  expect(fileNameOf("Leaderboard", address)).toBe("Leaderboard 1993-06 adb R01");
  expect(fileNameOf("A/B: C?", new URLSearchParams("unit="))).toBe("A-B- C-");
});
