/**
 * `npm run bench`: Meritledger beside what a programmer would write by hand, as ratios measured side by side in one run.
 * Imports are set beside a bare load of the same rows and DuckDB's bare reading of the same file; a month's run beside one
 * aggregation in SQL over plain daily rows. Seconds differ between machines; the ratios are what counts.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateClients } from "../tools/generate-client.ts";
import type { Engine } from "./engines/engine.ts";
import { postgresEngine } from "./engines/postgres.ts";
import { sqliteEngine } from "./engines/sqlite.ts";
import { measure } from "./measure.ts";
import { type EngineName, type Options, readOptions, USAGE } from "./options.ts";
import { measurePairs } from "./pairs.ts";
import type { Comparison } from "./recorder.ts";
import { report } from "./report.ts";

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function main(options: Options): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "meritledger-bench-"));
  try {
    await generateClients();
    const bank = path.join(folder, "bank");
    say("Writing the bank's files ...");
    await measure("generate", { directory: bank, size: options.size });
    const comparisons: Comparison[] = [];
    for (const name of options.engines) comparisons.push(...(await onEngine(name, folder, bank, options)));
    console.log(report(options.size, options.repeat, comparisons));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onEngine(name: EngineName, folder: string, bank: string, { size, repeat }: Options): Promise<Comparison[]> {
  const engine = await start(name, folder, bank, size);
  try {
    return await measurePairs(engine, bank, repeat, say);
  } finally {
    await engine.stop();
  }
}

const start = async (name: EngineName, folder: string, bank: string, size: Options["size"]): Promise<Engine> =>
  name === "sqlite" ? sqliteEngine(folder, size) : postgresEngine(path.join(bank, "balances.csv"), size);

let options: Options | undefined;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 2;
}
if (options?.help) console.log(USAGE);
else if (options) await main(options);
