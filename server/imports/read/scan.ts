import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { FileRejected, fileFault } from "../fault.ts";

const CHUNK = 1 << 20;
/** A line longer than this is no table row. It also bounds the memory of everything that reads lines. */
const LONGEST_LINE = 1 << 20;
const LF = 10;
const CR = 13;

/** What one pass over a file's bytes finds out. Lines are counted as an editor counts them. */
export type Scan = Readonly<{
  hash: string;
  size: number;
  lines: number;
  hasQuotes: boolean;
  hasBlankLines: boolean;
  newline: "\n" | "\r\n" | "mixed";
  hasBom: boolean;
}>;

/**
 * Reads a whole file once: its digest, its line ends, whether it is UTF-8 text at all. Throws FileRejected for NULs, for bytes
 * that are no UTF-8 and for lines beyond all measure, naming the line.
 */
export async function scanFile(
  file: string,
  quote: string | null,
  onProgress: (bytes: number, total: number) => void = () => undefined,
): Promise<Scan> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const scanner = new Scanner(quote);
    const hash = createHash("sha256");
    const buffer = Buffer.allocUnsafe(CHUNK + 4);
    let kept = 0;
    for (let position = 0; ; ) {
      const { bytesRead } = await handle.read(buffer, kept, CHUNK, position);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(kept, kept + bytesRead));
      position += bytesRead;
      const available = buffer.subarray(0, kept + bytesRead);
      const whole = position >= size ? available.length : wholeCharacters(available);
      scanner.add(available.subarray(0, whole));
      kept = buffer.copy(buffer, 0, whole, available.length);
      onProgress(position, size);
    }
    return { ...scanner.finish(), hash: hash.digest("hex"), size };
  } finally {
    await handle.close();
  }
}

/** Where the last character that may be incomplete begins. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return bytes.length - back;
    if (byte < 0x80) return bytes.length;
  }
  return bytes.length;
}

class Scanner {
  readonly #quote: number | null;
  #lines = 0;
  #linesCrLf = 0;
  #loneCr = false;
  #blank = false;
  #quotes = false;
  #bom = false;
  #length = 0;
  #previous = 0;
  #started = false;

  constructor(quote: string | null) {
    this.#quote = quote === null ? null : quote.charCodeAt(0);
  }

  add(bytes: Buffer): void {
    if (!this.#started) this.#bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    this.#started = true;
    if (bytes.includes(0)) this.#reject("file_binary", bytes, (line) => line.includes(0));
    if (!isUtf8(bytes)) this.#reject("encoding", bytes, (line) => !isUtf8(line));
    if (this.#quote !== null && !this.#quotes) this.#quotes = bytes.includes(this.#quote);
    this.#countLines(bytes);
  }

  finish(): Pick<Scan, "lines" | "hasQuotes" | "hasBlankLines" | "newline" | "hasBom"> {
    // A CR at the very end of the file ends its line.
    if (this.#previous === CR) this.#loneCr = true;
    const ended = this.#length === 0;
    const whole = this.#lines + (ended ? 0 : 1);
    const newline =
      this.#loneCr || (this.#linesCrLf > 0 && this.#linesCrLf !== this.#lines) ? "mixed" : this.#linesCrLf > 0 ? "\r\n" : "\n";
    return { lines: whole, hasQuotes: this.#quotes, hasBlankLines: this.#blank, newline, hasBom: this.#bom };
  }

  #countLines(bytes: Buffer): void {
    if (this.#previous === CR || bytes.includes(CR)) this.#countBytewise(bytes);
    else this.#countLineFeeds(bytes);
  }

  /** The common case, with no CR about: searching for line feeds is several times faster than looking at every byte. */
  #countLineFeeds(bytes: Buffer): void {
    let start = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      this.#measure(end - start);
      if (this.#length === 0) this.#blank = true;
      this.#lines++;
      this.#length = 0;
      start = end + 1;
    }
    this.#measure(bytes.length - start);
    this.#previous = bytes.at(-1) ?? this.#previous;
  }

  #measure(more: number): void {
    this.#length += more;
    if (this.#length > LONGEST_LINE)
      throw new FileRejected([fileFault("line_too_long", { limit: LONGEST_LINE }, { line: this.#lines + 1 })]);
  }

  #countBytewise(bytes: Buffer): void {
    let previous = this.#previous;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] as number;
      if (byte === LF) {
        if (previous === CR) this.#linesCrLf++;
        if (this.#length === 0 || (this.#length === 1 && previous === CR)) this.#blank = true;
        this.#lines++;
        this.#length = 0;
      } else {
        if (previous === CR) {
          this.#loneCr = true;
          this.#length = 0;
        }
        this.#measure(1);
      }
      previous = byte;
    }
    this.#previous = previous;
  }

  #reject(code: string, bytes: Buffer, isBad: (line: Buffer) => boolean): never {
    let start = 0;
    for (let line = this.#lines + 1; ; line++) {
      const end = bytes.indexOf(LF, start);
      const text = bytes.subarray(start, end < 0 ? bytes.length : end);
      if (isBad(text) || end < 0) {
        const at = code === "file_binary" ? text.indexOf(0) : firstBadByte(text);
        const byte = `0x${(text[at] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
        throw new FileRejected([fileFault(code, { byte, position: at + 1 }, { line, value: text.toString("latin1") })]);
      }
      start = end + 1;
    }
  }
}

/** Where the first sequence begins that is no character of UTF-8. */
function firstBadByte(text: Buffer): number {
  const seen = [...text.keys()].find((i) => !isUtf8(text.subarray(0, i + 1)) && !couldGoOn(text.subarray(0, i + 1)));
  const before = text.subarray(0, seen ?? text.length);
  return couldGoOn(before) ? wholeCharacters(before) : before.length;
}

/** Whether bytes end in the beginning of a character that more bytes might complete. */
function couldGoOn(bytes: Buffer): boolean {
  const whole = wholeCharacters(bytes);
  return whole < bytes.length && isUtf8(bytes.subarray(0, whole)) && (bytes[whole] as number) < 0xf5;
}
