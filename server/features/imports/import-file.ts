import path from "node:path";
import { authorize } from "../../access/policy.ts";
import { importTable, type TableToImport } from "../../imports/import-table.ts";
import type { KindName } from "../../imports/kinds/kind.ts";
import { type NamedProfile, readProfile } from "../../imports/profile/read-profile.ts";
import type { ImportReport } from "../../imports/report.ts";
import { defineJob } from "../../jobs/job.ts";
import { complete, type ImportsContext } from "./context.ts";

/**
 * `profile` is the path of a mapping profile, or one already read. `fileName` is what people call the file, where it lies
 * under another name (an upload).
 */
export type ImportFileInput = Readonly<{
  kind: KindName;
  file: string;
  fileName?: string;
  profile?: string | NamedProfile | null;
  acceptValid?: boolean;
  dryRun?: boolean;
}>;

export const importJob = defineJob<TableToImport, ImportReport>("import", importTable);

/** Imports one file as a job. A file at fault is a result ("rejected"), not an exception. */
export async function importFile(context: ImportsContext, input: ImportFileInput): Promise<ImportReport> {
  authorize(context.actor, "facts.import");
  const { kind, file, fileName = path.basename(file), acceptValid = false, dryRun = false } = input;
  const profile = typeof input.profile === "string" ? await readProfile(input.profile, kind) : (input.profile ?? null);
  return complete(context, importJob, { kind, file, fileName, profile, acceptValid, dryRun });
}
