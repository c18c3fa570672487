import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { FileRejected } from "../fault.ts";
import { temporaryFiles } from "../testing/temporary-files.ts";
import { scanFile } from "./scan.ts";

const write = temporaryFiles();
const MEGABYTE = 1 << 20;

describe("scanFile", () => {
  // biome-ignore format: a table
  test.each([
    ["LF", "a\nb\n", { lines: 2, newline: "\n", hasBlankLines: false }],
    ["no line end at the end", "a\nb", { lines: 2, newline: "\n", hasBlankLines: false }],
    ["CR LF", "a\r\nb\r\n", { lines: 2, newline: "\r\n", hasBlankLines: false }],
    ["CR LF, the last line without", "a\r\nb", { lines: 2, newline: "\r\n", hasBlankLines: false }],
    ["both", "a\r\nb\n", { lines: 2, newline: "mixed" }],
    ["a lone CR", "a\rb\n", { newline: "mixed" }],
    ["a lone CR at the end", "a\nb\r", { newline: "mixed" }],
    ["a blank line", "a\n\nb\n", { lines: 3, newline: "\n", hasBlankLines: true }],
    ["a blank line of CR LF", "a\r\n\r\nb\r\n", { lines: 3, newline: "\r\n", hasBlankLines: true }],
    ["quotes", 'a,"b"\n', { hasQuotes: true }],
    ["no quotes", "a,'b'\n", { hasQuotes: false }],
    ["a byte order mark", "\ufeffa\n", { hasBom: true }],
    ["letters of two, three and four bytes", "čаšа中😀\n", { lines: 1 }],
  ])("%s", async (_, text, expected) => {
    const scan = await scanFile(write("a.csv", text), '"');
    expect(scan).toMatchObject({ ...expected, size: Buffer.byteLength(text), hash: createHash("sha256").update(text).digest("hex") });
  });

  test("letters and line ends that fall across the edge of a chunk", async () => {
    for (let shift = 0; shift < 4; shift++) {
      const lines = [`${"x".repeat(MEGABYTE / 2)}`, `${"y".repeat(MEGABYTE / 2 - 4 + shift)}😀`, "z", ""];
      expect(await scanFile(write("a.csv", lines.join("\r\n")), '"')).toMatchObject({ lines: 3, newline: "\r\n", hasBlankLines: false });
      expect(await scanFile(write("a.csv", lines.join("\n")), '"')).toMatchObject({ lines: 3, newline: "\n" });
    }
  });

  test("a letter that is cut off at the end of the file", async () => {
    const file = write("a.csv", Buffer.concat([Buffer.from("a\nb"), Buffer.from([0xe4, 0xb8])]));
    await expect(scanFile(file, '"')).rejects.toMatchObject({
      faults: [{ line: 2, code: "encoding", params: { byte: "0xE4", position: 2 } }],
    });
  });

  test("a line beyond all measure, at once", async () => {
    const file = write("a.csv", `a\n${"x".repeat(3 * MEGABYTE)}\n`);
    await expect(scanFile(file, '"')).rejects.toThrow(FileRejected);
  });
});
