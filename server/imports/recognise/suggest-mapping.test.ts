import { describe, expect, test } from "vitest";
import { kinds } from "../kinds/index.ts";
import { guessDateFormat, guessNumberFormat, suggestMapping } from "./suggest-mapping.ts";

describe("where columns may come from", () => {
  test("the same name, however it is written", () => {
    expect(suggestMapping(kinds.units, { columns: ["CODE", "Name", "kind", "Parent "], rows: [] })).toEqual({
      code: "CODE",
      name: "Name",
      kind: "kind",
      parent: "Parent ",
    });
  });

  test("a name that contains the column's, or is near it", () => {
    expect(suggestMapping(kinds.income, { columns: ["trans_id", "AccountNo", "bookingDate", "ammount", "kind"], rows: [] })).toEqual({
      id: "trans_id",
      account: "AccountNo",
      date: "bookingDate",
      amount: "ammount",
      kind: "kind",
    });
  });

  test("what looks like it, where only one column does", () => {
    const beginning = {
      columns: ["Konto", "Datum", "Saldo"],
      rows: [
        ["A1", "03.01.1994", "1.234,50"],
        ["A2", "31.12.1994", "-12,00"],
      ],
    };
    expect(suggestMapping(kinds.balances, beginning)).toEqual({
      date: { column: "Datum", date: "DD.MM.YYYY" },
      balance: { column: "Saldo", number: { decimal: ",", group: "." } },
    });
  });

  test("nothing is guessed where two columns look alike", () => {
    const beginning = { columns: ["Von", "Bis"], rows: [["03.01.1994", "04.01.1994"]] };
    expect(suggestMapping(kinds.balances, beginning)).toEqual({});
  });

  test("a column of the file is used once", () => {
    expect(suggestMapping(kinds.clients, { columns: ["name"], rows: [] })).toEqual({ name: "name" });
  });
});

test.each([
  [["2026-01-31"], null],
  [["31.01.2026", "01.02.2026"], "DD.MM.YYYY"],
  [["01/31/2026"], "MM/DD/YYYY"],
  [["05/06/2026"], "DD/MM/YYYY"],
  [["20260131"], "YYYYMMDD"],
  [["930105"], "YYMMDD"],
  [["soon"], null],
  [[], null],
])("days written like %j are %s", (values, format) => {
  expect(guessDateFormat(values)).toBe(format);
});

test.each([
  [["1234.56", "-5"], null],
  [["1234,56"], { decimal: "," }],
  [["1.234,56"], { decimal: ",", group: "." }],
  [["1,234.56"], { decimal: ".", group: "," }],
  [["1 234,56-"], { decimal: ",", group: " ", negative: "trailing" }],
  [["(5.00)", "1.00"], { decimal: ".", negative: "parentheses" }],
  [["1'234.50"], { decimal: ".", group: "'" }],
])("numbers written like %j are %j", (values, format) => {
  expect(guessNumberFormat(values)).toEqual(format);
});
