import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { apportion } from "../../../lib/scoring/money/apportion.ts";
import { parseDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { parseFraction } from "../../../lib/scoring/money/fraction.ts";
import { equals, multiply, type Rational, rational, sum } from "../../../lib/scoring/money/rational.ts";
import { type Actor, localActor } from "../../access/actor.ts";
import { appRouter } from "../../api/root.ts";
import { createCallerFactory } from "../../api/trpc.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnExampleBank } from "../../testing/banks.ts";
import { applyRules } from "../rules/index.ts";
import { calculateRun } from "../runs/index.ts";
import { type ManagerCard, managerScorecard } from "./manager-scorecard.ts";
import { unitGrades } from "./unit-grades.ts";

const RULES = readFileSync(path.join(import.meta.dirname, "../../../examples/rules.json"), "utf8");
const PERIOD = "1993-Q4";
/** Branch D01, as one who leads it sees it; and somebody who sees their own figures. */
const head: Actor = { id: "head", name: "head of D01", scope: { kind: "units", units: ["D01"] } };
const own: Actor = { id: "own", name: "M001", scope: { kind: "manager", manager: "M001" } };

describeOnExampleBank("scorecards of the example bank", (database) => {
  const context = (actor: Actor = localActor) => ({ database: database(), actor });
  const api = (actor: Actor = localActor) =>
    createCallerFactory(appRouter)({ database: database(), jobs: createJobEngine(database()), locale: "en", actor }).scorecards;
  const calculate = (period: string) => createJobEngine(database()).complete(calculateRun, { period, unit: null }, localActor);
  const apply = async (text: string) => expect((await applyRules(context(), text)).faults).toEqual([]);
  const cards = async (): Promise<ManagerCard[]> => {
    const { rows } = await unitGrades(context(), { period: PERIOD });
    const found: (ManagerCard | null)[] = [];
    for (const { line } of rows) found.push((await managerScorecard(context(), { manager: line.manager, period: PERIOD })).card);
    return found.filter((card) => card !== null);
  };

  beforeAll(async () => {
    await calculate("1993-Q1");
    expect((await api().grades({ period: "1993-Q1" })).state).toBe("no_rules");
    await apply(RULES);
    for (const period of ["1993-Q2", "1993-Q3"]) await calculate(period);
    await calculate(PERIOD);
  });

  it("say why a run has none", async () => {
    expect(await api().grades({ period: "1993-Q1" })).toMatchObject({ state: "before_rules", rows: [], columns: [], bonus: null });
    expect(await api().get({ manager: "M001", period: "1993-Q1" })).toMatchObject({ state: "before_rules", card: null });
    await calculate("1993-06");
    expect(await api().grades({ period: "1993-06" })).toMatchObject({ state: "other_kind", rows: [] });
  });

  it("add up: what each metric contributes makes the score, and the labels name the stored grade", async () => {
    const all = await cards();
    expect(all).toHaveLength(107);
    for (const { line, metrics, grade, scheme } of all) {
      const contributions = metrics.flatMap(({ contribution }) => contribution ?? []);
      expect(equals(sum(contributions), parseFraction(line.score as string)), line.manager).toBe(true);
      const [first] = grade?.because ?? [];
      const level = (of: string | null | undefined): number => grade?.scheme.bands.findIndex((band) => band.grade === of) ?? -1;
      expect(level(String(first?.params.grade))).toBeGreaterThanOrEqual(level(line.earned));
      expect(scheme?.code).toBe("ten-levels");
      if (grade?.next) expect(level(grade.next.grade)).toBeGreaterThan(level(line.earned));
      if (grade?.next?.gates.length === 0) expect(grade.next.lifts).toHaveLength(metrics.length);
    }
    expect(all.some(({ grade }) => grade?.because.some(({ code }) => code === "gate_does_not_bind"))).toBe(true);
  });

  it("name a bonus's base, pool and multiplier as they were: together they make every bonus again", async () => {
    const pools = Map.groupBy(await cards(), ({ line }) => line.pool);
    expect(pools.size).toBe(8);
    for (const [pool, members] of pools) {
      const weights = members.map(({ line, bonus }): Rational => {
        const factor = parseDecimal(bonus?.multiplier ?? "x");
        return multiply(multiply(parseFraction(line.score as string), rational(bonus?.base?.totalMinor ?? 0n)), factor);
      });
      const portions = apportion(members[0]?.bonus?.pool?.amountMinor ?? 0n, weights);
      expect(
        members.map(({ bonus }) => bonus?.totalMinor),
        pool ?? "",
      ).toEqual(portions.map(({ minor }) => minor));
    }
  });

  it("say what promotion waits for", async () => {
    const waiting = (await cards()).find(({ grade }) => grade?.promotion?.waits);
    // Two quarters in a row are needed, and the third quarter's grade was no higher than the one held.
    expect(waiting?.grade?.promotion).toMatchObject({ periods: 2, held: waiting?.line.grade, waits: 1 });
    expect(waiting?.grade?.because.at(-1)?.code).toBe("grade_not_yet");
    const all = await cards();
    expect(all.some(({ grade }) => grade?.because.at(-1)?.code === "grade_promoted" && grade.promotion?.waits === 1)).toBe(true);
    for (const { line, grade } of all) {
      const waits = grade?.promotion?.waits ?? null;
      expect(waits === null, line.manager).toBe(line.grade === line.earned);
      expect(waits ?? 1, line.manager).toBeGreaterThan(0);
    }
  });

  it("are one table: the bank's bonuses are its pools, the grades add up to the people", async () => {
    const { rows, columns, distributions, bonus } = await api().grades({ period: PERIOD });
    expect(bonus).toEqual({ kind: "money", minor: "41500000", currency: "CZK" });
    expect(distributions.flatMap(({ bands }) => bands).reduce((total, { count }) => total + count, 0)).toBe(rows.length);
    expect(columns.map(({ name }) => name)).toEqual(["contacts", "workload", "margin_income", "unit volume", "client care", "teamwork"]);
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  });

  it("go back in time, from the first period that was scored", async () => {
    const { periods } = await api().history({ manager: "M001", period: PERIOD });
    expect(periods.map(({ period }) => period)).toEqual(["1993-Q2", "1993-Q3", "1993-Q4"]);
    const third = await api().get({ manager: "M001", period: "1993-Q3" });
    expect(periods[1]?.was).toMatchObject({ version: 1, grade: third.card?.held, score: third.card?.score, levels: { length: 10 } });
  });

  describe("narrowed by who asks", () => {
    it("show a branch's head those posted there, and nobody else", async () => {
      const { rows, bonus, distributions } = await api(head).grades({ period: PERIOD });
      const whole = (await api().grades({ period: PERIOD })).rows.filter(({ unit }) => unit === "D01");
      expect(rows).toEqual(whole);
      expect(rows.length).toBeGreaterThan(1);
      expect(BigInt(bonus?.minor ?? 0)).toBe(whole.reduce((total, row) => total + BigInt(row.bonus?.minor ?? 0), 0n));
      expect(distributions[0]?.bands.reduce((total, { count }) => total + count, 0)).toBe(rows.length);
      const [seen] = rows;
      expect(await api(head).get({ manager: seen?.manager ?? "", period: PERIOD })).toEqual(
        await api().get({ manager: seen?.manager ?? "", period: PERIOD }),
      );
      const elsewhere = (await api().grades({ period: PERIOD, unit: "R08" })).rows[0]?.manager ?? "";
      for (const ask of ["get", "history"] as const) {
        await expect(api(head)[ask]({ manager: elsewhere, period: PERIOD })).rejects.toMatchObject({ cause: { code: "manager_unknown" } });
      }
    });

    it("show a manager their own card, whole", async () => {
      expect((await api(own).grades({ period: PERIOD })).rows.map(({ manager }) => manager)).toEqual(["M001"]);
      expect(await api(own).get({ manager: "M001", period: PERIOD })).toEqual(await api().get({ manager: "M001", period: PERIOD }));
      expect((await api(own).history({ manager: "M001", period: PERIOD })).periods).toHaveLength(3);
      for (const ask of ["get", "history"] as const) {
        await expect(api(own)[ask]({ manager: "M002", period: PERIOD })).rejects.toMatchObject({ cause: { code: "manager_unknown" } });
      }
    });
  });

  it("under quotas ask for the score of the next better seat holder", async () => {
    const { rules } = JSON.parse(RULES) as { rules: { kind: string }[] };
    const quotas = { "3": "0.3", "6": "0.5", "9": "0.2" };
    const scheme = rules.find(({ kind }) => kind === "grades");
    await apply(JSON.stringify({ rules: [{ ...scheme, quotas, gates: [] }] }));
    await calculate(PERIOD);
    const { rows } = await unitGrades(context(), { period: PERIOD });
    const sixes = rows.filter(({ line }) => line.earned === "6").map(({ line }) => parseFraction(line.score as string));
    const third = rows.find(({ line }) => line.earned === "3");
    const { card } = await managerScorecard(context(), { manager: third?.line.manager ?? "", period: PERIOD });
    const least = sixes.reduce((a, b) => (a.n * b.d < b.n * a.d ? a : b));
    expect(card?.grade?.because[0]?.code).toBe("grade_by_quota");
    expect(card?.grade?.next?.grade).toBe("6");
    expect(equals(card?.grade?.next?.score as Rational, least)).toBe(true);
    // The run before the change goes on saying what it said.
    expect((await api().get({ manager: "M001", period: PERIOD, version: 1 })).card?.grade?.isByQuota).toBe(false);
  });
});
