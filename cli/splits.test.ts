import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const main = path.join(import.meta.dirname, "main.ts");
const example = path.join(import.meta.dirname, "../examples/split.json");
const folder = mkdtempSync(path.join(tmpdir(), "meritledger-split-"));

/** No database is named: the command must not open one. */
function merit(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: "file:/nowhere/at/all.db" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, "split", ...args], { encoding: "utf8", env });
  return { status, stdout, stderr };
}

function written(document: unknown): string {
  const file = path.join(folder, "deal.json");
  writeFileSync(file, JSON.stringify(document));
  return file;
}

describe("merit split", { timeout: 30_000 }, () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("prints the members under every scheme, and on stderr what is worth knowing", () => {
    const { status, stdout, stderr } = merit(example);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toBe("100000.00 EUR, closed 2026-03-31T00:00:00Z");
    expect(lines[1]).toMatch(/^Member {2}Role +equal +manual +role-weighted /);
    expect(lines[2]).toMatch(/^Anna {4}originator +33333\.34 +50000\.00 /);
    expect(lines.at(-1)).toMatch(/^Total +100000\.00 .* 250000\.00$/);
    expect(stderr).toContain("banzhaf: The Banzhaf values of deal split.json were scaled");
  });

  it("prints one JSON document with sentences beside the codes", () => {
    const file = written({
      amount: "1",
      currency: "JPY",
      members: [{ id: "A", role: "r" }],
      schemes: [{ scheme: "equal" }, { scheme: "manual" }],
    });
    const { status, stdout, stderr } = merit(file, "--json");
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({
      results: [
        {
          scheme: "equal",
          shares: [{ member: "A", share: "1.000000000000000000", exact: "1", amount: "1" }],
          total: "1",
          properties: { efficiency: true, quota: true, symmetry: true, nullPlayer: true, monotonicity: true },
          explanation: { text: "The amount, shared", children: [{ text: "Amount of A" }] },
          warnings: [],
        },
      ],
      errors: [{ scheme: "manual", message: expect.stringContaining("the member A has none") }],
    });
  });

  it("ends with 1 and the place of every fault where the document is at fault, or cannot be read", () => {
    const faulty = merit(written({ amount: "1.00", currency: "EUR", members: [{ id: "A" }], schemes: [{ scheme: "equal" }], x: 1 }));
    expect(faulty).toMatchObject({ status: 1, stdout: "" });
    expect(faulty.stderr).toBe(
      "members[0].role: A value is missing here.\nx: “x” is not known here. Check its spelling, or take it out.\n",
    );
    expect(merit(path.join(folder, "none.json"))).toMatchObject({ status: 1, stdout: "" });
  });
});
