import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { FileRejected, fileFault } from "../fault.ts";
import type { KindDefinition } from "../kinds/kind.ts";
import type { Profile } from "../profile/profile.ts";
import type { Stage } from "../stage/stage.ts";
import { decodeFile, isUtf8Name } from "./decode.ts";
import { loadPlain } from "./load-plain.ts";
import { loadRecords } from "./load-records.ts";
import { type HeaderMatch, matchHeader } from "./match-header.ts";
import { probeFile } from "./probe.ts";
import { type Scan, scanFile } from "./scan.ts";
import { isTorn, type Unfolded, unfold } from "./unfold.ts";
import { readXlsx } from "./xlsx/read-xlsx.ts";

export type FileToRead = Readonly<{
  file: string;
  fileName: string;
  definition: KindDefinition;
  profile: Profile;
  signal: AbortSignal;
  onProgress: (bytes: number, total: number) => void;
}>;
/** `careful` forces the slower of the two ways to read (they must agree: tests compare them). */
export type ReadOptions = Readonly<{ careful?: boolean }>;

/** A file whose rows now stand in the view `file_rows` (line, c1, c2 ...), all text. `columns` are their names in the file. */
export type LoadedFile = Readonly<{ header: HeaderMatch; rows: number; columns: readonly string[] }>;

/** A file that can be read: what is in it is known, nothing is loaded yet. */
export type OpenedFile = Readonly<{ hash: string; load: (stage: Stage, options?: ReadOptions) => Promise<LoadedFile> }>;

/** Looks at a file as a whole. Throws FileRejected where it cannot be what it is given for. */
export async function openFile(stage: Stage, input: FileToRead): Promise<OpenedFile> {
  const { file, fileName, profile, signal, onProgress } = input;
  if ((await probeFile(file, fileName)) === "xlsx") {
    const { hash } = await digestOnly(file);
    return { hash, load: (stage) => loadTable(stage, input, readXlsx(file, signal), 0) };
  }
  const decoded = isUtf8Name(profile.encoding) ? null : await decodeFile(file, profile.encoding, stage.folder, signal);
  const readable = decoded?.file ?? file;
  const scan = await scanFile(readable, profile.quote, onProgress);
  return { hash: decoded?.hash ?? scan.hash, load: (stage, options = {}) => loadText(stage, input, readable, scan, options) };
}

async function digestOnly(file: string): Promise<{ hash: string }> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return { hash: hash.digest("hex") };
}

async function loadText(stage: Stage, input: FileToRead, file: string, scan: Scan, { careful = false }: ReadOptions): Promise<LoadedFile> {
  const { profile } = input;
  const records = (): AsyncGenerator<readonly Unfolded[]> =>
    unfold(textOf(file, scan.hasBom), profile.delimiter, profile.quote, profile.skipLines);
  if (!careful && isPlain(scan, profile) && !isPattern(file)) {
    const { columns, line } = await headerOf(records(), profile);
    const header = matchHeader(input.definition, profile, columns, line);
    const skip = profile.skipLines + (profile.header ? 0 : 1);
    const rows = scan.lines - skip;
    const plain = { file, delimiter: profile.delimiter, newline: scan.newline as "\n" | "\r\n", skip, columns: columns.length, rows };
    if (rows > 0 && columns.length > 1 && (await loadPlain(stage, plain))) return { header, rows, columns };
  }
  return loadTable(stage, input, records(), profile.skipLines);
}

/** DuckDB would take such a path for a pattern and read whatever matches it. */
const isPattern = (file: string): boolean => /[*?[\]{}]/.test(file);

const isPlain = (scan: Scan, { header }: Profile): boolean =>
  !scan.hasQuotes && !scan.hasBlankLines && scan.newline !== "mixed" && !(scan.hasBom && header !== undefined);

async function* textOf(file: string, hasBom: boolean): AsyncGenerator<string> {
  yield* createReadStream(file, { encoding: "utf8", start: hasBom ? 3 : 0, highWaterMark: 1 << 18 }) as AsyncIterable<string>;
}

async function headerOf(
  records: AsyncGenerator<readonly Unfolded[]>,
  profile: Profile,
): Promise<{ columns: readonly string[]; line: number }> {
  const { columns, line } = await takeHeader(records, profile);
  await records.return(undefined);
  return { columns, line };
}

async function loadTable(
  stage: Stage,
  { definition, profile }: FileToRead,
  records: AsyncGenerator<readonly Unfolded[]>,
  skipped: number,
): Promise<LoadedFile> {
  const { columns, line, rest } = await takeHeader(records, profile, skipped);
  const header = matchHeader(definition, profile, columns, line);
  const rows = await loadRecords(stage, rest(), columns.length, profile.delimiter);
  if (rows === 0) throw new FileRejected([fileFault("file_without_rows", {}, { line })]);
  return { header, rows, columns };
}

type Headed = Readonly<{ columns: readonly string[]; line: number; rest: () => AsyncGenerator<readonly Unfolded[]> }>;

/** The names of the columns, from the first record or from the profile, and the records after it. */
async function takeHeader(records: AsyncGenerator<readonly Unfolded[]>, { header }: Profile, skipped = 0): Promise<Headed> {
  if (header) return { columns: header, line: skipped + 1, rest: () => records };
  for (;;) {
    const { value: batch, done } = await records.next();
    if (done) throw new FileRejected([fileFault("file_empty")]);
    const [first, ...others] = batch;
    if (!first) continue;
    if (isTorn(first)) throw new FileRejected([fileFault(first.code, {}, { line: first.line, value: first.text })]);
    async function* rest(): AsyncGenerator<readonly Unfolded[]> {
      yield others;
      yield* records;
    }
    return { columns: first.fields.map((field) => field.trim()), line: first.line, rest };
  }
}
