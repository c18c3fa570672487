import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { localActor } from "../access/actor.ts";
import { importFile } from "../features/imports/index.ts";
import { describeOnSmallBank } from "./testing/small-bank.ts";
import { temporaryFiles } from "./testing/temporary-files.ts";

const write = temporaryFiles();
const ROWS = 12_000;
const staging = mkdtempSync(path.join(tmpdir(), "meritledger-staging-"));
const child = fileURLToPath(new URL("./testing/import-child.ts", import.meta.url));

/** Where a process is killed: standing still after a progress report, or running on after it. */
type Point = Readonly<{ what: string; at: (line: string) => boolean; standing: boolean }>;

const storing = (done: number) => (line: string) => new RegExp(`^\\d+ storing ${done}$`).test(line);

// 12,000 rows leave the stage in chunks of 2,048; the first report of each stage comes before its work.
// biome-ignore format: a table
const POINTS: readonly Point[] = [
  { what: "while it reads", at: (line) => line.includes("reading"), standing: true },
  { what: "before it checks", at: (line) => line.includes("checking"), standing: true },
  { what: "while it checks", at: (line) => line.includes("checking"), standing: false },
  { what: "before it stores", at: storing(0), standing: true },
  { what: "after the first rows", at: storing(2048), standing: true },
  { what: "in the middle", at: storing(6144), standing: true },
  { what: "in the middle, running", at: storing(8192), standing: false },
  { what: "after the last row, before the commit", at: storing(ROWS), standing: true },
  { what: "about the time of the commit", at: storing(ROWS), standing: false },
  { what: "after the commit", at: (line) => line.startsWith("end"), standing: false },
];

beforeAll(() => void vi.stubEnv("MERIT_STAGING", staging));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(staging, { recursive: true, force: true });
});

describeOnSmallBank("a killed import leaves nothing behind, or has stored everything", (database) => {
  /** Runs an import in a process of its own; kills it at a line of its progress, if one is given. */
  async function run(file: string, point: Point | null, stopAt = -1): Promise<string[]> {
    const running = spawn(process.execPath, [child, database().url, "income", file, String(stopAt)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const lines: string[] = [];
    const exited = once(running, "exit");
    for await (const line of createInterface({ input: running.stdout })) {
      lines.push(line);
      if (point?.at(line)) running.kill("SIGKILL");
    }
    await exited;
    return lines;
  }

  /** Which report of the child a point is, counted as the child counts them. */
  let reports: string[] = [];

  async function stored(prefix: string): Promise<{ facts: number; imports: number; positions: number }> {
    const count = async (sql: string): Promise<number> => Number((await database().query<{ n: number | bigint }>(sql))[0]?.n);
    return {
      facts: await count(`SELECT count(*) AS n FROM income_items WHERE item_id LIKE '${prefix}-%'`),
      imports: await count(`SELECT count(*) AS n FROM imports WHERE file_name = '${prefix}.csv'`),
      positions: await count(
        `SELECT count(*) AS n FROM ledger_entries l JOIN imports i ON i.id = l.import_id WHERE i.file_name = '${prefix}.csv'`,
      ),
    };
  }

  const income = (prefix: string): string =>
    write(
      `${prefix}.csv`,
      `id,account,date,amount,kind\n${Array.from({ length: ROWS }, (_, i) => `${prefix}-${i},A1,2026-03-01,${i}.50,fee\n`).join("")}`,
    );

  test("undisturbed, it stores everything", async () => {
    reports = await run(income("WHOLE"), null);
    expect(reports.at(-1)).toBe("end imported");
    expect(await stored("WHOLE")).toEqual({ facts: ROWS, imports: 1, positions: 1 });
  });

  test.each(POINTS.map((point, i) => ({ ...point, prefix: `KILL${i}` })))("killed $what", async ({ prefix, ...point }) => {
    const file = income(prefix);
    const stopAt = point.standing ? reports.findIndex(point.at) : -1;
    const told = await run(file, point, stopAt);
    expect(told.some(point.at)).toBe(true);
    const everything = { facts: ROWS, imports: 1, positions: 1 };
    const nothing = { facts: 0, imports: 0, positions: 0 };
    const after = await stored(prefix);
    expect([nothing, everything]).toContainEqual(after);
    if (point.standing) expect(after).toEqual(nothing);
    const again = await importFile({ database: database(), actor: localActor }, { kind: "income", file });
    expect(again.status).toBe(after.imports === 0 ? "imported" : "unchanged");
    expect(await stored(prefix)).toEqual(everything);
    expect(readdirSync(staging)).toEqual([]);
  });
});
