import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CommanderError } from "commander";
import { beforeAll, describe, expect, it } from "vitest";
import { translator } from "../lib/messages/translate.ts";
import { exampleFile } from "../lib/scoring/testing/example-bank.ts";
import { localActor } from "../server/access/actor.ts";
import { EXAMPLE_BANK } from "../server/testing/banks.ts";
import { describeOnBoth } from "../server/testing/each-database.ts";
import type { CliContext } from "./context.ts";
import { createProgram } from "./program.ts";

const RULES = path.join(import.meta.dirname, "../examples/rules.json");
const SPLIT_POLICY = path.join(import.meta.dirname, "../examples/split-policy.json");
const main = path.join(import.meta.dirname, "main.ts");

function merit(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

describeOnBoth("merit, from the terminal", (database) => {
  const on = (...args: string[]) => merit(...args, "--db", database().url);
  const json = (...args: string[]) => {
    const { status, stdout, stderr } = on(...args, "--json");
    expect(stderr, args.join(" ")).toBe("");
    return { status, document: JSON.parse(stdout) };
  };

  beforeAll(() => {
    expect(on("migrate")).toMatchObject({ status: 0, stdout: "The schema is up to date.\n", stderr: "" });
    expect(on("import-all", EXAMPLE_BANK)).toMatchObject({ status: 0 });
    expect(on("run", "1993-05")).toMatchObject({ status: 0 });
  });

  it("calculates a month, says what it came to and that it reconciles", () => {
    const { status, stdout } = on("run", "1993-06");
    expect(status).toBe(0);
    expect(stdout).toContain("1993-06 calculated: run 2, version 1, 138 credit lines.");
    expect(stdout).toMatch(/margin CZK: facts ([\d.]+) = managers [\d.]+ \+ house [\d.]+/);
    expect(stdout).toContain("Reconciled:");
  });

  it("acts as a manager or the head of a unit, who see less and change nothing, and as nobody it does not know", () => {
    const holders = (...as: string[]): Set<string> => {
      const { rows } = json("results", "1993-06", ...as).document;
      return new Set(rows.map((row: { manager: string }) => row.manager));
    };
    expect([...holders("--as", "manager:M003")]).toEqual(["M003"]);
    const ofUnit = holders("--as", "unit:D01");
    expect(ofUnit.size).toBeGreaterThan(1);
    expect(ofUnit.size).toBeLessThan(holders().size);
    // Before the command's name too.
    expect(on("--as", "manager:M003", "results", "1993-06", "--what", "credit").stdout).not.toContain("M001");
    const refused = on("run", "1993-06", "--as", "unit:D01");
    expect([refused.status, refused.stdout]).toEqual([1, ""]);
    expect(refused.stderr).toContain("Hl.m. Praha sees a part of it.");
    const unknown = json("results", "1993-06", "--as", "manager:nobody");
    expect([unknown.status, unknown.document.error.code]).toEqual([1, "acting_unknown"]);
  });

  it("prints June 1993's credit byte for byte as it was computed independently", () => {
    expect(on("results", "1993-06", "--what", "credit").stdout).toBe(exampleFile("cases/berka-credit-1993-06.csv"));
    const { document } = json("results", "1993-06", "--manager", "M003");
    expect(document.rows).toEqual([
      {
        period: "1993-06",
        unit: "D01",
        manager: "M003",
        product: "CUR",
        currency: "CZK",
        source: "assigned",
        adb: "47235.05",
        closing: "38607.13",
        margin: "174.70",
        income: "14.60",
      },
    ]);
  });

  it("prints the reconciliation, every difference zero", () => {
    const rows = on("results", "1993-06", "--what", "reconciliation").stdout.trim().split("\n").slice(1);
    expect(rows.length).toBe(308);
    expect(rows.every((row) => row.endsWith(",0.00"))).toBe(true);
  });

  it("ranks by margin, balance, income and activity, by unit, with movement", () => {
    for (const metric of ["margin", "adb", "income", "activities"]) {
      const { status, document } = json("leaderboard", "1993-06", "--metric", metric, "--unit", "R08");
      expect(status).toBe(0);
      expect(document).toMatchObject({ metric, unit: "R08", state: "provisional", comparedWith: "1993-05" });
      const values = document.places.map(({ value }: { value: string }) => Number(value));
      expect(values).toEqual([...values].sort((a, b) => b - a));
      expect(document.places.every(({ unit }: { unit: string }) => Number(unit.slice(1)) >= 67)).toBe(true);
      expect(document.places.some(({ movement }: { movement: number | null }) => movement !== null && movement !== 0)).toBe(true);
    }
  });

  it("explains a figure down to file and line", () => {
    const { stdout } = on("explain", "1993-06", "--manager", "M001", "--metric", "margin", "--product", "CUR");
    expect(stdout.split("\n")[0]).toMatch(/^552\.81 CZK {2}/);
    expect(stdout).toMatch(/\[balances\.csv, line \d+\]/);
    const { document } = json("explain", "1993-06", "--manager", "house", "--unit", "D33", "--metric", "adb");
    expect(document.explanation.children.length).toBe(1);
  });

  it("verifies a stored run", () => {
    expect(on("verify", "1993-06").stdout).toContain("identical");
    expect(json("verify", "1993-06").document).toMatchObject({ identical: true, lines: 138, differences: [] });
  });

  it("ends with 1 and a sentence on stderr where the data is at fault, as one document with --json", () => {
    expect(on("results", "1993-07")).toEqual({
      status: 1,
      stdout: "",
      stderr: "1993-07 has not been calculated yet. Calculate it with: merit run 1993-07.\n",
    });
    const { status, document } = json("leaderboard", "1993-6");
    expect(status).toBe(1);
    expect(document.error).toMatchObject({ code: "period_invalid", params: { value: "1993-6" } });
    const file = path.join(mkdtempSync(path.join(tmpdir(), "meritledger-cli-")), "units.csv");
    writeFileSync(file, "code,name,kind,parent\nX1,X,branch,NOWHERE\n");
    const refused = on("import", "units", file);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("NOWHERE");
  });

  it("scores, grades and pays a quarter by rules from a file, and shows what, why and how much", () => {
    expect(on("rules", "check", RULES).stdout).toBe("5 rules are without faults.\n");
    expect(on("rules", "apply", RULES).stdout.split("\n")[3]).toBe("grade scheme ten-levels: added");
    expect(json("run", "1993-Q4").document.scored).toMatchObject({ managers: 107, graded: 107, bonus: "415000.00", currency: "CZK" });
    const table = (what: string) =>
      on("results", "1993-Q4", "--what", what)
        .stdout.trim()
        .split("\n")
        .map((line) => line.split(","));
    expect(table("grades")[0]).toEqual(["period", "unit", "manager", "position", "scorecard", "score", "earned", "grade"]);
    expect(table("grades")).toHaveLength(108);
    const [, ...metrics] = table("metrics");
    expect(metrics.filter(([, manager]) => manager === "M045").map(([, , metric, actual, plan]) => [metric, actual, plan])[0]).toEqual([
      "contacts",
      "12",
      "20",
    ]);
    const [columns, ...bonus] = table("bonus");
    const minor = (text: string | undefined) => BigInt((text ?? "").replace(".", ""));
    const paid = bonus.filter((row) => row[6] === "tranche").reduce((sum, row) => sum + minor(row.at(-1)), 0n);
    expect([columns?.at(-1), paid]).toEqual(["amount", 41_500_000n]);
    const { explanation } = json("explain", "1993-Q4", "--manager", "M045", "--metric", "grade").document;
    expect(explanation.label).toEqual({ code: "grade", params: { grade: expect.any(String) } });
    expect(on("verify", "1993-Q4")).toMatchObject({ status: 0 });
  });

  it("takes the split policy that comes as an example", () => {
    expect(on("rules", "check", SPLIT_POLICY).stdout).toBe("1 rule is without faults.\n");
    expect(on("rules", "apply", SPLIT_POLICY).stdout).toBe("split policy branches: added\n");
    expect(on("rules", "apply", SPLIT_POLICY).stdout).toBe("split policy branches: unchanged, version 1\n");
  });

  it("names every fault of a rule file with its place, and stores nothing", () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "meritledger-rules-")), "rules.json");
    writeFileSync(file, readFileSync(RULES, "utf8").replace('"weight": "40"', '"weight": "39.9"'));
    const { status, stderr } = on("rules", "apply", file);
    expect([status, stderr]).toEqual([1, "rules[0].metrics: The weights sum to 99.9 %, not to 100 %: the difference is 0.1.\n"]);
  });

  it("imports the same file again without changing anything", () => {
    const { status, document } = json("import", "products", path.join(EXAMPLE_BANK, "products.csv"));
    expect(status).toBe(0);
    expect(document).toMatchObject({ status: "unchanged" });
  });
});

describe("merit score, which needs no database", () => {
  const file = path.join(import.meta.dirname, "../examples/score.json");

  it("scores, grades and pays the subjects of a file", () => {
    const { status, stdout } = merit("score", file, "--json");
    const { subjects, errors } = JSON.parse(stdout);
    expect([status, errors]).toEqual([0, []]);
    expect(
      subjects.map(({ id, grade, bonus }: { id: string; grade: string; bonus: { total: string } }) => [id, grade, bonus.total]),
    ).toEqual([
      ["Novak", "A", "25.00"],
      ["Kral", "C", "44.00"],
      ["Maly", "A", "95.00"],
    ]);
    expect(subjects[2].warnings[0].message).toContain("has no plan");
  });

  it("ends with 1 and the place where the document is at fault", () => {
    const broken = path.join(mkdtempSync(path.join(tmpdir(), "meritledger-score-")), "score.json");
    writeFileSync(broken, readFileSync(file, "utf8").replace('"weight": "60"', '"weight": "59.9"'));
    const { status, stdout, stderr } = merit("score", broken, "--json");
    expect([status, stderr]).toEqual([1, "scorecard: The weights sum to 99.9 %, not to 100 %: the difference is 0.1.\n"]);
    expect(JSON.parse(stdout).error.faults).toMatchObject([{ place: "scorecard", code: "weights_not_100", params: { gap: "0.1" } }]);
  });
});

it("a command on a database without tables says how they are made", () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "meritledger-test-")), "bank.db");
  const { status, stdout, stderr } = merit("run", "1993-06", "--db", `file:${file}`, "--json");
  expect([status, JSON.parse(stdout).error.code, stderr]).toEqual([1, "schema_missing", ""]);
});

/** What commander makes of arguments: in this process, since starting one takes longer than all of this. */
async function parsed(...args: string[]) {
  let [stdout, stderr, status] = ["", "", 0];
  const ignore = () => undefined;
  const never = () => Promise.reject(new Error("nothing is run here"));
  const context: CliContext = {
    database: never,
    anyDatabase: never,
    jobs: never,
    actor: localActor,
    actAs: never,
    t: translator(),
    json: () => false,
    out: ignore,
    err: ignore,
    onProgress: ignore,
    exit: ignore,
  };
  const program = createProgram(context, { writeOut: (text) => (stdout += text), writeErr: (text) => (stderr += text) });
  await program.parseAsync(args, { from: "user" }).catch((error: unknown) => {
    if (!(error instanceof CommanderError)) throw error;
    status = error.exitCode === 0 ? 0 : 2;
  });
  return { status, stdout, stderr };
}

it("merit without a command ends with 2 and a hint", () => {
  const { status, stderr } = merit();
  expect([status, stderr.length > 0]).toEqual([2, true]);
});

describe("merit, used wrongly", () => {
  it.each([[["nonsense"]], [["run"]], [["run", "1993-06", "--nonsense"]], [["explain", "1993-06"]]])(
    "%j ends with 2 and a hint",
    async (args) => {
      const { status, stderr } = await parsed(...args);
      expect(status).toBe(2);
      expect(stderr.length).toBeGreaterThan(0);
    },
  );

  it.each([
    "migrate",
    "import",
    "import-all",
    "run",
    "results",
    "leaderboard",
    "explain",
    "verify",
    "demo",
    "imports",
    "withdraw",
    "refused",
  ])("%s --help shows an example and ends with 0", async (command) => {
    const { status, stdout } = await parsed(command, "--help");
    expect(status).toBe(0);
    expect(stdout).toContain(`merit ${command}`);
    expect(stdout).toContain("Example:");
  });
});
