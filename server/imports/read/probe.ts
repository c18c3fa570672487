import { open, stat } from "node:fs/promises";
import path from "node:path";
import { MeritError } from "../../../lib/messages/merit-error.ts";
import { FileRejected, fileFault } from "../fault.ts";

const BEGINNING = 4096;

/** What a file really is, by its first bytes; none of these is a table of text. */
const SIGNATURES: readonly (readonly [format: string, bytes: readonly number[]])[] = [
  ["ZIP", [0x50, 0x4b, 0x03, 0x04]],
  ["ZIP", [0x50, 0x4b, 0x05, 0x06]],
  ["GZIP", [0x1f, 0x8b]],
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["XLS", [0xd0, 0xcf, 0x11, 0xe0]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["Parquet", [0x50, 0x41, 0x52, 0x31]],
  ["SQLite", [...Buffer.from("SQLite format 3")]],
];

/** Tells a spreadsheet from a text by its name and makes sure that the content agrees. Throws FileRejected where it does not. */
export async function probeFile(file: string, fileName: string): Promise<"text" | "xlsx"> {
  const beginning = await beginningOf(file);
  if (beginning.length === 0) throw new FileRejected([fileFault("file_empty")]);
  const format = formatOf(beginning);
  const isSpreadsheet = path.extname(fileName).toLowerCase() === ".xlsx";
  if (isSpreadsheet && format !== "ZIP")
    throw new FileRejected([fileFault("file_type", { file: fileName, expected: "XLSX", found: format ?? "text" })]);
  if (!isSpreadsheet && format)
    throw new FileRejected([fileFault("file_type", { file: fileName, expected: "CSV", found: format === "ZIP" ? "ZIP / XLSX" : format })]);
  return isSpreadsheet ? "xlsx" : "text";
}

async function beginningOf(file: string): Promise<Buffer> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new MeritError(error.code === "ENOENT" ? "import_file_missing" : "import_file_unreadable", {
      file,
      reason: error.code ?? error.message,
    });
  });
  if (!found.isFile()) throw new MeritError("import_not_a_file", { file });
  const handle = await open(file, "r").catch((error: NodeJS.ErrnoException) => {
    throw new MeritError("import_file_unreadable", { file, reason: error.code ?? error.message });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function formatOf(beginning: Buffer): string | null {
  const binary = SIGNATURES.find(([, bytes]) => bytes.every((byte, i) => beginning[i] === byte));
  if (binary) return binary[0];
  const text = beginning
    .toString("latin1")
    .replace(/^(\u00ef\u00bb\u00bf)?\s*/, "")
    .toLowerCase();
  if (text.startsWith("<!doctype html") || text.startsWith("<html")) return "HTML";
  if (text.startsWith("<?xml")) return "XML";
  return /^[[{]\s*["[{]/.test(text) ? "JSON" : null;
}
