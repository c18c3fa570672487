import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/** A key of the catalogue ("errors.period_invalid"), its text and the file it stands in. */
export type Message = { key: string; text: string; file: string };

/** Every message of every area's file of one language. */
export function readCatalogue(folder: string, locale: string): Message[] {
  const files = globSync(`${locale}/**/*.json`, { cwd: folder }).sort();
  return files.flatMap((file) => flatten(JSON.parse(readFileSync(path.join(folder, file), "utf8")), [], file));
}

function flatten(node: unknown, trail: string[], file: string): Message[] {
  if (typeof node === "string") return [{ key: trail.join("."), text: node, file }];
  return Object.entries(node as Record<string, unknown>).flatMap(([name, inner]) => flatten(inner, [...trail, name], file));
}

/** Keys that stand in two files or twice: which text wins would be chance. */
export function duplicates(messages: Message[]): string[] {
  const seen = new Map<string, string>();
  const found: string[] = [];
  for (const { key, file } of messages) {
    const before = seen.get(key);
    if (before) found.push(`${key}: in ${before} and ${file}`);
    seen.set(key, file);
  }
  return found;
}
