/** `npm run build`: the production build of the web application, made anew only when something it is made of changed. */
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { bin, mustRun, root } from "./child.ts";
import { fingerprint, isFresh, writeStamp } from "./fingerprint.ts";
import { generateClients } from "./generate-client.ts";

const STAMP = path.join(root, ".next/meritledger-fingerprint");
const SOURCES = ["app/**", "lib/**", "server/**", "public/**", "prisma/**", "*.{ts,js,mjs,json}", "node_modules/next/package.json"];
// next-env.d.ts is written by the build itself.
const BESIDE = [
  "next-env.d.ts",
  "server/db/generated",
  "**/*.test.{ts,tsx}",
  "**/testing/**",
  "biome.json",
  "knip.json",
  "{vitest,playwright}.config.ts",
];

export const isBuilt = (): boolean => existsSync(path.join(root, ".next/BUILD_ID"));

/** Builds if there is no build of these very sources. */
export async function ensureBuild(log: (line: string) => void = console.log): Promise<void> {
  await generateClients();
  const wanted = fingerprint(SOURCES, BESIDE);
  if (isBuilt() && isFresh(STAMP, wanted)) return log("The build is fresh.");
  log("Building the application (about a minute, once per change) ...");
  rmSync(STAMP, { force: true });
  await mustRun(bin.next, ["build"], { env: { NODE_ENV: "production" } });
  writeStamp(STAMP, wanted);
}

if (import.meta.main) await ensureBuild();
