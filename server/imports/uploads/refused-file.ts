import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type FileHeader, refusedSql } from "../commit/store-refused.ts";
import type { Fault } from "../fault.ts";
import type { Stage } from "../stage/stage.ts";

/** A fault and the row it was found in, as the row stood in the file. */
export type FaultyRow = Fault & Readonly<{ raw: string }>;

type Row = readonly [bigint, string | null, string | null, string, string, string];

/** Writes every fault with its row into a file, one JSON document on a line, the file's header first. */
export async function writeRefused(stage: Stage, file: string, header: FileHeader): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    yield `${onOneLine(header)}\n`;
    for await (const chunk of stage.stream(refusedSql(header))) {
      yield (chunk.getRows() as unknown as Row[]).map((row) => `${onOneLine(faultyRow(row))}\n`).join("");
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file));
}

/** JSON leaves two of the line ends of Unicode as they are. */
const onOneLine = (value: unknown): string => JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

const faultyRow = ([line, column, value, code, params, raw]: Row): FaultyRow => ({
  line: Number(line),
  column,
  value,
  code,
  params: JSON.parse(params) as Fault["params"],
  raw,
});

const ROWS_AT_ONCE = 1000;

/** Reads what was written: the header, and the rows piece by piece. */
export async function readRefused(file: string): Promise<{ header: FileHeader; rows: AsyncGenerator<readonly FaultyRow[]> }> {
  const lines = createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  const first = await lines.next();
  const header = JSON.parse(String(first.value)) as FileHeader;
  async function* rows(): AsyncGenerator<readonly FaultyRow[]> {
    let batch: FaultyRow[] = [];
    for await (const line of lines) {
      batch.push(JSON.parse(line) as FaultyRow);
      if (batch.length < ROWS_AT_ONCE) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }
  return { header, rows: rows() };
}
