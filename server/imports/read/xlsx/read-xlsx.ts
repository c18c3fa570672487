import { readFile } from "node:fs/promises";
import { readSheet } from "read-excel-file/node";
import { FileRejected, fileFault } from "../../fault.ts";
import type { Unfolded } from "../unfold.ts";
import { cellText, numberText } from "./cell-text.ts";
import { firstSheetPath } from "./first-sheet.ts";
import { sheetFaults } from "./sheet-faults.ts";
import { ZipFault, zipEntries } from "./zip-entries.ts";

/** A sheet has at most a million rows; what unpacks to more than this is better exported as CSV. */
const MOST_BYTES = 256 << 20;
const ROWS_AT_ONCE = 5000;

/**
 * The rows of a workbook's first sheet as records, all text, with their row numbers as lines. Throws FileRejected where it holds
 * formulas, merged cells or errors, or is no workbook.
 */
export async function* readXlsx(file: string, signal: AbortSignal): AsyncGenerator<readonly Unfolded[]> {
  const archive = await readFile(file);
  const rows = await rowsOf(archive);
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    signal.throwIfAborted();
    const part = rows.slice(start, start + ROWS_AT_ONCE);
    yield part.flatMap((row, i) => {
      const fields = row.map((value) => cellText(value) ?? "");
      return fields.every((field) => field === "") ? [] : [{ line: start + i + 1, fields }];
    });
  }
}

async function rowsOf(archive: Buffer): Promise<readonly (readonly unknown[])[]> {
  try {
    const entry = zipEntries(archive, MOST_BYTES);
    const sheet = entry(firstSheetPath(entry));
    if (!sheet) throw new ZipFault("no sheet");
    for (const other of ["xl/sharedStrings.xml", "xl/styles.xml"]) entry(other);
    const faults = sheetFaults(sheet.toString("utf8"));
    if (faults.length > 0) throw new FileRejected(faults);
    return await readSheet(archive, { trim: false, parseNumber: numberText });
  } catch (error) {
    if (error instanceof FileRejected) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") throw new FileRejected([fileFault("xlsx_too_large", { limit: MOST_BYTES })]);
    // Whatever the reader of the format complains of, the workbook is what it cannot read.
    throw new FileRejected([fileFault("xlsx_unreadable", { reason: message })]);
  }
}
