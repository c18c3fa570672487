import { randomUUID } from "node:crypto";
import type { KindName } from "../../imports/kinds/kind.ts";
import { logTable } from "../../imports/log-table.ts";
import type { EnteredRow } from "../../imports/read/open-rows.ts";
import type { ImportReport } from "../../imports/report.ts";
import type { Context } from "../context.ts";
import { authorizeEntry } from "./authorize-entry.ts";

/**
 * `rows` have exactly the columns of a file of the kind, as texts. `key` names the entry: sent twice with the same rows, as a
 * double click or a repeated request does, it enters once.
 */
export type LogRowsInput = Readonly<{ kind: KindName; rows: readonly EnteredRow[]; key?: string | undefined }>;

/**
 * Stores facts that somebody entered by hand as a file of the kind is stored: every check, one transaction, one ledger position,
 * an audit event, and withdrawable like any import. Rows at fault are a result ("rejected", with row, column, value and reason),
 * not an exception; rows that say what stands already change nothing ("unchanged"). Throws `not_allowed`.
 */
export async function logRows(context: Context, { kind, rows, key = randomUUID() }: LogRowsInput): Promise<ImportReport> {
  await authorizeEntry(context, kind, rows);
  const entry = { kind, rows, name: `logged ${minuteOf(new Date())} ${kind}`, key };
  const job = { ...context, signal: new AbortController().signal, report: () => undefined };
  return logTable(job, entry);
}

const minuteOf = (now: Date): string => now.toISOString().slice(0, 16).replace("T", " ");
