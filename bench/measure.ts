/** Every measured step runs in a process of its own: its peak memory is its own, and nothing is warm from the step before. */
import { spawn } from "node:child_process";
import path from "node:path";
import type { steps } from "./steps.ts";

/** What a step says of itself: the seconds of the part that counts, and what came of it. */
export type Outcome = Readonly<{ seconds: number; facts?: Readonly<Record<string, number>> }>;
export type Measured = Outcome & Readonly<{ peakMb: number }>;
export type Step<Input> = (input: Input) => Promise<Outcome>;

type Steps = typeof steps;
export type StepName = keyof Steps;

const STEP = path.join(import.meta.dirname, "step.ts");

/** Runs a step and hands back what it measured. Throws with the step's own words when it fails. */
export function measure<Name extends StepName>(name: Name, input: Parameters<Steps[Name]>[0]): Promise<Measured> {
  const child = spawn(process.execPath, [STEP, name, JSON.stringify(input)], { stdio: ["ignore", "pipe", "pipe"] });
  let answer = "";
  let complaints = "";
  child.stdout.on("data", (chunk: Buffer) => {
    answer += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve(JSON.parse(answer) as Measured);
      else reject(new Error(`The step ${name} ended with ${signal ?? `exit code ${code}`}.\n${complaints}`));
    });
  });
}

/** The seconds that `work` takes, with what it gave. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ seconds: number; result: T }> {
  const begin = performance.now();
  const result = await work();
  return { seconds: (performance.now() - begin) / 1000, result };
}
