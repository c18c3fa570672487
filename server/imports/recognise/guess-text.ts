import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";

/** What separates values, most common first. */
const DELIMITERS = [",", ";", "\t", "|"] as const;

/** The encoding that the beginning of a file is most likely in. A guess: people see the rows and may choose another. */
export function guessEncoding(beginning: Uint8Array): string {
  const bytes = Buffer.from(beginning);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const whole = bytes.subarray(0, wholeCharacters(bytes));
  if (isUtf8(whole)) return "utf-8";
  // A high byte alone is a letter in the one-byte encodings; Chinese text comes in pairs that decode without a rest.
  const chinese = iconv.decode(whole, "gb18030");
  if (!chinese.includes("\ufffd") && share(chinese, /\p{Script=Han}/u) > 0.6) return "gb18030";
  const cyrillic = ["windows-1251", "koi8-u"].filter((encoding) => shareInWords(iconv.decode(whole, encoding)) > 0.6);
  // Read in the wrong one of the two, small letters become capitals.
  const small = (encoding: string): number => share(iconv.decode(whole, encoding), /[а-яёіїєґ]/u);
  return cyrillic.sort((a, b) => small(b) - small(a))[0] ?? "windows-1252";
}

/** The share of the characters beyond ASCII that are of a kind. */
function share(text: string, kind: RegExp): number {
  const foreign = [...text].filter((character) => character > "\u007f");
  return foreign.length === 0 ? 0 : foreign.filter((character) => kind.test(character)).length / foreign.length;
}

/** The share of the characters beyond ASCII that stand beside another of Cyrillic: an umlaut stands between letters of ASCII. */
function shareInWords(text: string): number {
  const foreign = [...text].filter((character) => character > "\u007f").length;
  const inWords = [...text.matchAll(/[а-яёіїєґ]{2,}/giu)].reduce((sum, [word]) => sum + word.length, 0);
  return foreign === 0 ? 0 : inWords / foreign;
}

/** A beginning may end within a character. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return bytes.length - back;
    if (byte < 0x80) return bytes.length;
  }
  return bytes.length;
}

/** The delimiter that takes the first lines apart into the same number of values, more than one; a comma where none does. */
export function guessDelimiter(lines: readonly string[]): string {
  let best: { delimiter: string; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.filter((line) => line !== "").map((line) => outsideQuotes(line).split(delimiter).length);
    const [first = 1] = counts;
    if (first < 2) continue;
    const score = counts.filter((count) => count === first).length * 100 + first;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

const outsideQuotes = (line: string): string => line.replace(/"(?:[^"]|"")*"?/g, "");
