import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, expect, test } from "vitest";
import { literal } from "../stage/literal.ts";
import { profileSchema, type Source } from "./profile.ts";
import { sourceSql } from "./source-sql.ts";

let read: (sql: string) => Promise<unknown>;
beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  read = async (sql) => (await connection.runAndReadAll(`SELECT ${sql}`)).getRows()[0]?.[0];
});

const date = (format: string) => ({ column: "x", date: format });
const number = (format: object) => ({ column: "x", number: { decimal: ".", negative: "leading" as const, ...format } });

// biome-ignore format: a table
test.each<[string, Source, string, string | null]>([
  ["a column as it is", "x", "abc", "abc"],
  ["a constant", { constant: "it's" }, "abc", "it's"],
  ["a template", { template: "A{x}-{x}" }, "7", "A7-7"],
  ["a template of an empty column", { template: "A{x}" }, "", null],
  ["a value with a translation", { column: "x", map: { a: "asset" } }, "a", "asset"],
  ["a value without one", { column: "x", map: { a: "asset" } }, "b", "b"],
  ["YYMMDD of the 1900s", date("YYMMDD"), "930630", "1993-06-30"],
  ["YYMMDD of the 2000s", date("YYMMDD"), "260630", "2026-06-30"],
  ["DD.MM.YYYY", date("DD.MM.YYYY"), "30.06.1993", "1993-06-30"],
  ["MM/DD/YY", date("MM/DD/YY"), "06/30/93", "1993-06-30"],
  ["a date that is not written so", date("DD.MM.YYYY"), "1993-06-30", "?1993-06-30"],
  ["a dot in the format is a dot", date("DD.MM.YYYY"), "30x06x1993", "?30x06x1993"],
  ["a decimal comma", number({ decimal: "," }), "-1234,5", "-1234.5"],
  ["groups", number({ decimal: ",", group: "." }), "1.234.567,89", "1234567.89"],
  ["groups left out", number({ decimal: ",", group: "." }), "1234567,89", "1234567.89"],
  ["a point where groups are points: no decimal point", number({ decimal: ",", group: "." }), "1234.56", "?1234.56"],
  ["groups of blanks and of no-break blanks", number({ decimal: ",", group: " " }), "1\u00a0234\u202f567 890,1", "1234567890.1"],
  ["a minus at the end", number({ negative: "trailing" }), "12.50-", "-12.50"],
  ["parentheses", number({ negative: "parentheses" }), "(12.50)", "-12.50"],
  ["a minus where parentheses are meant", number({ negative: "parentheses" }), "-12.50", "?-12.50"],
  ["a sign from another column", { column: "x", negateWhen: { column: "x", in: ["12.50"] } }, "12.50", "-12.50"],
  ["a sign that is turned", { column: "x", negateWhen: { column: "x", empty: false } }, "-12.50", "12.50"],
])("%s", async (_, source, value, expected) => {
  const column = `NULLIF(${literal(value)}, '')`;
  const profile = profileSchema.parse({ kind: "clients" });
  expect(await read(sourceSql(source, () => column, profile).text)).toBe(expected);
});
