import { createHash } from "node:crypto";
import { type Fault, FileRejected, fileFault } from "../fault.ts";
import type { KindDefinition } from "../kinds/kind.ts";
import { contractProfile } from "../profile/read-profile.ts";
import type { OpenedFile } from "./load-file.ts";
import { loadRecords } from "./load-records.ts";
import { matchHeader } from "./match-header.ts";

/** A row as people enter it: texts under the names of the contract's columns, as they would stand in a file. */
export type EnteredRow = Readonly<Record<string, string>>;

/**
 * Rows that were entered by hand, as if they were a file: row 1 is its line 1. `key` is what makes entering them twice the same
 * entry; the same rows under another key are another entry.
 */
export function openRows(definition: KindDefinition, rows: readonly EnteredRow[], key: string): OpenedFile {
  const hash = createHash("sha256")
    .update(JSON.stringify([key, rows]))
    .digest("hex");
  return {
    hash,
    load: async (stage) => {
      const columns = columnsOf(definition, rows);
      const header = matchHeader(definition, contractProfile(definition.kind), columns, 1);
      const faults = rows.flatMap((row, i) => unstorable(row, i + 1));
      if (rows.length === 0) faults.push(fileFault("file_without_rows"));
      if (faults.length > 0) throw new FileRejected(faults);
      const records = rows.map((row, i) => ({ line: i + 1, fields: columns.map((column) => row[column] ?? "") }));
      await loadRecords(stage, once(records), columns.length, ",");
      return { header, rows: rows.length, columns };
    },
  };
}

/** The contract's columns that the rows name, and after them whatever else they name, which is a fault. */
function columnsOf({ columns }: KindDefinition, rows: readonly EnteredRow[]): string[] {
  const named = new Set(rows.flatMap((row) => Object.keys(row)));
  const known = columns.map(({ name }) => name).filter((name) => named.has(name));
  return [...new Set([...known, ...named])];
}

/** A NUL, or half a character, is no text that a database keeps. A file with one is refused while it is read. */
function unstorable(row: EnteredRow, line: number): Fault[] {
  return Object.entries(row)
    .filter(([, value]) => value.includes("\u0000") || !value.isWellFormed())
    .map(([column]) => fileFault("text_unstorable", {}, { line, column }));
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}
