import { describe, expect, test } from "vitest";
import { formatAmount, formatDecimal, formatFigure, formatPercent, splitAmount } from "./figures.ts";

describe("figures on the screen", () => {
  test.each([
    ["55281", "CZK", "552.81"],
    ["-5", "CZK", "-0.05"],
    ["123456789", "JPY", "123,456,789"],
    ["1234567", "KWD", "1,234.567"],
    // 2^53 + 1 minor units: a number would show ...992
    ["9007199254740993", "CZK", "90,071,992,547,409.93"],
    ["99999999999999999999999999", "CZK", "999,999,999,999,999,999,999,999.99"],
  ])("%s minor units of %s are shown as %s", (minor, currency, text) => {
    expect(formatAmount({ kind: "money", minor, currency }, "en")).toBe(text);
  });

  test("counts are grouped", () => {
    expect(formatFigure({ kind: "count", count: "12345" }, "en")).toBe("12,345");
  });

  test("decimals keep every digit they have", () => {
    expect(formatDecimal("4483934.700000", "en")).toBe("4,483,934.700000");
    expect(formatDecimal("30", "en")).toBe("30");
  });

  test("rates become per cent without losing a digit", () => {
    expect(formatPercent("0.045", "en")).toBe("4.5%");
    expect(formatPercent("-0.0425", "en")).toBe("-4.25%");
    expect(formatPercent("1", "en")).toBe("100%");
  });

  test("an unrounded amount is cut where its currency ends", () => {
    expect(splitAmount("1234.567891", "CZK", "en")).toEqual(["1,234.56", "7891"]);
    expect(splitAmount("1234.50", "CZK", "en")).toEqual(["1,234.50", ""]);
    expect(splitAmount("12.5", "JPY", "en")).toEqual(["12.", "5"]);
  });
});
