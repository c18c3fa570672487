import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CellValue, cellText, compareValues, fileText } from "./column.ts";

const money = (minor: bigint): CellValue => ({ kind: "money", minor: minor.toString(), currency: "EUR" });
const format = { figure: () => "figure", decimal: (text: string) => text };

describe("the order of a column", () => {
  test("figures go by size, to the last unit, however long", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (a, b) => {
        expect(compareValues(money(a), money(b), "en")).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  test("names go as the language has them, numbers inside them by size", () => {
    const sorted = ["Unit 10", "ürgüp", "Unit 9", "Zoo"].sort((a, b) => compareValues(a, b, "en"));
    expect(sorted).toEqual(["Unit 9", "Unit 10", "ürgüp", "Zoo"]);
  });
});

test("what is missing is a dash on the screen and nothing in a file, never a zero", () => {
  expect(cellText(null, format)).toBe("–");
  expect(fileText(null)).toBe("");
  expect(cellText(0, format)).toBe("0");
});
