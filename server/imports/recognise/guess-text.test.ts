import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { guessDelimiter, guessEncoding } from "./guess-text.ts";

const RUSSIAN = "Код клиента;Наименование;Отрасль\nК1;ООО «Ромашка»;торговля\n";
const CHINESE = "客户编号,名称,行业\n一,上海钢铁贸易有限公司,批发业\n";

describe("the encoding of a file", () => {
  test.each([
    ["utf-8", "utf-8", RUSSIAN],
    ["utf-8", "utf-8", "code,name\n1,One\n"],
    ["windows-1251", "windows-1251", RUSSIAN],
    ["koi8-u", "koi8-u", RUSSIAN.replace(/[«»]/g, "")],
    ["gb18030", "gb18030", CHINESE],
    ["windows-1252", "windows-1252", "Straße;Größe;Café\nMünchen;5;à\n"],
  ])("%s is told from its bytes", (expected, encoding, text) => {
    expect(guessEncoding(iconv.encode(text, encoding))).toBe(expected);
  });

  test("a mark at the beginning settles it", () => {
    expect(guessEncoding(iconv.encode("a,b", "utf-16le", { addBOM: true }))).toBe("utf-16le");
  });

  test("a beginning that ends within a character is UTF-8 all the same", () => {
    expect(guessEncoding(Buffer.from("код").subarray(0, 5))).toBe("utf-8");
  });
});

describe("what separates values", () => {
  test.each([
    [",", ["a,b,c", "1,2,3"]],
    [";", ["a;b;c", "1,5;2,5;3,5"]],
    ["\t", ["a\tb", "1;2\t3"]],
    ["|", ["a|b|c", "x, y|2|3"]],
    [",", ['"a;b","c;d"', '"1;2","3;4"']],
    [",", ["only one column"]],
  ])("%j", (delimiter, lines) => {
    expect(guessDelimiter(lines)).toBe(delimiter);
  });
});
