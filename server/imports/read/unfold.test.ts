import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTorn, type Unfolded, unfold } from "./unfold.ts";

async function records(
  text: string,
  {
    delimiter = ",",
    quote = '"',
    skipLines = 0,
    size = text.length || 1,
  }: { delimiter?: string; quote?: string | null; skipLines?: number; size?: number } = {},
): Promise<Unfolded[]> {
  async function* chunks() {
    for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
  }
  return (await Array.fromAsync(unfold(chunks(), delimiter, quote, skipLines))).flat();
}

const brief = (all: Unfolded[]) =>
  all.map((record) => (isTorn(record) ? [record.line, record.code, record.text] : [record.line, ...record.fields]));

describe("unfold", () => {
  // biome-ignore format: a table
  test.each([
    ["plain rows", "a,b\nc,d\n", [[1, "a", "b"], [2, "c", "d"]]],
    ["no line end at the end", "a,b\nc,d", [[1, "a", "b"], [2, "c", "d"]]],
    ["CR LF, and a lone CR", "a,b\r\nc,d\re,f", [[1, "a", "b"], [2, "c", "d"], [3, "e", "f"]]],
    ["empty values", ",\n\"\",\n", [[1, "", ""], [2, "", ""]]],
    ["a delimiter and a doubled quote inside quotes", '"a,b","c""d"\n', [[1, "a,b", 'c"d']]],
    ["a value over three lines: the next record keeps its own line", '1,"a\n\nb",2\n3,c,4\n', [[1, "1", "a\n\nb", "2"], [4, "3", "c", "4"]]],
    ["blank lines, counted and passed over", "a,b\n\n\nc,d\n", [[1, "a", "b"], [4, "c", "d"]]],
    ["a quote that never closes", 'a,"b\nc,d\n', [[1, "quote_unclosed", 'a,"b'], [2, "c", "d"]]],
    ["a quote inside a value", 'a,b"c\nd,e\n', [[1, "quote_misplaced", 'a,b"c'], [2, "d", "e"]]],
    ["text after a closing quote", 'a,"b"c\nd,e\n', [[1, "quote_misplaced", 'a,"b"c'], [2, "d", "e"]]],
    ["text after a closing quote, lines later", 'a,"b\nc"d\ne,f\n', [[1, "quote_misplaced", 'a,"b'], [2, "quote_misplaced", 'c"d'], [3, "e", "f"]]],
  ])("%s", async (_, text, expected) => {
    expect(brief(await records(text))).toEqual(expected);
    expect(brief(await records(text, { size: 1 }))).toEqual(expected);
  });

  test("skips lines before the table, and keeps quotes that mean nothing", async () => {
    expect(brief(await records('Report "x\n\na|5" pipe\n', { delimiter: "|", quote: null, skipLines: 2 }))).toEqual([[3, "a", '5" pipe']]);
  });

  test("agrees with csv-parse on whatever can be written as CSV", async () => {
    const value = fc.string({ unit: fc.constantFrom("a", "ž", '"', ",", "\n", " ", "1") });
    const table = fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), fc.integer({ min: 1, max: 9 }), async (rows, always, size) => {
        const quoted = (text: string) => (always || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const text = rows.map((row) => `${row.map(quoted).join(",")}\n`).join("");
        const expected = parse(text, { relax_column_count: true, skip_empty_lines: true, info: true }) as unknown as { record: string[] }[];
        expect((await records(text, { size })).map((record) => !isTorn(record) && record.fields)).toEqual(
          expected.map(({ record }) => record),
        );
      }),
    );
  });
});
