import { faultText } from "../../../lib/messages/fault-text.ts";
import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { Translate } from "../../../lib/messages/translate.ts";
import { authorize } from "../../access/policy.ts";
import type { FileHeader } from "../../imports/commit/store-refused.ts";
import { isTorn, unfold } from "../../imports/read/unfold.ts";
import { type FaultyRow, readRefused } from "../../imports/uploads/refused-file.ts";
import { findUpload } from "../../imports/uploads/upload-store.ts";
import type { Context } from "../context.ts";
import { findHeader, findImport, findRefusedRows } from "./imports-repository.ts";

/** A file for download: its name, and its text piece by piece. */
export type CsvDownload = Readonly<{ fileName: string; text: AsyncGenerator<string> }>;

/** The rows that an import kept out: the file's own columns, then line and reasons. Throws `import_unknown`. */
export async function refusedOfImport(
  { database, actor }: Context,
  { importId }: { importId: number },
  t: Translate,
): Promise<CsvDownload> {
  authorize(actor, "facts.import");
  const found = await findImport(database, importId);
  if (!found) throw new MeritError("import_unknown", { import: importId });
  const header = (await findHeader(database, importId)) ?? { columns: [t("import_room.download_row")], delimiter: WHOLE };
  return { fileName: nameOf(found.file), text: refusedCsv(header, findRefusedRows(database, importId), t) };
}

/** The rows of an upload that its last check or import found at fault. Throws `upload_unknown` and `upload_unchecked`. */
export async function refusedOfUpload({ actor }: Context, { uploadId }: { uploadId: string }, t: Translate): Promise<CsvDownload> {
  authorize(actor, "facts.import");
  const { fileName, refused } = await findUpload(uploadId, actor.id);
  const { header, rows } = await readRefused(refused).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? new MeritError("upload_unchecked", { file: fileName }) : error;
  });
  return { fileName: nameOf(fileName), text: refusedCsv(header, rows, t) };
}

const nameOf = (file: string): string => `${file.replace(/\.[^.]*$/, "")}.refused.csv`;

/** Imports of earlier versions kept no header: their rows stand whole in one column. */
const WHOLE = "\u0000";

/** Spreadsheets take a file without this mark for one of their own encoding. */
const MARK = "\ufeff";

/** One line for each row, however many faults it has. A row that could not be taken apart stands whole in the first column. */
async function* refusedCsv(header: FileHeader, pages: AsyncIterable<readonly FaultyRow[]>, t: Translate): AsyncGenerator<string> {
  yield MARK + csvLine([...header.columns, t("import_room.download_line"), t("import_room.download_reason")], header);
  let held: FaultyRow[] = [];
  for await (const page of pages) {
    let text = "";
    for (const row of page) {
      if (held.length > 0 && held[0]?.line !== row.line) {
        text += await lineOf(header, held, t);
        held = [];
      }
      held.push(row);
    }
    yield text;
  }
  if (held.length > 0) yield lineOf(header, held, t);
}

async function lineOf(header: FileHeader, faults: readonly FaultyRow[], t: Translate): Promise<string> {
  const [first] = faults;
  const reasons = faults.map((fault) => (fault.column === null ? faultText(fault, t) : `${fault.column}: ${faultText(fault, t)}`));
  return csvLine([...(await cellsOf(first?.raw ?? "", header)), String(first?.line ?? ""), reasons.join(" ")], header);
}

/** A row's values, as many as the header has: what is too much stays together in the last. */
async function cellsOf(raw: string, { columns, delimiter }: FileHeader): Promise<string[]> {
  const [record] = (await Array.fromAsync(unfold(once(raw), delimiter, '"'))).flat();
  const fields = record === undefined || isTorn(record) ? [raw] : [...record.fields];
  const own = fields.slice(0, columns.length);
  if (fields.length > columns.length) own[columns.length - 1] = fields.slice(columns.length - 1).join(delimiter);
  return [...own, ...Array.from({ length: columns.length - own.length }, () => "")];
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/** In the file's own delimiter, so that what was corrected can be sent again as the file was. */
function csvLine(cells: readonly string[], { delimiter }: FileHeader): string {
  const between = delimiter === WHOLE ? "," : delimiter;
  return `${cells.map((cell) => quoted(cell, between)).join(between)}\n`;
}

const quoted = (value: string, delimiter: string): string =>
  /["\r\n]/.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value;
