/**
 * `npm run lock`, after every `npm install`: writes the builds for other platforms into package-lock.json that npm left out.
 * Some registries mirror only the builds for their own users. npm (11.19) then locks what it could reach, and its next `npm ci` says
 * "Missing: ... from lock file" of the rest. An entry with its platform and version is all that is needed to skip or to fetch it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

type Entry = { version?: string; optionalDependencies?: Record<string, string> } & Record<string, unknown>;
export type Lock = { packages: Record<string, Entry> };
type Missing = { name: string; version: string };

/** Optional dependencies that no entry of the lock answers, at the exact version that was asked for. */
export function missingOptional({ packages }: Lock): Missing[] {
  const found = new Map<string, Missing>();
  for (const [where, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!isAnswered(packages, where, name)) found.set(name, { name, version });
    }
  }
  return [...found.values()];
}

/** As Node looks a package up: beside the one that asks, then up the tree. */
function isAnswered(packages: Lock["packages"], where: string, name: string): boolean {
  for (let at = where; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    if (packages[`${at === "" ? "" : `${at}/`}node_modules/${name}`]) return true;
    if (at === "") return false;
  }
}

const SYSTEMS: Record<string, string> = { win: "win32", win32: "win32" };
const isSystem = (word: string): boolean => /^(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win|win32)$/.test(word);
const isProcessor = (word: string): boolean => /^(arm|arm64|ia32|loong64|mips64el|ppc64|riscv64|s390x|wasm32|x64)$/.test(word);

/** The entry of a platform's build, whose name tells the platform: @swc/core-linux-arm64-musl. */
export function entryOf({ name, version }: Missing): Entry {
  const words = name.split(/[-/]/);
  const system = words.find(isSystem);
  const processor = words.find(isProcessor);
  if (!processor || (!system && processor !== "wasm32"))
    throw new Error(`${name} does not tell its platform: add it to package-lock.json by hand.`);
  const libc = words.some((word) => word.startsWith("musl")) ? "musl" : words.some((word) => word.startsWith("gnu")) ? "glibc" : undefined;
  return { version, cpu: [processor], ...(libc && { libc: [libc] }), optional: true, ...(system && { os: [SYSTEMS[system] ?? system] }) };
}

export function complete(lock: Lock): Lock {
  const added = missingOptional(lock).map((missing): [string, Entry] => [`node_modules/${missing.name}`, entryOf(missing)]);
  const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(added) });
  packages.sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...lock, packages: Object.fromEntries(packages) };
}

if (import.meta.main) {
  const file = path.join(import.meta.dirname, "../package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8")) as Lock;
  const missing = missingOptional(lock);
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(complete(lock), null, 2)}\n`);
  console.log(missing.length > 0 ? `Added the builds for other platforms that npm left out: ${missing.length}.` : "The lock is complete.");
}
