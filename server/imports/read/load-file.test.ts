import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { kinds } from "../kinds/index.ts";
import { type ProfileInput, profileSchema } from "../profile/profile.ts";
import { withStage } from "../stage/stage.ts";
import { temporaryFiles } from "../testing/temporary-files.ts";
import { workbook } from "../testing/workbook.ts";
import { openFile } from "./load-file.ts";

const write = temporaryFiles();

/** The rows of a file of clients as they stand in the stage. */
function read(
  name: string,
  content: string | Uint8Array,
  { careful = false, ...given }: Partial<ProfileInput> & { careful?: boolean } = {},
): Promise<unknown[]> {
  const file = write(name, content);
  const { signal } = new AbortController();
  const profile = profileSchema.parse({ kind: "clients", ...given });
  return withStage(signal, async (stage) => {
    const opened = await openFile(stage, { file, fileName: name, definition: kinds.clients, profile, signal, onProgress: () => undefined });
    await opened.load(stage, { careful });
    const faults = await stage.rows("SELECT line, code FROM faults ORDER BY line");
    return [...(await stage.rows("SELECT * FROM file_rows ORDER BY line")), ...faults];
  });
}

describe("the two ways to read a file", () => {
  const value = fc.string({ unit: fc.constantFrom("a", "é", "中", " ", "'", "0", "-", "\\", "#", "\t"), maxLength: 6 });
  const rows = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 6 });

  test("agree on every file that needs no quotes", async () => {
    const property = fc.asyncProperty(
      rows,
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom(",", ";", "|"),
      fc.boolean(),
      async (table, newline, delimiter, ended) => {
        const text = [["code", "name", "kind"], ...table].map((row) => row.join(delimiter)).join(newline) + (ended ? newline : "");
        expect(await read("c.csv", text, { delimiter })).toEqual(await read("c.csv", text, { delimiter, careful: true }));
      },
    );
    await fc.assert(property, { numRuns: 25 });
  });

  test("agree whether values are quoted or not", async () => {
    const property = fc.asyncProperty(rows, async (table) => {
      const plain = table.map((row) => `${row.join(",")}\n`).join("");
      const quoted = table.map((row) => `${row.map((one) => `"${one}"`).join(",")}\n`).join("");
      expect(await read("c.csv", `code,name,kind\n${plain}`)).toEqual(await read("c.csv", `code,name,kind\n${quoted}`));
    });
    await fc.assert(property, { numRuns: 15 });
  });

  test("agree on rows with too few or too many values", async () => {
    const text = "code,name,kind\na,b,c\na,b\na,b,c,d\n,,\na,b,c\n";
    expect(await read("c.csv", text)).toEqual(await read("c.csv", text, { careful: true }));
    expect(await read("c.csv", text)).toContainEqual([3n, "values_count"]);
  });

  test("agree on the lines of a file that is read in many pieces at once", async () => {
    const text = `code,name,kind\n${Array.from({ length: 300_000 }, (_, i) => `C${i},name ${i},k\n`).join("")}`;
    const file = write("c.csv", text);
    const { signal } = new AbortController();
    const profile = profileSchema.parse({ kind: "clients" });
    const wrong = await withStage(signal, async (stage) => {
      const opened = await openFile(stage, {
        file,
        fileName: "c.csv",
        definition: kinds.clients,
        profile,
        signal,
        onProgress: () => undefined,
      });
      expect(await opened.load(stage)).toMatchObject({ rows: 300_000 });
      return stage.count("SELECT count(*) FROM file_rows WHERE c1 <> 'C' || (line - 2)");
    });
    expect(wrong).toBe(0);
  });
});

describe("other ways to write the same table", () => {
  const expected = [
    [2, "C1", "Иван", "person"],
    [3, "C2", null, "company"],
  ];
  const text = "code,name,kind\nC1,Иван,person\nC2,,company\n";

  // biome-ignore format: a table
  test.each<[string, string, string | Uint8Array, Partial<ProfileInput>]>([
    ["UTF-8", "c.csv", text, {}],
    ["a byte order mark", "c.csv", `\ufeff${text}`, {}],
    ["CR LF", "c.csv", text.replaceAll("\n", "\r\n"), {}],
    ["lone CR", "c.csv", text.replaceAll("\n", "\r"), {}],
    ["windows-1251", "c.csv", iconv.encode(text, "windows-1251"), { encoding: "windows-1251" }],
    ["GB18030", "c.csv", iconv.encode(text, "gb18030"), { encoding: "gb18030" }],
    ["UTF-16 with a mark", "c.csv", iconv.encode(text, "utf-16"), { encoding: "utf-16" }],
    ["tabs", "c.tsv", text.replaceAll(",", "\t"), { delimiter: "\t" }],
    ["another quote", "c.csv", "code,name,kind\n'C1','Иван','person'\nC2,'',company\n", { quote: "'" }],
    ["XLSX", "c.xlsx", workbook([["code", "name", "kind"], ["C1", "Иван", "person"], ["C2", null, "company"]]), {}],
  ])("%s", async (_, name, content, profile) => {
    expect(await read(name, content, profile)).toEqual(expected);
  });

  test("a preamble and no header: names come from the profile", async () => {
    expect(
      await read("c.csv", "Export of 2026-03-01\n\nC1,Иван,person\nC2,,company\n", { skipLines: 2, header: ["code", "name", "kind"] }),
    ).toEqual([
      [3, "C1", "Иван", "person"],
      [4, "C2", null, "company"],
    ]);
  });

  test("XLSX: numbers keep their digits without binary noise, dates are days, blank rows count", async () => {
    const rows = [
      ["code", "name", "kind"],
      [{ number: "1234.5599999999999" }, { number: "0.30000000000000004" }, { date: 46082 }],
      [null, null, null],
      [{ number: "1.5E-7" }, { number: "120000000000" }, { date: 46082.5 }],
    ];
    expect(await read("c.xlsx", workbook(rows))).toEqual([
      [2, "1234.56", "0.3", "2026-03-01"],
      [4, "0.00000015", "120000000000", "2026-03-01T12:00:00.000"],
    ]);
  });
});
