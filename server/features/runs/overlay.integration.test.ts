import { beforeAll, expect, it } from "vitest";
import { COLUMNS } from "../../../lib/scoring/contribution/credit-book.ts";
import { localActor as actor } from "../../access/actor.ts";
import type { Database } from "../../db/database.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnAwkwardBank, importOverlays } from "../../testing/banks.ts";
import { calculateRun, readCredit, readOverlay, readReconciliation, verifyRun } from "./index.ts";

const PERIODS = ["2026-01", "2026-02", "2026-03", "2026-Q1"];

const text = (value: unknown): string => JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one));

/** Everything that a run says of the total. */
async function totalsOf(database: Database, period: string, unit: string | null = null): Promise<string> {
  const { run } = await createJobEngine(database).complete(calculateRun, { period, unit }, actor);
  const { lines: credit } = await readCredit({ database, actor }, period, {});
  const { lines: proof } = await readReconciliation({ database, actor }, period, {});
  return text({ digest: run.digest, credit, proof });
}

describeOnAwkwardBank(11, "a run of a bank with overlays", (database) => {
  const before = new Map<string, string>();
  const context = () => ({ database: database(), actor });

  beforeAll(async () => {
    for (const period of PERIODS) before.set(period, await totalsOf(database(), period));
    expect((await readOverlay(context(), "2026-Q1", {})).lines).toEqual([]);
    await importOverlays(database());
  });

  it.each(PERIODS)("credits and proves %s byte for byte as without them, and keeps what they recognise beside it", async (period) => {
    expect(await totalsOf(database(), period)).toBe(before.get(period));
    const { lines } = await readOverlay(context(), period, {});
    expect(new Set(lines.map(({ deal }) => deal))).toEqual(new Set(["DL0", "DL1", "DL3"]));
    expect(new Set(lines.map(({ currency }) => currency))).toEqual(new Set(["EUR", "USD", "JPY"]));
    for (const column of COLUMNS)
      expect(
        lines.some((line) => line[`${column}Minor`] !== 0n),
        column,
      ).toBe(true);
  });

  it("stores them in a fixed order, and shows each only to who may see it", async () => {
    const { lines } = await readOverlay(context(), "2026-02", {});
    const keys = lines.map(({ deal, manager, unit, product, currency }) => [deal, manager, unit, product, currency].join("\u0000"));
    expect(keys).toEqual(keys.toSorted());
    const member = { id: "m6", name: "M6", scope: { kind: "manager", manager: "M6" } } as const;
    const own = await readOverlay({ database: database(), actor: member }, "2026-02", {});
    expect(own.lines).toEqual(lines.filter(({ manager }) => manager === "M6"));
    expect(own.lines.length).toBeGreaterThan(0);
  });

  it("is the same where only a part of the bank is calculated", async () => {
    const { lines } = await readOverlay(context(), "2025-12", {}).catch(() => ({ lines: null }));
    expect(lines).toBeNull();
    await totalsOf(database(), "2025-12", "N");
    const part = await readOverlay(context(), "2025-12", {});
    await totalsOf(database(), "2025-12");
    const whole = await readOverlay(context(), "2025-12", {});
    expect(part.lines).toEqual(whole.lines.filter(({ unit }) => unit === "N" || unit === "N1"));
  });

  it.each(PERIODS)("is verified both ways, %s", async (period) => {
    expect((await createJobEngine(database()).complete(verifyRun, { period }, actor)).differences).toEqual([]);
  });

  it("is told apart from what was stored when somebody changed it", async () => {
    const { run, lines } = await readOverlay(context(), "2026-02", {});
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) throw new Error("There is no overlay credit.");
    const where = "run_id = ? AND deal = ? AND manager = ? AND unit = ? AND product = ? AND currency = ?";
    const key = ({ deal, manager, unit, product, currency }: typeof first) => [run.id, deal, manager, unit, product, currency];
    await database().execute(`UPDATE overlay_lines SET base_margin_minor = base_margin_minor + 1 WHERE ${where}`, key(first));
    await database().execute(`DELETE FROM overlay_lines WHERE ${where}`, key(last));
    const { differences } = await createJobEngine(database()).complete(verifyRun, { period: "2026-02" }, actor);
    const named = (line: typeof first) => ["overlay", line.deal, line.manager, line.unit, line.product, line.currency].join("/");
    expect(new Set(differences.map(({ what }) => what))).toEqual(new Set([named(first), named(last)]));
    expect(differences.filter(({ what }) => what === named(last)).map(({ stored }) => stored)).toEqual(["", ""]);
  });
});
