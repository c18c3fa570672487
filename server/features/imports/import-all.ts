import { access, readdir } from "node:fs/promises";
import path from "node:path";
import { MeritError } from "../../../lib/messages/merit-error.ts";
import { authorize } from "../../access/policy.ts";
import { importOrder } from "../../imports/kinds/index.ts";
import type { KindName } from "../../imports/kinds/kind.ts";
import type { ImportReport } from "../../imports/report.ts";
import type { ImportsContext } from "./context.ts";
import { importFile } from "./import-file.ts";

/** `waiting`: the files that come after one that was rejected. They have not been looked at. */
export type ImportAllReport = Readonly<{ reports: readonly ImportReport[]; waiting: readonly string[] }>;
export type ImportAllInput = Readonly<{ directory: string; onFile?: (report: ImportReport) => void }>;

/**
 * Imports every KIND.csv (or KIND.xlsx) of a folder, in the order that references need, each as a job of its own. Stops at the
 * first that is rejected; what entered before stays, and running it again changes nothing of that.
 */
export async function importAll(context: ImportsContext, { directory, onFile }: ImportAllInput): Promise<ImportAllReport> {
  authorize(context.actor, "facts.import");
  const files = await filesOf(directory);
  const reports: ImportReport[] = [];
  for (const { kind, file } of files) {
    const report = await importFile(context, { kind, file });
    reports.push(report);
    onFile?.(report);
    if (report.status === "rejected") break;
  }
  return { reports, waiting: files.slice(reports.length).map(({ file }) => path.basename(file)) };
}

async function filesOf(directory: string): Promise<{ kind: KindName; file: string }[]> {
  await access(directory).catch(() => {
    throw new MeritError("import_directory_missing", { directory });
  });
  const names = new Set(await readdir(directory));
  const files = importOrder.flatMap((kind) => {
    const both = [`${kind}.csv`, `${kind}.xlsx`].filter((name) => names.has(name));
    if (both.length > 1) throw new MeritError("import_directory_twice", { directory, first: both[0] ?? "", second: both[1] ?? "" });
    return both.map((name) => ({ kind, file: path.join(directory, name) }));
  });
  if (files.length === 0) throw new MeritError("import_directory_empty", { directory, example: "units.csv" });
  return files;
}
