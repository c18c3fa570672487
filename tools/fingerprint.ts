import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./child.ts";

/** What the files behind these globs (from the root of the repository) say: the same text, the same fingerprint. */
export function fingerprint(globs: string[], exclude: string[] = []): string {
  const hash = createHash("sha256");
  for (const file of globSync(globs, { cwd: root, exclude }).sort()) {
    const full = path.join(root, file);
    if (statSync(full).isFile()) hash.update(file).update("\0").update(readFileSync(full)).update("\0");
  }
  return hash.digest("hex");
}

export const isFresh = (stamp: string, wanted: string): boolean => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;

export function writeStamp(stamp: string, fingerprint: string): void {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}
