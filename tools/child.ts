/** Starting other programs: the tools of this project are run by the Node that runs this file, without a shell. */
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

export const root = path.join(import.meta.dirname, "..");

/** No tool calls home, whatever it is; what Node made of a file once it reads the next time, which halves the start of `merit`. */
const ENVIRONMENT = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  NODE_COMPILE_CACHE: path.join(root, "node_modules/.cache/node"),
};

/** The scripts of the tools that npm installed. */
export const bin = {
  biome: path.join(root, "node_modules/@biomejs/biome/bin/biome"),
  depcruise: path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
  knip: path.join(root, "node_modules/knip/bin/knip.js"),
  merit: path.join(root, "cli/merit.mjs"),
  next: path.join(root, "node_modules/next/dist/bin/next"),
  playwright: path.join(root, "node_modules/@playwright/test/cli.js"),
  tsc: path.join(root, "node_modules/typescript/bin/tsc"),
  vitest: path.join(root, "node_modules/vitest/vitest.mjs"),
} as const;

type Options = { env?: Record<string, string> | undefined; show?: boolean };

/** Starts a Node script; its output goes where ours goes. The caller ends it. */
export function start(script: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...ENVIRONMENT, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
}

/** Runs a Node script to its end: its exit code (1 when a signal ended it), and its output if that was not shown. */
export function run(script: string, args: string[], { env = {}, show = true }: Options = {}): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...ENVIRONMENT, ...env },
    stdio: show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout?.on("data", collect);
  child.stderr?.on("data", collect);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** As `run`, for steps that the rest depends on. */
export async function mustRun(script: string, args: string[], options: Options = {}): Promise<void> {
  const { code, output } = await run(script, args, options);
  if (code !== 0) throw new Error(`${path.basename(script)} ${args.join(" ")} ended with exit code ${code}.\n${output}`);
}

/** Ends a process that we started, by its id, and waits for it. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const hard = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(hard);
}
