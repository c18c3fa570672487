/**
 * `node bench/board.ts [--managers N] [--keep FILE] [--browser]`: how long the board of a large bank takes to be answered, and
 * how large the answer is. With --keep the bank stays in FILE, to be looked at; with --browser the production build is measured
 * in a browser too (and made first, where it is not fresh).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { localActor } from "../server/access/actor.ts";
import { appRouter } from "../server/api/root.ts";
import { createCallerFactory } from "../server/api/trpc.ts";
import { openDatabase } from "../server/db/database.ts";
import { migrate } from "../server/db/schema-engine.ts";
import { createJobEngine } from "../server/jobs/engine.ts";
import { generateBoard } from "./board/generate-board.ts";
import { measureInBrowser } from "./board/measure-browser.ts";

const REPEAT = 7;
const { values } = parseArgs({
  options: { managers: { type: "string", default: "10000" }, keep: { type: "string" }, browser: { type: "boolean", default: false } },
});
const folder = mkdtempSync(path.join(tmpdir(), "meritledger-board-"));
const url = `file:${values.keep ?? path.join(folder, "board.db")}`;

try {
  await migrate(url);
  const database = openDatabase(url);
  const managers = Number(values.managers);
  const periods = await generateBoard(database, { managers, branches: 200, months: 12, products: 8 });
  const period = periods.at(-1) ?? "";
  const caller = createCallerFactory(appRouter)({ database, jobs: createJobEngine(database), locale: "en", actor: localActor });
  console.log(`${managers} managers, ${periods.length} runs, ${managers * 8} credit lines each`);
  for (const view of ["standing", "improvement"] as const)
    for (const metric of ["margin", "activities"] as const)
      await measure(`${view}, ${metric}`, () => caller.leaderboard.get({ period, metric, view }));
  await measure("one branch", () => caller.leaderboard.get({ period, metric: "margin", view: "standing", unit: "B007" }));
  const some = Array.from({ length: 60 }, (_, i) => `M${String(i * 101).padStart(5, "0")}`);
  await measure("sparklines of 60 rows", () => caller.leaderboard.sparklines({ period, metric: "margin", managers: some }));
  await measure("one manager", () => caller.manager.get({ period, manager: "M00042" }));
  await database.close();
  if (values.browser) await measureInBrowser(url, period, "M00042");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The median of some calls, and the answer's size as it is sent and as it is compressed on the way. */
async function measure(name: string, ask: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  let answer: unknown;
  for (let i = 0; i < REPEAT; i++) {
    const start = performance.now();
    answer = await ask();
    times.push(performance.now() - start);
  }
  const text = JSON.stringify(answer);
  const median = times.sort((a, b) => a - b)[Math.floor(REPEAT / 2)] ?? 0;
  console.log(
    `${name.padEnd(24)} ${median.toFixed(0).padStart(5)} ms ${kilobytes(text.length)} ${kilobytes(gzipSync(text).length)} gzipped`,
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0).padStart(5)} kB`;
}
