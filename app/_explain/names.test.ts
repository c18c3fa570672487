import { describe, expect, test } from "vitest";
import { mergeNames, NO_NAMES, readableParams } from "./names.ts";

const names = { ...NO_NAMES, manager: { M001: "Adam Novak" }, unit: { D01: "Praha" } };
const format = {
  period: (code: string) => (code === "1993-06" ? "June 1993" : code),
  day: (date: string) => `day ${date}`,
  instant: (iso: string) => `at ${iso}`,
  decimal: (text: string) => text.replace(".", ","),
  schemeName: (scheme: string) => `scheme ${scheme}`,
};

describe("what a label says", () => {
  test("has names in place of codes, and periods in words", () => {
    expect(readableParams({ metric: "margin", manager: "M001", period: "1993-06" }, names, format)).toEqual({
      metric: "margin",
      manager: "Adam Novak",
      period: "June 1993",
    });
  });

  test("has schemes by their names", () => {
    expect(readableParams({ deal: "D1", scheme: "equal" }, names, format)).toEqual({ deal: "D1", scheme: "scheme equal" });
  });

  test("has days and instants as the reader's language writes them", () => {
    expect(readableParams({ from: "1993-06-01", at: "1993-06-01T10:00:00.000Z" }, names, format)).toEqual({
      from: "day 1993-06-01",
      at: "at 1993-06-01T10:00:00.000Z",
    });
  });

  test("has bounds of scores and curves as numbers, though days have the same names", () => {
    expect(readableParams({ from: "100", to: "108.5", at: "1", score: "101.78" }, names, format)).toEqual({
      from: "100",
      to: "108,5",
      at: "1",
      score: "101,78",
    });
    expect(readableParams({ at: "1/3" }, names, format)).toEqual({ at: "1/3" });
  });

  test("keeps the code of whatever has no name", () => {
    expect(readableParams({ unit: "D99", account: "D01", days: 30 }, names, format)).toEqual({ unit: "D99", account: "D01", days: 30 });
  });

  test("learns more names with every answer", () => {
    const more = mergeNames(names, { ...NO_NAMES, manager: { M002: "Eva Kral" } });
    expect(readableParams({ manager: "M002", unit: "D01" }, more, format)).toEqual({ manager: "Eva Kral", unit: "Praha" });
  });
});
