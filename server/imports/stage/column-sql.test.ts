import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { parseMinor } from "../../../lib/scoring/money/minor.ts";
import { amount, code, date, decimal, instant, integer, json, share } from "../kinds/columns.ts";
import type { Column } from "../kinds/kind.ts";
import { columnSql } from "./column-sql.ts";
import { decimalsSql } from "./currency-sql.ts";
import { literal } from "./literal.ts";

let read: (sql: string) => Promise<unknown>;
beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  read = async (sql) => (await connection.runAndReadAll(`SELECT ${sql}`)).getRows()[0]?.[0];
});

const stored = (column: Column, text: string, currency = "CZK"): Promise<unknown> =>
  read(columnSql(column, literal(text), decimalsSql(literal(currency)), null).value);

const anyAmount = amount("amount", "row", "amount_minor");

// biome-ignore format: a table
test.each<[string, Column, string, unknown]>([
  ["a code", code("x"), "A-1/é", "A-1/é"],
  ["a code with a blank inside", code("x"), "A 1", "A 1"],
  ["a code of one letter", code("x"), "A", "A"],
  ["a code with a tab", code("x"), "A\t1", null],
  ["a leap day", date("x"), "2024-02-29", "2024-02-29"],
  ["no leap day", date("x"), "1900-02-29", null],
  ["the end of time", date("x"), "9999-12-31", "9999-12-31"],
  ["the year zero", date("x"), "0000-01-01", null],
  ["infinity", date("x"), "infinity", null],
  ["an instant with an offset", instant("x"), "2026-01-01T00:30:00+05:45", "2025-12-31T18:45:00.000Z"],
  ["an instant without seconds", instant("x"), "2026-01-01 10:20Z", "2026-01-01T10:20:00.000Z"],
  ["an instant to the nanosecond: milliseconds are kept", instant("x"), "2026-01-01T10:20:30.123456789Z", "2026-01-01T10:20:30.123Z"],
  ["a 30th of February", instant("x"), "2026-02-30T10:00:00Z", null],
  ["a decimal keeps its digits and loses its zeros", decimal("x"), "+000.08500", "0.085"],
  ["a whole number", decimal("x"), "1200", "1200"],
  ["a negative zero", decimal("x"), "-0.00", "0"],
  ["eighteen decimals", decimal("x"), "0.123456789012345678", "0.123456789012345678"],
  ["nineteen", decimal("x"), "0.1234567890123456789", null],
  ["an exponent", decimal("x"), "1e3", null],
  ["a share of one", share("x"), "1.000", "1"],
  ["a share just above", share("x"), "1.000000000000000001", null],
  ["minutes", integer("x", 100), "007", 7],
  ["too many minutes", integer("x", 100), "101", null],
  ["a JSON object", json("x"), '{"a": 1}', '{"a": 1}'],
  ["a JSON list", json("x"), "[1]", null],
])("%s", async (_, column, text, expected) => {
  expect(await stored(column, text)).toBe(expected);
});

test("amounts become the same minor units as in the core", async () => {
  // Of four decimals, thirteen digits are the most that the seventeen of an amount leave.
  const digits = fc.bigInt({ min: 0n, max: 10n ** 13n - 1n });
  await fc.assert(
    fc.asyncProperty(
      digits,
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom("", "-", "+"),
      fc.constantFrom("CZK", "JPY", "KWD", "CLF"),
      async (whole, decimals, sign, currency) => {
        const fraction = decimals === 0 ? "" : `.${"1234".slice(0, decimals)}`;
        const text = `${sign}${whole}${fraction}`;
        const expected = (() => {
          try {
            return parseMinor(text, currency);
          } catch {
            return null;
          }
        })();
        expect(await stored(anyAmount, text, currency)).toBe(expected);
      },
    ),
  );
});

test("an amount has at most 17 digits", async () => {
  expect(await stored(anyAmount, "999999999999999.99")).toBe(99999999999999999n);
  expect(await stored(anyAmount, "-999999999999999.99")).toBe(-99999999999999999n);
  expect(await stored(anyAmount, "1000000000000000.00")).toBe(null);
});
