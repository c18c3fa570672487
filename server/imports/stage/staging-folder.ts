import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";

/**
 * A folder of this process for one import. Folders of processes that are gone are removed first: an import that was killed
 * leaves nothing behind for longer than until the next one.
 */
export async function createStagingFolder(root: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  await mkdir(root, { recursive: true });
  await removeAbandoned(root);
  const folder = path.join(root, `${process.pid}-${randomUUID()}`);
  // What a bank exports is nobody else’s on this machine.
  await mkdir(folder, { mode: 0o700 });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function removeAbandoned(root: string): Promise<void> {
  for (const entry of await readdir(root)) {
    const owner = /^(\d+)-[0-9a-f-]{36}$/.exec(entry)?.[1];
    if (owner && !isAlive(Number(owner))) await rm(path.join(root, entry), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
