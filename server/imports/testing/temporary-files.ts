import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

/** Writes a file into a folder that is gone after the tests of the calling file; returns its path. Each has a folder of its own. */
export function temporaryFiles(): (name: string, content: string | Uint8Array) => string {
  const root = mkdtempSync(path.join(tmpdir(), "meritledger-imports-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  let count = 0;
  return (name, content) => {
    const folder = path.join(root, String(count++));
    mkdirSync(folder);
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
}
