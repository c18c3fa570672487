import { FileRejected, fileFault } from "../fault.ts";

/** A record by the line on which it begins. A torn one could not be taken apart; `text` is that line. */
export type WholeRecord = Readonly<{ line: number; fields: readonly string[] }>;
export type TornRecord = Readonly<{ line: number; text: string; code: "quote_unclosed" | "quote_misplaced" }>;
export type Unfolded = WholeRecord | TornRecord;

export const isTorn = (record: Unfolded): record is TornRecord => "code" in record;

/** A quoted value that runs on over more lines than this has lost its closing quote. */
const LONGEST_RECORD_LINES = 1000;
const MOST_TORN = 1000;

/**
 * Takes delimited text apart into records, keeping the line on which each begins: values in quotes may hold delimiters, doubled
 * quotes and line ends. A record with quotes where none may stand, or that never closes, is torn; reading goes on with the next
 * line. Blank lines are passed over. Memory is bounded by the longest record.
 */
export async function* unfold(
  chunks: AsyncIterable<string>,
  delimiter: string,
  quote: string | null,
  skipLines = 0,
): AsyncGenerator<readonly Unfolded[]> {
  const unfolder = new Unfolder(delimiter, quote, skipLines);
  let rest = "";
  for await (const chunk of chunks) {
    const text = rest + chunk;
    // A CR at the end may be half a line end.
    const usable = text.endsWith("\r") ? text.length - 1 : text.length;
    const lines = text.slice(0, usable).split(/\r\n|\n|\r/);
    rest = (lines.pop() as string) + text.slice(usable);
    yield unfolder.take(lines);
  }
  const last = rest.endsWith("\r") ? rest.slice(0, -1) : rest;
  yield unfolder.finish(last === "" ? [] : [last]);
}

class Unfolder {
  readonly #delimiter: string;
  readonly #quote: string | null;
  #line: number;
  #skip: number;
  #torn = 0;
  /** the lines of a record that is still open, and what was read of it */
  #held: string[] = [];
  #open: OpenRecord | null = null;
  #records: Unfolded[] = [];

  constructor(delimiter: string, quote: string | null, skipLines: number) {
    this.#delimiter = delimiter;
    this.#quote = quote;
    this.#line = 0;
    this.#skip = skipLines;
  }

  take(lines: readonly string[]): readonly Unfolded[] {
    for (const line of lines) this.#next(line);
    const records = this.#records;
    this.#records = [];
    return records;
  }

  finish(lines: readonly string[]): readonly Unfolded[] {
    for (const line of lines) this.#next(line);
    while (this.#open) this.#tearOpen();
    return this.take([]);
  }

  #next(text: string): void {
    this.#line++;
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    if (this.#open) {
      this.#held.push(text);
      this.#open.field += "\n";
    } else {
      if (text === "") return;
      if (this.#quote === null || !text.includes(this.#quote)) {
        this.#records.push({ line: this.#line, fields: text.split(this.#delimiter) });
        return;
      }
      this.#held = [text];
      this.#open = { line: this.#line, fields: [], field: "", inside: false };
    }
    this.#read(this.#open, text, this.#quote as string);
  }

  #read(open: OpenRecord, text: string, quote: string): void {
    const state = readLine(open, text, this.#delimiter, quote);
    if (state === "complete") {
      this.#records.push({ line: open.line, fields: open.fields });
      this.#open = null;
    } else if (state === "misplaced") {
      this.#tear(open.line, this.#held[0] as string, "quote_misplaced");
    } else if (this.#held.length > LONGEST_RECORD_LINES) {
      this.#tearOpen();
    }
  }

  #tearOpen(): void {
    this.#tear((this.#open as OpenRecord).line, this.#held[0] as string, "quote_unclosed");
  }

  /** Gives up a record: its first line is torn, the lines after it are read again as records of their own. */
  #tear(line: number, text: string, code: TornRecord["code"]): void {
    if (++this.#torn > MOST_TORN) throw new FileRejected([fileFault("quotes_unreadable", { limit: MOST_TORN }, { line, value: text })]);
    this.#records.push({ line, text, code });
    const again = this.#held.slice(1);
    this.#open = null;
    this.#held = [];
    this.#line = line;
    for (const next of again) this.#next(next);
  }
}

type OpenRecord = { line: number; fields: string[]; field: string; inside: boolean };

/** Reads one line into a record: `open` where it ends inside quotes. */
function readLine(record: OpenRecord, text: string, delimiter: string, quote: string): "complete" | "open" | "misplaced" {
  for (let i = 0; ; ) {
    if (record.inside) {
      const close = text.indexOf(quote, i);
      if (close < 0) {
        record.field += text.slice(i);
        return "open";
      }
      record.field += text.slice(i, close);
      i = close + 1;
      if (text[i] === quote) {
        record.field += quote;
        i++;
        continue;
      }
      record.inside = false;
      record.fields.push(record.field);
      if (i === text.length) return "complete";
      if (text[i] !== delimiter) return "misplaced";
      i++;
    }
    if (text[i] === quote) {
      record.inside = true;
      record.field = "";
      i++;
      continue;
    }
    const end = text.indexOf(delimiter, i);
    const field = end < 0 ? text.slice(i) : text.slice(i, end);
    if (field.includes(quote)) return "misplaced";
    record.fields.push(field);
    if (end < 0) return "complete";
    i = end + 1;
  }
}
