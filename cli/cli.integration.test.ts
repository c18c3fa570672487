import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { exampleFile } from "../lib/scoring/testing/example-bank.ts";
import { EXAMPLE_BANK } from "../server/testing/banks.ts";
import { describeOnBoth } from "../server/testing/each-database.ts";

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

  it("imports the same file again without changing anything", () => {
    const { status, document } = json("import", "products", path.join(EXAMPLE_BANK, "products.csv"));
    expect(status).toBe(0);
    expect(document).toMatchObject({ status: "unchanged" });
  });
});

describe("merit, used wrongly", () => {
  it.each([[["nonsense"]], [["run"]], [["run", "1993-06", "--nonsense"]], [["explain", "1993-06"]], [[]]])(
    "%j ends with 2 and a hint",
    (args) => {
      const { status, stderr } = merit(...args);
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
  ])("%s --help shows an example and ends with 0", (command) => {
    const { status, stdout } = merit(command, "--help");
    expect(status).toBe(0);
    expect(stdout).toContain(`merit ${command}`);
    expect(stdout).toContain("Example:");
  });
});
