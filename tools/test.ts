/**
 * `npm test`: every suite, counted. `npm test -- unit types` runs the named ones; `npm run check` the static ones.
 * A failing suite does not stop the next. The last line is "N passed, N failed"; the exit code is 1 if anything failed or a suite
 * ran nothing.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBrowser } from "./browser.ts";
import { bin, root, run } from "./child.ts";
import { generateClients } from "./generate-client.ts";
import { type Counts, countPlaywright, countVitest, summary } from "./test-counts.ts";

const reports = mkdtempSync(path.join(tmpdir(), "meritledger-reports-"));

type Suite = { name: string; what: string; run: () => Promise<Counts> };

const STATIC: Suite[] = [
  { name: "format", what: "formatting and lint (biome)", run: () => check(bin.biome, ["ci", "--colors=off", "."]) },
  { name: "types", what: "types (tsc)", run: types },
  {
    name: "dependencies",
    what: "rules of the house (dependency-cruiser)",
    run: () => check(bin.depcruise, ["--config", ".dependency-cruiser.cjs", ...cruised()]),
  },
  {
    name: "unused",
    what: "unused files, exports, packages (knip)",
    run: () => check(bin.knip, ["--no-progress"]),
  },
];
const DYNAMIC: Suite[] = [
  { name: "unit", what: "unit and property tests (vitest)", run: () => vitest("unit") },
  { name: "integration", what: "tests on SQLite and PostgreSQL (vitest)", run: () => vitest("integration") },
  { name: "browser", what: "tests of the screens (Playwright)", run: browser },
];

const cruised = (): string[] =>
  ["app", "bench", "cli", "e2e", "lib", "prisma", "server", "tools"].filter((folder) => existsSync(path.join(root, folder)));

/** A static check counts as one. */
async function check(script: string, args: string[]): Promise<Counts> {
  const { code, output } = await run(script, args, { show: false });
  if (code !== 0) console.log(output.trimEnd());
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function types(): Promise<Counts> {
  // Next's own declarations (CSS, images, routes) are generated, not kept.
  if (existsSync(path.join(root, "app"))) {
    const { code, output } = await run(bin.next, ["typegen"], { show: false });
    if (code !== 0) throw new Error(output);
  }
  return check(bin.tsc, ["--noEmit"]);
}

async function vitest(project: string): Promise<Counts> {
  const report = path.join(reports, `${project}.json`);
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await run(bin.vitest, args);
  return countVitest(read(report), code);
}

let building: ReturnType<typeof run> | undefined;

/** The build that the browser tests need, begun once; its output is shown when it is needed. */
function build(): ReturnType<typeof run> {
  building ??= run(path.join(root, "tools/build.ts"), [], { show: false });
  return building;
}

async function browser(): Promise<Counts> {
  const { code: built, output } = await build();
  console.log(output.trimEnd());
  if (built !== 0) return { passed: 0, failed: 1, skipped: 0, note: "the application could not be built" };
  findBrowser();
  const report = path.join(reports, "browser.json");
  const { code } = await run(bin.playwright, ["test", "--reporter=list,json"], { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
  return countPlaywright(read(report), code);
}

const read = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

/** A suite that cannot even start has failed. */
async function counted(suite: Suite): Promise<Counts> {
  const begin = performance.now();
  let counts: Counts;
  try {
    counts = await suite.run();
  } catch (error) {
    console.log(error);
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  // A suite that runs nothing proves nothing.
  if (counts.passed + counts.failed === 0) counts = { ...counts, failed: 1, note: "ran no tests" };
  const seconds = (performance.now() - begin) / 1000;
  console.log(`${counts.failed === 0 ? "ok    " : "FAILED"} ${suite.name.padEnd(13)} ${seconds.toFixed(1).padStart(6)} s   ${suite.what}`);
  return { ...counts, seconds };
}

async function main(): Promise<number> {
  const all = [...STATIC, ...DYNAMIC];
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => name !== "static" && !all.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    console.error(`There is no suite "${unknown.join('", "')}". Suites: static, ${all.map((suite) => suite.name).join(", ")}.`);
    return 2;
  }
  const wanted = (suite: Suite): boolean =>
    asked.length === 0 || asked.includes(suite.name) || (asked.includes("static") && STATIC.includes(suite));
  await generateClients();
  const rows: [string, Counts][] = [];
  const statics = STATIC.filter(wanted);
  if (statics.length > 0) console.log(`\n=== ${statics.map((suite) => suite.name).join(", ")} (side by side) ===`);
  rows.push(...(await Promise.all(statics.map(async (suite): Promise<[string, Counts]> => [suite.name, await counted(suite)]))));
  const dynamics = DYNAMIC.filter(wanted);
  for (const suite of dynamics) {
    // These wait for databases and processes half of the time; the build does not.
    if (suite.name === "integration" && dynamics.some(({ run }) => run === browser)) void build();
    console.log(`\n=== ${suite.name}: ${suite.what} ===`);
    rows.push([suite.name, await counted(suite)]);
  }
  const { text, failed } = summary(rows);
  console.log(`\n${text}`);
  return failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} finally {
  rmSync(reports, { recursive: true, force: true });
}
