import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bin, root } from "./child.ts";

type Planted = { file: string; source: string };

/** A small house of its own with these files in it; everything they import relatively is made as an empty module. */
function build(planted: Planted[]): string {
  const house = mkdtempSync(path.join(tmpdir(), "meritledger-house-"));
  symlinkSync(path.join(root, "node_modules"), path.join(house, "node_modules"));
  for (const file of ["package.json", "biome.json", ".dependency-cruiser.cjs", "tools/lint"]) {
    cpSync(path.join(root, file), path.join(house, file), { recursive: true });
  }
  for (const { file, source } of planted) write(house, file, source);
  for (const { file, source } of planted) {
    for (const [, target = ""] of source.matchAll(/from "(\.[^"]+)"/g)) {
      if (!target.includes("missing")) write(house, path.join(path.dirname(file), target), "export const x = 1;\n", false);
    }
  }
  return house;
}

function write(house: string, file: string, source: string, replace = true): void {
  const full = path.join(house, file);
  if (!replace && existsSync(full)) return;
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, source);
}

const from = (target: string): string => `import { x } from "${target}";\nexport const y = x;\n`;
const typeFrom = (target: string): string => `import type { X } from "${target}";\nexport type Y = X;\n`;

/** Each breaks the rule that it names. */
const FORBIDDEN: [rule: string, file: string, source: string][] = [
  ["no-cycles", "lib/a.ts", from("./b.ts")],
  ["no-unresolvable", "lib/c.ts", from("./missing.ts")],
  ["no-dev-dependency", "server/dev.ts", from("fast-check")],
  ["no-test-code-in-production", "server/jobs/a.ts", from("../testing/each-database.ts")],
  ["no-test-code-in-production", "cli/a.ts", from("../tools/child.ts")],
  ["scoring-is-pure", "lib/scoring/plan/a.ts", from("node:fs")],
  ["scoring-is-pure", "lib/scoring/plan/b.ts", from("pg")],
  ["scoring-is-pure", "lib/scoring/plan/c.ts", typeFrom("../../messages/translate.ts")],
  ["scoring-is-pure", "lib/scoring/plan/d.ts", typeFrom("../../../server/db/database.ts")],
  ["scoring-bottom", "lib/scoring/money/a.ts", from("../splits/split.ts")],
  ["scoring-bottom", "lib/scoring/errors.ts", typeFrom("./score-period.ts")],
  ["calculators-stand-alone", "lib/scoring/grading/a.ts", from("../bonus/tiers.ts")],
  ["calculators-stand-alone", "lib/scoring/grading/b.ts", typeFrom("../bonus/tiers.ts")],
  ["calculators-stand-alone", "lib/scoring/ranking/a.ts", from("../score-period.ts")],
  ["lib-knows-nobody", "lib/messages/a.ts", from("../../server/env.ts")],
  ["server-knows-no-caller", "server/runs/a.ts", from("../../cli/output.ts")],
  ["foundations-know-no-features", "server/runs/b.ts", from("../features/grades/index.ts")],
  ["database-through-repositories", "server/features/grades/grade.ts", from("../../db/database.ts")],
  ["database-through-repositories", "server/api/procedure.ts", from("../db/database.ts")],
  ["database-through-repositories", "app/page.tsx", from("../server/db/sql.ts").replace("x;", "<p>{x}</p>;")],
  ["drivers-stay-in-db", "server/features/grades/grade-repository.ts", from("pg")],
  ["drivers-stay-in-db", "cli/b.ts", from("@prisma/client")],
  ["duckdb-stays-in-imports", "server/runs/c.ts", from("@duckdb/node-api")],
  ["features-are-closed", "server/features/grades/a.ts", from("../plans/target.ts")],
  ["features-are-closed-to-others", "server/api/root.ts", from("../features/plans/target.ts")],
  ["features-are-closed-to-others", "cli/c.ts", from("../server/features/plans/target.ts")],
  ["routers-are-for-the-api", "cli/d.ts", from("../server/features/plans/router.ts")],
  ["procedures-call-use-cases", "server/features/plans/router.ts", from("./plan-repository.ts")],
  ["procedures-call-use-cases", "server/features/plans/set-target.procedure.ts", from("./plan-repository.ts")],
  ["use-cases-know-no-transport", "server/features/plans/set-target.ts", from("@trpc/server")],
  ["use-cases-know-no-transport", "server/features/plans/read-target.ts", from("../../api/trpc.ts")],
  ["app-through-trpc", "app/a.tsx", typeFrom("../server/features/plans/index.ts")],
  ["app-does-not-compute", "app/b.tsx", from("../lib/scoring/bonus/tiers.ts")],
  ["cli-calls-use-cases", "cli/e.ts", from("../server/runs/calculate.ts")],
  ["cli-calls-use-cases", "cli/f.ts", from("../lib/scoring/score-period.ts")],
];

const ALLOWED: [file: string, source: string][] = [
  ["lib/b.ts", from("./a.ts")], // the other half of the cycle: it is told once
  ["lib/scoring/plan/ok.ts", from("decimal.js") + typeFrom("../money/amount.ts").replace("Y", "Z")],
  ["lib/scoring/plan/ok.test.ts", from("vitest")],
  ["lib/scoring/score-period.ts", from("./bonus/tiers.ts")],
  ["server/features/plans/ok.ts", typeFrom("../../db/database.ts")],
  ["server/features/plans/ok-repository.ts", from("../../db/database.ts")],
  ["server/features/grades/ok.ts", from("../plans/index.ts")],
  ["server/api/ok.ts", from("../features/plans/router.ts")],
  ["server/runs/ok.ts", from("../db/database.ts")],
  ["app/ok.tsx", `import { x } from "../server/api/client.ts";\nexport default () => <p className="a">{x}</p>;\n`],
  ["cli/ok.ts", from("../server/features/plans/index.ts")],
];

describe("dependency rules", () => {
  let house = "";
  let reported: string[] = [];
  beforeAll(() => {
    house = build([...FORBIDDEN.map(([, file, source]) => ({ file, source })), ...ALLOWED.map(([file, source]) => ({ file, source }))]);
    const args = [bin.depcruise, "--config", ".dependency-cruiser.cjs", "--output-type", "json", "app", "cli", "lib", "server"];
    const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
    const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string; severity: string } }[] } };
    reported = summary.violations.map(({ from, rule }) => `${rule.severity} ${rule.name}: ${from}`);
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  test.each(FORBIDDEN)("%s: %s", (rule, file) => {
    expect(reported).toContain(`error ${rule}: ${file}`);
  });

  test.each(ALLOWED)("nothing against %s", (file) => {
    expect(reported.filter((line) => line.endsWith(`: ${file}`))).toEqual([]);
  });

  test("every rule has a planted violation", () => {
    const { forbidden } = process.getBuiltinModule("module").createRequire(import.meta.url)("../.dependency-cruiser.cjs") as {
      forbidden: { name: string }[];
    };
    const planted = new Set(FORBIDDEN.map(([rule]) => rule));
    // It would need a package that is installed and not named: npm decides which those are.
    planted.add("no-undeclared-package");
    expect(forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });
});

/** What the linter must say against each of these. */
const UNLINTED: [says: string, file: string, source: string][] = [
  ["literal", "app/text.tsx", "export const Hello = () => <p>Hello</p>;\n"],
  ["lib/messages", "app/attribute.tsx", 'export const Close = () => <button type="button" aria-label="Close it" />;\n'],
  ["lib/messages", "app/expression.tsx", 'export const Hello = () => <p>{"Hello"}</p>;\n'],
  ["pure", "lib/scoring/plan/clock.ts", "export const now = (): number => Date.now();\n"],
  ["pure", "lib/scoring/plan/chance.ts", "export const chance = (): number => Math.random();\n"],
  ["process.env", "server/features/plans/setting.ts", "export const level = process.env.LEVEL;\n"],
  [
    "swallows",
    "server/features/plans/hope.ts",
    "export const hope = (work: Promise<void>): Promise<void> => work.catch(() => undefined);\n",
  ],
  ["focus", "lib/focus.test.ts", 'import { test } from "vitest";\n\ntest.only("one", () => undefined);\n'],
  ["process.env", "cli/setting.ts", "export const level = process.env.LEVEL;\n"],
];

describe("lint rules", () => {
  let house = "";
  let diagnostics: { message: string; file: string }[] = [];
  beforeAll(() => {
    house = build(UNLINTED.map(([, file, source]) => ({ file, source })));
    const args = [bin.biome, "lint", "--reporter=json", "--max-diagnostics=none", "app", "cli", "lib", "server"];
    const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: "utf8" });
    const report = JSON.parse(stdout) as { diagnostics: { severity: string; message: string; location: { path: string } }[] };
    diagnostics = report.diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ message, location }) => ({ message, file: location.path }));
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  test.each(UNLINTED)("says %s against %s", (says, file) => {
    expect(diagnostics.filter((one) => one.file === file).map(({ message }) => message)).toContainEqual(expect.stringContaining(says));
  });
});
