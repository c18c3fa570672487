import { beforeAll, describe, expect, it } from "vitest";
import { COLUMNS } from "../../../lib/scoring/contribution/credit-book.ts";
import type { Actor } from "../../access/actor.ts";
import { localActor } from "../../access/actor.ts";
import type { Database } from "../../db/database.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnAwkwardBank, describeOnExampleBank, importText } from "../../testing/banks.ts";
import { calculateRun, readCredit, readReconciliation } from "../runs/index.ts";
import { overview } from "./overview.ts";
import { recentChanges } from "./recent-changes.ts";

const calculate = (database: Database, period: string, unit: string | null = null) =>
  createJobEngine(database).complete(calculateRun, { period, unit }, localActor);
const sumOf = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const BASE = { adb: "baseAdbMinor", closing: "baseClosingMinor", margin: "baseMarginMinor", income: "baseIncomeMinor" } as const;

describeOnExampleBank("the overview of the example bank", (database) => {
  const as = (actor: Actor = localActor) => ({ database: database(), actor });

  beforeAll(async () => {
    for (const period of ["1993-04", "1993-05", "1993-06"]) await calculate(database(), period);
  });

  it("has the totals of the reconciliation, and of the results", async () => {
    const { totals, proof } = await overview(as(), { period: "1993-06" });
    const { lines } = await readReconciliation(as(), "1993-06", {});
    const credit = await readCredit(as(), "1993-06", {});
    for (const column of COLUMNS) {
      const facts = sumOf(lines.filter((line) => line.column === column).map(({ factsMinor }) => factsMinor));
      expect(totals[column].value, column).toBe(facts);
      expect(totals[column].value, column).toBe(sumOf(credit.lines.map((line) => line[BASE[column]])));
    }
    expect(proof).toEqual({ count: lines.length, equal: lines.length });
  });

  it("adds up the same by product, by unit, and through the house accounts", async () => {
    const { totals, families, branches, house } = await overview(as(), { period: "1993-06" });
    const margins = (figures: readonly { figures: { margin: { value: bigint | null } } }[]) =>
      sumOf(figures.map((one) => one.figures.margin.value ?? 0n));
    expect(margins(families)).toBe(totals.margin.value);
    expect(margins(families.flatMap(({ products }) => products))).toBe(totals.margin.value);
    expect(margins(branches)).toBe(totals.margin.value);
    const credit = await readCredit(as(), "1993-06", { manager: "" });
    expect(house.totals?.margin).toBe(sumOf(credit.lines.map(({ baseMarginMinor }) => baseMarginMinor)));
    expect(sumOf(house.lines.map(({ sums }) => sums.margin))).toBe(house.totals?.margin);
  });

  it("sets each figure beside the month before, and shows what is not calculated as a gap", async () => {
    const june = await overview(as(), { period: "1993-06" });
    const may = await overview(as(), { period: "1993-05" });
    expect(june.before?.period).toBe("1993-05");
    expect(june.totals.margin.before).toBe(may.totals.margin.value);
    expect(june.totals.margin.difference).toBe((june.totals.margin.value ?? 0n) - (may.totals.margin.value ?? 0n));
    expect(june.history).toHaveLength(12);
    expect(june.history.map(({ period, sums }) => [period, sums !== null]).slice(-4)).toEqual([
      ["1993-03", false], ["1993-04", true], ["1993-05", true], ["1993-06", true],
    ]); // biome-ignore format: pairs
    expect(june.history.at(-1)?.sums?.margin).toBe(june.totals.margin.value);
    const april = await overview(as(), { period: "1993-04" });
    expect([april.before, april.notCompared, april.totals.margin.difference]).toEqual([null, "missing", null]);
  });

  it("goes down the tree: a region is the sum of its districts", async () => {
    const bank = await overview(as(), { period: "1993-06" });
    const region = bank.branches.find(({ unit }) => unit.code === "R02");
    const below = await overview(as(), { period: "1993-06", unit: "R02" });
    expect(region?.hasBelow).toBe(true);
    expect(below.path.map(({ code }) => code)).toEqual(["CB", "R02"]);
    expect(below.totals).toEqual(region?.figures);
    expect(sumOf(below.branches.map(({ figures }) => figures.closing.value ?? 0n))).toBe(below.totals.closing.value);
    await expect(overview(as(), { period: "1993-06", unit: "NONE" })).rejects.toMatchObject({ code: "unit_unknown" });
  });

  it("shows a head the units they head, and a manager their own sums", async () => {
    const region: Actor = { id: "head", name: "Head of R02", scope: { kind: "units", units: ["R02", "D02", "D03"] } };
    const headed = await overview(as(region), { period: "1993-06" });
    const { lines } = await readReconciliation(as(region), "1993-06", {});
    expect(headed.unit).toBe("R02");
    expect(headed.totals.margin.value).toBe(sumOf(lines.filter(({ column }) => column === "margin").map(({ factsMinor }) => factsMinor)));
    expect(headed.branches.every(({ unit }) => ["R02", "D02", "D03"].includes(unit.code))).toBe(true);

    const manager: Actor = { id: "m001", name: "Adam Novak", scope: { kind: "manager", manager: "M001" } };
    const own = await overview(as(manager), { period: "1993-06" });
    const credit = await readCredit(as(manager), "1993-06", {});
    expect(own.manager).toBe("M001");
    expect(own.totals.margin.value).toBe(sumOf(credit.lines.map(({ baseMarginMinor }) => baseMarginMinor)));
    expect(own.proof.count).toBe(0);
    expect(own.house.totals?.margin).toBe(0n);
    expect((await recentChanges(as(manager), { period: "1993-06", since: new Date(0) })).events.map(({ type }) => type)).not.toContain(
      "facts.imported",
    );
  });
});

describeOnExampleBank("what changed since yesterday", (database) => {
  const context = () => ({ database: database(), actor: localActor });
  let evening = new Date();

  beforeAll(async () => {
    await calculate(database(), "1993-05");
    await calculate(database(), "1993-06");
    evening = new Date(Math.max(...(await database().prisma.auditEvent.findMany()).map(({ createdAt }) => createdAt.getTime())) + 1);
  });

  it("nothing: the latest events stand there instead, and no figure moved", async () => {
    const quiet = await recentChanges(context(), { period: "1993-06", since: evening });
    expect(quiet.isEarlier).toBe(true);
    expect(quiet.events[0]).toMatchObject({ type: "run.calculated", particulars: { period: "1993-06", version: 1 } });
    expect(quiet.movement).toBeNull();
  });

  it("a corrected balance and a new version: both are told, with the difference they made", async () => {
    const before = await overview(context(), { period: "1993-06" });
    await importText(database(), "balances", ["account,date,balance", "A1678,1993-06-30,1.00"]);
    await calculate(database(), "1993-06");
    const after = await overview(context(), { period: "1993-06" });
    const { events, isEarlier, movement } = await recentChanges(context(), { period: "1993-06", since: evening });
    expect(isEarlier).toBe(false);
    expect(events.map(({ type }) => type)).toEqual(["run.calculated", "facts.imported"]);
    expect([movement?.from?.version, movement?.to.version]).toEqual([1, 2]);
    expect(movement?.differences?.closing).toBe((after.totals.closing.value ?? 0n) - (before.totals.closing.value ?? 0n));
    expect(movement?.differences?.closing).not.toBe(0n);
    expect((await recentChanges(context(), { period: "1993-05", since: evening })).movement).toBeNull();
  });

  it("a period that was calculated for the first time is named as such", async () => {
    await calculate(database(), "1993-07");
    const { movement } = await recentChanges(context(), { period: "1993-07", since: evening });
    expect([movement?.from, movement?.differences]).toEqual([null, null]);
  });
});

describe.each([11, 13])("a bank of three currencies, seed %i", (seed) => {
  describeOnAwkwardBank(seed, "adds up in base currency", (database) => {
    const context = () => ({ database: database(), actor: localActor });
    beforeAll(async () => {
      await calculate(database(), "2026-01");
    });

    it("the totals are those of the credit lines, to the minor unit", async () => {
      const { totals, families, branches } = await overview(context(), { period: "2026-01" });
      const { lines } = await readCredit(context(), "2026-01", {});
      for (const column of COLUMNS) {
        const expected = sumOf(lines.map((line) => line[BASE[column]]));
        expect(totals[column].value).toBe(expected);
        expect(sumOf(families.map(({ figures }) => figures[column].value ?? 0n))).toBe(expected);
        expect(sumOf(branches.map(({ figures }) => figures[column].value ?? 0n))).toBe(expected);
      }
    });
  });
});
