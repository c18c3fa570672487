import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { MeritError } from "../../../lib/messages/merit-error.ts";
import { env } from "../../env.ts";

/** A file that somebody sent, waiting to be imported. `file` is where it lies, `refused` where its faulty rows are written. */
export type Upload = Readonly<{
  id: string;
  actor: string;
  fileName: string;
  size: number;
  receivedAt: string;
  file: string;
  refused: string;
}>;

const KEPT_MS = 24 * 60 * 60 * 1000;
const ABOUT = "upload.json";
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST_NAME = 200;

/** Of this database alone: another bank's server on the same machine must not see what was sent to this one. */
export const uploadsFolder = (): string =>
  path.join(env.stagingDirectory, "uploads", createHash("sha256").update(env.databaseUrl).digest("hex").slice(0, 16));

export type FileToReceive = Readonly<{ actor: string; fileName: string; body: AsyncIterable<Uint8Array>; signal: AbortSignal }>;

/**
 * Streams a file into a folder of its own. What was sent only in part is removed at once; what nobody imported, after a day.
 * Throws `upload_name_missing`, `upload_empty`, `upload_too_large` or `upload_no_space`.
 */
export async function receiveUpload({ actor, fileName, body, signal }: FileToReceive): Promise<Upload> {
  const name = path.basename(fileName.replaceAll("\\", "/")).trim().slice(0, LONGEST_NAME);
  if (name === "") throw new MeritError("upload_name_missing");
  await sweepUploads(Date.now() - KEPT_MS);
  const id = randomUUID();
  const folder = path.join(uploadsFolder(), id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const size = await store(path.join(folder, "content"), name, body, signal);
    const upload = { id, actor, fileName: name, size, receivedAt: new Date().toISOString() };
    // Written last, and by renaming: an upload that has it is complete.
    await writeFile(path.join(folder, `${ABOUT}.part`), JSON.stringify(upload));
    await rename(path.join(folder, `${ABOUT}.part`), path.join(folder, ABOUT));
    return placed(upload);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw new MeritError("upload_no_space", { file: name });
    throw error;
  }
}

async function store(file: string, fileName: string, body: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<number> {
  const limit = env.uploadLimit;
  let size = 0;
  const counting = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      if (size > limit) done(new MeritError("upload_too_large", { file: fileName, limit }));
      else done(null, chunk);
    },
  });
  await pipeline(body, counting, createWriteStream(file), { signal });
  if (size === 0) throw new MeritError("upload_empty", { file: fileName });
  return size;
}

/** An actor's upload. Throws `upload_unknown`. */
export async function findUpload(id: string, actor: string): Promise<Upload> {
  const upload = ID.test(id) ? await readAbout(id) : null;
  if (!upload || upload.actor !== actor) throw new MeritError("upload_unknown", { upload: id });
  return upload;
}

/** Everything an actor sent that is still there, in the order in which it came. */
export async function listUploads(actor: string): Promise<Upload[]> {
  await sweepUploads(Date.now() - KEPT_MS);
  const all = await Promise.all((await folders()).map(readAbout));
  const own = all.flatMap((upload) => (upload?.actor === actor ? [upload] : []));
  return own.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
}

/** Removes an upload; one that is gone already is no fault. */
export async function removeUpload({ id }: Pick<Upload, "id">): Promise<void> {
  await rm(path.join(uploadsFolder(), id), { recursive: true, force: true });
}

/** Removes what was sent before an instant and nobody has touched since. */
async function sweepUploads(before: number): Promise<void> {
  for (const id of await folders()) {
    const folder = path.join(uploadsFolder(), id);
    const touched = await stat(folder).then(({ mtimeMs }) => mtimeMs, ifGone);
    if (touched !== null && touched < before) await rm(folder, { recursive: true, force: true });
  }
}

const folders = async (): Promise<string[]> => ((await readdir(uploadsFolder()).catch(ifGone)) ?? []).filter((name) => ID.test(name));

async function readAbout(id: string): Promise<Upload | null> {
  const text = await readFile(path.join(uploadsFolder(), id, ABOUT), "utf8").catch(ifGone);
  return text === null ? null : placed(JSON.parse(text) as Omit<Upload, "file" | "refused">);
}

const placed = (upload: Omit<Upload, "file" | "refused">): Upload => ({
  ...upload,
  file: path.join(uploadsFolder(), upload.id, "content"),
  refused: path.join(uploadsFolder(), upload.id, "refused.jsonl"),
});

/** An upload may be removed at any moment, by its owner or for its age. */
function ifGone(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
