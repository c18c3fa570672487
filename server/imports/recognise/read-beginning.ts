import { open } from "node:fs/promises";
import iconv from "iconv-lite";
import type { Profile } from "../profile/profile.ts";
import { probeFile } from "../read/probe.ts";
import { isTorn, type Unfolded, unfold } from "../read/unfold.ts";
import { readXlsx } from "../read/xlsx/read-xlsx.ts";
import { guessDelimiter, guessEncoding } from "./guess-text.ts";

const SAMPLE_BYTES = 1 << 18;

/** How a file is taken apart; what is not said is guessed. */
export type Layout = Readonly<Partial<Pick<Profile, "encoding" | "delimiter" | "quote" | "skipLines" | "header">>>;
/** The beginning of a file: how it was read, the names of its columns, its first records. */
export type FileBeginning = Readonly<{
  format: "text" | "xlsx";
  encoding: string;
  delimiter: string;
  columns: readonly string[];
  headerLine: number;
  records: readonly Unfolded[];
}>;

/** Reads the first rows of a file, and no more of it than they need. Throws FileRejected where it is no table at all. */
export async function readBeginning(file: string, fileName: string, layout: Layout, rows: number): Promise<FileBeginning> {
  const format = await probeFile(file, fileName);
  if (format === "xlsx") {
    const records = await first(readXlsx(file, new AbortController().signal), rows + 1);
    return { format, encoding: "utf-8", delimiter: ",", ...headed(records, layout.header, 0) };
  }
  const { bytes, isWhole } = await beginningOf(file);
  const encoding = layout.encoding ?? guessEncoding(bytes);
  const decoded = iconv.decode(bytes, encoding);
  // What the sample cuts off is not shown as if it were a row.
  const text = isWhole ? decoded : decoded.slice(0, Math.max(decoded.lastIndexOf("\n"), 0) || decoded.length);
  const skipLines = layout.skipLines ?? 0;
  const delimiter = layout.delimiter ?? guessDelimiter(text.split(/\r\n|\n|\r/, 20 + skipLines).slice(skipLines));
  const quote = layout.quote === undefined ? '"' : layout.quote;
  const records = await first(unfold(once(text), delimiter, quote, skipLines), rows + 1);
  return { format, encoding, delimiter, ...headed(records, layout.header, skipLines) };
}

async function beginningOf(file: string): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return { bytes: buffer.subarray(0, bytesRead), isWhole: bytesRead === (await handle.stat()).size };
  } finally {
    await handle.close();
  }
}

async function first(batches: AsyncGenerator<readonly Unfolded[]>, count: number): Promise<Unfolded[]> {
  const records: Unfolded[] = [];
  for await (const batch of batches) {
    records.push(...batch.slice(0, count - records.length));
    if (records.length >= count) break;
  }
  return records;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

type Headed = Pick<FileBeginning, "columns" | "headerLine" | "records">;

function headed(records: readonly Unfolded[], header: readonly string[] | undefined, skipped: number): Headed {
  if (header) return { columns: header, headerLine: skipped + 1, records };
  const [names, ...rest] = records;
  if (!names) return { columns: [], headerLine: skipped + 1, records: [] };
  return { columns: isTorn(names) ? [names.text] : names.fields.map((field) => field.trim()), headerLine: names.line, records: rest };
}
