/**
 * Generates the two Prisma clients (SQLite, PostgreSQL) from the one schema source, unless they are up to date.
 * Prisma's command line asks for a schema engine that generating never uses; naming any file keeps it from downloading one.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { PROVIDERS, type Provider, schemaFiles } from "../prisma/source.ts";

const root = path.join(import.meta.dirname, "..");
const generated = path.join(root, "server/db/generated");
const prismaCli = path.join(root, "node_modules/prisma/build/index.js");
const STALE_LOCK_MS = 60_000;

/** Cheap when nothing changed: every tool and every `merit` calls it first. Processes that start together generate once. */
export async function generateClients(): Promise<void> {
  if (PROVIDERS.every(isUpToDate)) return;
  await locked(() => {
    for (const provider of PROVIDERS) if (!isUpToDate(provider)) generate(provider);
  });
}

const stampOf = (provider: Provider): string => path.join(generated, provider, "fingerprint");

function isUpToDate(provider: Provider): boolean {
  return existsSync(stampOf(provider)) && readFileSync(stampOf(provider), "utf8") === fingerprint(provider);
}

function fingerprint(provider: Provider): string {
  const hash = createHash("sha256").update(readFileSync(path.join(root, "node_modules/@prisma/client/package.json")));
  for (const [, text] of schemaFiles(provider)) hash.update(text);
  return hash.digest("hex");
}

function generate(provider: Provider): void {
  process.stderr.write(`Generating the ${provider} client (once per schema) ...\n`);
  rmSync(stampOf(provider), { force: true });
  // Beside prisma/, so that the relative output path of the generator means the same place.
  const folder = mkdtempSync(path.join(root, "prisma", ".generate-"));
  try {
    mkdirSync(path.join(folder, "schema"));
    for (const [file, text] of schemaFiles(provider)) {
      const output = path.join(generated, provider).replaceAll("\\", "/");
      writeFileSync(path.join(folder, "schema", path.basename(file)), text.replace(/(output\s*=\s*)"[^"]*"/, `$1"${output}"`));
    }
    execFileSync(process.execPath, [prismaCli, "generate", "--schema", path.join(folder, "schema"), "--no-hints"], {
      cwd: folder,
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
      // What it says on stderr becomes part of the error, when there is one.
      stdio: ["ignore", "ignore", "pipe"],
    });
    writeFileSync(stampOf(provider), fingerprint(provider));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One process works, the others wait; the lock of a process that died is taken over. */
async function locked(work: () => void): Promise<void> {
  const lock = path.join(generated, ".lock");
  mkdirSync(generated, { recursive: true });
  while (!tryLock(lock)) await wait(100);
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function tryLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > STALE_LOCK_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

if (import.meta.main) await generateClients();
