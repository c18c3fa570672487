import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { MeritError } from "../../../lib/messages/merit-error.ts";
import { authorize } from "../../access/policy.ts";
import type { Database } from "../../db/database.ts";
import { env } from "../../env.ts";
import { defineJob, type JobContext } from "../../jobs/job.ts";
import type { Context } from "../context.ts";
import { importAll } from "../imports/index.ts";
import { applyRules } from "../rules/index.ts";
import { calculateRun, listRuns } from "../runs/index.ts";
import { findImported, findMarks } from "./setup-repository.ts";

/** The months for which the example bank is complete. */
export const EXAMPLE_MONTHS = [...Array.from({ length: 12 }, (_, i) => `1993-${String(i + 1).padStart(2, "0")}`), "1994-01", "1994-02"];

/** The quarters that its scorecards grade. */
const EXAMPLE_QUARTERS = ["1993-Q1", "1993-Q2", "1993-Q3", "1993-Q4"];
export const EXAMPLE_PERIODS = [...EXAMPLE_MONTHS, ...EXAMPLE_QUARTERS];

/** Whether the example bank may be loaded: into an empty database, or one that holds nothing but parts of it (an interrupted load). */
export async function mayLoadExample(database: Database): Promise<boolean> {
  if ((await findMarks(database)).position === 0) return existsSync(env.exampleBank);
  if (!existsSync(env.exampleBank)) return false;
  const own = new Set(await exampleHashes(env.exampleBank));
  return (await findImported(database)).every(({ hash }) => own.has(hash));
}

const hashes = new Map<string, Promise<string[]>>();

/** Digests of the files of the example bank, as imports remember them. */
function exampleHashes(directory: string): Promise<string[]> {
  const found = hashes.get(directory) ?? readHashes(directory);
  hashes.set(directory, found);
  return found;
}

async function readHashes(directory: string): Promise<string[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith(".csv"));
  return Promise.all(
    files.map(async (file) =>
      createHash("sha256")
        .update(await readFile(path.join(directory, file)))
        .digest("hex"),
    ),
  );
}

/**
 * Fills an empty database with the example bank and its rules, and calculates its months and quarters. Each file and each month is a transaction of its
 * own: stopped in the middle, what is there stays, and loading again goes on from there. Throws `example_bank_missing`,
 * `example_bank_not_empty`.
 */
export const loadExampleBank = defineJob<null, { periods: string[] }>("example_bank", async (context) => {
  const { database, actor, signal, report } = context;
  authorize(actor, "facts.import");
  authorize(actor, "run.calculate");
  if (!existsSync(env.exampleBank)) throw new MeritError("example_bank_missing", { folder: env.exampleBank });
  if (!(await mayLoadExample(database))) throw new MeritError("example_bank_not_empty");
  await importExample(context);
  await applyExampleRules(context);
  const done = new Set((await listRuns({ database, actor })).map(({ period }) => period));
  for (const [i, period] of EXAMPLE_PERIODS.entries()) {
    signal.throwIfAborted();
    report({ stage: "example_calculating", done: i, total: EXAMPLE_PERIODS.length });
    if (!done.has(period)) await calculateRun.run({ ...context, report: () => undefined }, { period, unit: null });
  }
  return { periods: EXAMPLE_PERIODS };
});

/** The scorecards, grades and bonus plan of the example bank. A fault in them would be a bug of this program. */
export async function applyExampleRules({ database, actor }: Context): Promise<void> {
  const { faults } = await applyRules({ database, actor }, await readFile(env.exampleRules, "utf8"));
  if (faults.length > 0) throw new Error(`${env.exampleRules}: ${JSON.stringify(faults)}`);
}

async function importExample({ database, actor, signal, report }: JobContext): Promise<void> {
  const total = (await readdir(env.exampleBank)).filter((file) => file.endsWith(".csv")).length;
  let files = 0;
  report({ stage: "example_importing", done: files, total });
  await importAll(
    { database, actor, signal },
    { directory: env.exampleBank, onFile: () => report({ stage: "example_importing", done: ++files, total }) },
  );
}
