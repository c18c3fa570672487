#!/usr/bin/env node
/**
 * The start of `merit`, in plain JavaScript: an installed `merit` may be started by an older Node than the one this project
 * brings along, and right after `npm ci` the database clients are not generated yet.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const NODE_MAJOR = 24;
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

function ownNode() {
  const executable = process.platform === "win32" ? "node.exe" : "node";
  const packages = [`node-${process.platform.replace("win32", "win")}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
  return packages.map((name) => path.join(root, "node_modules", name, "bin", executable)).find((file) => existsSync(file));
}

if (Number(process.versions.node.split(".")[0]) < NODE_MAJOR) {
  const node = ownNode();
  if (!node) {
    console.error(
      `merit needs Node ${NODE_MAJOR}, and this is ${process.version}. Run "npm ci" in ${root}: it brings Node ${NODE_MAJOR} along.`,
    );
    process.exit(1);
  }
  const { status, signal } = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  if (signal) process.kill(process.pid, signal);
  process.exit(status ?? 1);
}

// What was compiled once is kept: a command starts in half the time.
module.enableCompileCache?.();
const { generateClients } = await import("../tools/generate-client.ts");
await generateClients();
await import("./main.ts");
