import { beforeAll, expect, it } from "vitest";
import { add, equals, type Rational, rational, roundHalfEven, sum } from "../../../lib/scoring/money/rational.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { type Actor, localActor } from "../../access/actor.ts";
import { appRouter } from "../../api/root.ts";
import { createCallerFactory } from "../../api/trpc.ts";
import type { Database } from "../../db/database.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { calculatePeriod } from "../../runs/calculate.ts";
import { snapshotNow } from "../../runs/unit-tree.ts";
import { describeOnAwkwardBank, describeOnExampleBank } from "../../testing/banks.ts";
import { leaderboard } from "../leaderboard/index.ts";
import { calculateRun } from "../runs/index.ts";
import { managerPage } from "./manager-page.ts";
import { managerTimeline } from "./manager-timeline.ts";

/** Every manager's average balance before rounding, in base currency, from the calculation itself. */
async function exactAverages(database: Database, code: string): Promise<Map<string, Rational>> {
  const { lines } = await database.transaction(async (sql) =>
    calculatePeriod(await snapshotNow(sql, null), parsePeriod(code), "detailed", () => undefined),
  );
  const averages = new Map<string, Rational>();
  for (const { manager, portions } of lines)
    if (manager !== "") averages.set(manager, add(averages.get(manager) ?? rational(0n), portions.baseAdb.exact));
  return averages;
}

async function expectAverages(database: Database, period: string, months: number, every: number): Promise<void> {
  const context = { database, actor: localActor };
  const averages = [...(await exactAverages(database, period))].filter((_, i) => i % every === 0);
  expect(averages.length).toBeGreaterThan(2);
  for (const [manager, average] of averages) {
    const { balances, span } = await managerTimeline(context, { manager, period, months });
    expect(span.days).toBe(balances.length);
    const { n, d } = sum(balances);
    expect(equals({ n, d: d * BigInt(span.days) }, average), manager).toBe(true);
  }
}

describeOnExampleBank("a manager of the example bank", (database) => {
  const context = (actor: Actor = localActor) => ({ database: database(), actor });
  const caller = () =>
    createCallerFactory(appRouter)({ database: database(), jobs: createJobEngine(database()), locale: "en", actor: localActor });
  const periods = ["1993-06", "1993-07", "1993-12"];

  beforeAll(async () => {
    for (const period of periods) await createJobEngine(database()).complete(calculateRun, { period, unit: null }, localActor);
  });

  it("has daily balances whose average is the average balance before rounding", async () => {
    await expectAverages(database(), "1993-12", 1, 25);
  });

  it("ends the axis with the closing balance, give or take the rounding of each booking unit", async () => {
    const { lines } = await managerPage(context(), { manager: "M045", period: "1993-07" });
    const { balances } = await managerTimeline(context(), { manager: "M045", period: "1993-07", months: 3 });
    expect(balances.length).toBe(31 + 30 + 31);
    const closing = lines.reduce((total, line) => total + line.baseClosingMinor, 0n);
    const gap = closing - roundHalfEven(balances.at(-1) ?? rational(0n));
    expect(gap < 0n ? -gap : gap).toBeLessThanOrEqual(BigInt(lines.length));
  });

  it("shows activities and handovers on their days", async () => {
    const { events, activities, balances, from } = await caller().manager.timeline({ manager: "M002", period: "1993-12", months: 6 });
    expect(from).toBe("1993-07-01");
    // Account A2 went from M001 to M002 on 9 September (assignments.csv).
    const september9 = 31 + 31 + 8;
    expect(events.find(({ day, kind }) => day === september9 && kind === "taken")?.accounts).toContain("A2");
    expect(activities.length).toBeGreaterThan(0);
    for (const { day } of activities) expect(balances[day]).toBeDefined();
    const december = await managerPage(context(), { manager: "M002", period: "1993-12" });
    const counted = december.activity.reduce((total, { count }) => total + count, 0);
    expect(activities.filter(({ day }) => day >= balances.length - 31).length).toBe(counted);
  });

  it("has a history that is the boards' figures, with gaps where nothing is calculated", async () => {
    const { history } = await managerPage(context(), { manager: "M045", period: "1993-12" });
    expect(history.map(({ period }) => period)).toEqual([
      "1992-12",
      ...Array.from({ length: 12 }, (_, i) => `1993-${String(i + 1).padStart(2, "0")}`),
    ]);
    for (const figures of history) {
      const { period } = figures;
      expect(figures.version).toBe(periods.includes(period) ? 1 : null);
      for (const metric of ["margin", "adb", "closing", "income", "activities"] as const) {
        const places = periods.includes(period) ? (await leaderboard(context(), { period, metric })).places : [];
        expect(figures[metric]).toBe(places.find(({ code }) => code === "M045")?.value ?? null);
      }
    }
  });

  it("is nobody to those who may not see them", async () => {
    const own: Actor = { id: "m", name: "M001", scope: { kind: "manager", manager: "M001" } };
    const input = { manager: "M002", period: "1993-12" };
    await expect(managerTimeline(context(own), { ...input, months: 1 })).rejects.toMatchObject({ code: "manager_unknown" });
    await expect(managerPage(context(own), input)).rejects.toMatchObject({ code: "manager_unknown" });
    expect((await managerTimeline(context(own), { ...input, manager: "M001", months: 1 })).balances.length).toBe(31);
  });
});

describeOnAwkwardBank(5, "a manager of a bank with three currencies", (database) => {
  beforeAll(async () => {
    for (const period of ["2026-02", "2026-Q1"])
      await createJobEngine(database()).complete(calculateRun, { period, unit: null }, localActor);
  });

  it.each([
    ["2026-02", 1],
    ["2026-Q1", 3],
  ])("has daily balances over %s whose average is the average balance before rounding", async (period, months) => {
    await expectAverages(database(), period, months, 1);
  });
});
