import { authorize } from "../../access/policy.ts";
import { importTable } from "../../imports/import-table.ts";
import { importOrder } from "../../imports/kinds/index.ts";
import type { KindName } from "../../imports/kinds/kind.ts";
import { parseProfile } from "../../imports/profile/read-profile.ts";
import { type FileRecognised, recogniseFile } from "../../imports/recognise/recognise-file.ts";
import type { ImportReport } from "../../imports/report.ts";
import { findUpload, listUploads, receiveUpload, removeUpload, type Upload } from "../../imports/uploads/upload-store.ts";
import { defineJob } from "../../jobs/job.ts";
import type { Context } from "../context.ts";
import type { StartingContext } from "./context.ts";
import { importFile } from "./import-file.ts";
import { findProfile } from "./profile-repository.ts";

export type SentFile = Readonly<{ fileName: string; body: AsyncIterable<Uint8Array>; signal: AbortSignal }>;
/** A file that waits to be imported, and what it seems to be. */
export type PendingUpload = Readonly<{ upload: Upload; recognised: FileRecognised }>;
/** A mapping profile as the browser has it: what it is called, and its JSON. */
export type SentProfile = Readonly<{ name: string; profile: unknown }>;
export type UploadChoice = Readonly<{ uploadId: string; kind: KindName; profile: SentProfile | null }>;

/** Takes a file in, to be looked at and imported. */
export async function receiveFile({ actor }: Context, file: SentFile): Promise<PendingUpload> {
  authorize(actor, "facts.import");
  return recognised(await receiveUpload({ ...file, actor: actor.id }));
}

/** The actor's files that wait, in the order in which they have to be imported. */
export async function pendingUploads({ actor }: Context): Promise<PendingUpload[]> {
  authorize(actor, "facts.import");
  const all = await Promise.all((await listUploads(actor.id)).map(recognised));
  const place = ({ recognised: { kind } }: PendingUpload): number => (kind === null ? importOrder.length : importOrder.indexOf(kind));
  return all.sort((a, b) => place(a) - place(b));
}

const recognised = async (upload: Upload): Promise<PendingUpload> => ({
  upload,
  recognised: await recogniseFile(upload.file, upload.fileName),
});

/** Forgets a file that was sent. Throws `upload_unknown`. */
export async function discardUpload({ actor }: Context, { uploadId }: { uploadId: string }): Promise<void> {
  authorize(actor, "facts.import");
  await removeUpload(await findUpload(uploadId, actor.id));
}

type UploadToImport = Parameters<typeof importTable>[1] & Readonly<{ uploadId: string }>;

/** Imports an upload, or checks it. What has entered needs its upload no more. */
const uploadJob = (kind: "import" | "check") =>
  defineJob<UploadToImport, ImportReport>(kind, async (context, { uploadId, ...table }) => {
    const report = await importTable(context, table);
    if (report.status === "imported") await removeUpload({ id: uploadId });
    return report;
  });

const checkJob = uploadJob("check");
const importUploadJob = uploadJob("import");

/** Starts a check of the whole file: what would enter, what would not and why. Nothing is stored. */
export async function startCheck({ actor, jobs }: StartingContext, choice: UploadChoice): Promise<string> {
  authorize(actor, "facts.import");
  const table = await tableOf(actor.id, choice);
  return (await jobs.start(checkJob, { ...table, acceptValid: true, dryRun: true }, actor)).id;
}

/** Starts an import: of all rows or nothing, or of the valid rows. */
export async function startImport(
  { actor, jobs }: StartingContext,
  choice: UploadChoice & Readonly<{ acceptValid: boolean }>,
): Promise<string> {
  authorize(actor, "facts.import");
  const table = await tableOf(actor.id, choice);
  return (await jobs.start(importUploadJob, { ...table, acceptValid: choice.acceptValid, dryRun: false }, actor)).id;
}

async function tableOf(actor: string, { uploadId, kind, profile }: UploadChoice) {
  const { file, fileName, refused } = await findUpload(uploadId, actor);
  const named = profile && parseProfile(profile.name, JSON.stringify(profile.profile), kind);
  return { uploadId, kind, file, fileName, profile: named, refusedTo: refused };
}

export type FileToImport = SentFile & Readonly<{ kind: KindName; profile: string | null; acceptValid: boolean; dryRun: boolean }>;

/**
 * Takes a file in and imports it, for callers that wait for the answer. `profile` names a saved mapping profile. Throws
 * `profile_unknown` and what receiving a file throws; a file at fault is a result.
 */
export async function importSentFile(
  context: StartingContext,
  { kind, profile, acceptValid, dryRun, ...sent }: FileToImport,
): Promise<ImportReport> {
  authorize(context.actor, "facts.import");
  const saved = profile === null ? null : await findProfile(context.database, profile);
  const upload = await receiveUpload({ ...sent, actor: context.actor.id });
  try {
    const named = saved && parseProfile(saved.name, JSON.stringify(saved.profile), kind);
    return await importFile(context, { kind, file: upload.file, fileName: upload.fileName, profile: named, acceptValid, dryRun });
  } finally {
    await removeUpload(upload);
  }
}
