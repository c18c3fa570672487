import { beforeAll, describe, expect, it } from "vitest";
import { fromDay } from "../../../lib/scoring/periods/day.ts";
import { parsePeriod, previousPeriod } from "../../../lib/scoring/periods/period.ts";
import { type Actor, localActor } from "../../access/actor.ts";
import { appRouter } from "../../api/root.ts";
import { createCallerFactory } from "../../api/trpc.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { activityLines } from "../../runs/activity-lines-repository.ts";
import { creditLines } from "../../runs/credit-lines-repository.ts";
import { METRICS, type Metric, managerFigures } from "../../runs/manager-figures-repository.ts";
import { latestRun } from "../../runs/run-repository.ts";
import { describeOnAwkwardBank, describeOnExampleBank } from "../../testing/banks.ts";
import { calculateRun } from "../runs/index.ts";
import { improvementBoard } from "./improvement-board.ts";
import { leaderboard } from "./leaderboard.ts";
import { FIRST_PLACES } from "./read-board.ts";
import { sparklines } from "./sparklines.ts";

const PERIODS = ["2025-12", "2026-01", "2026-02"];
const PERIOD = "2026-02";

describeOnAwkwardBank(11, "boards of a bank with three currencies", (database) => {
  const context = (actor: Actor = localActor) => ({ database: database(), actor });
  const caller = (actor: Actor = localActor) =>
    createCallerFactory(appRouter)({ database: database(), jobs: createJobEngine(database()), locale: "en", actor });

  beforeAll(async () => {
    for (const period of PERIODS) await createJobEngine(database()).complete(calculateRun, { period, unit: null }, localActor);
  });

  /** A manager's figure as the run's own lines say it, added up one by one. */
  async function stored(period: string, metric: Metric, manager: string): Promise<bigint | null> {
    const run = await latestRun(database(), period);
    if (!run) return null;
    if (metric === "activities") {
      const lines = await activityLines(database(), run.id, [manager]);
      return lines.reduce((sum, { count }) => sum + BigInt(count), 0n);
    }
    const column = { adb: "baseAdbMinor", closing: "baseClosingMinor", margin: "baseMarginMinor", income: "baseIncomeMinor" } as const;
    const lines = await creditLines(database(), { kind: "all" }, run.id, { manager });
    return lines.length === 0 ? null : lines.reduce((sum, line) => sum + line[column[metric]], 0n);
  }

  it.each(METRICS)("the %s of the database's sums is that of the lines, for everybody", async (metric) => {
    const { places } = await leaderboard(context(), { period: PERIOD, metric });
    expect(places.length).toBeGreaterThan(3);
    for (const { code, value } of places) expect(value).toBe(await stored(PERIOD, metric, code));
  });

  it.each(METRICS)("a sparkline of %s is what the runs stored, with a gap where none did", async (metric) => {
    const managers = (await leaderboard(context(), { period: PERIOD, metric })).places.map(({ code }) => code);
    const { periods, values } = await sparklines(context(), { period: PERIOD, metric, managers });
    expect(periods.length).toBe(12);
    expect(periods.slice(-3)).toEqual(PERIODS);
    for (const manager of managers) {
      const line = values.get(manager) ?? [];
      expect(line.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => null));
      for (const [i, period] of PERIODS.entries()) expect(line[9 + i]).toBe(await stored(period, metric, manager));
    }
  });

  it.each(METRICS)("improvement in %s is this period's figure less that of the period before", async (metric) => {
    const { places, withoutBefore, withoutFigure, comparedWith } = await improvementBoard(context(), { period: PERIOD, metric });
    expect(comparedWith).toBe("2026-01");
    const board = await leaderboard(context(), { period: PERIOD, metric });
    expect([...places, ...withoutBefore].map(({ code }) => code).sort()).toEqual(board.places.map(({ code }) => code).sort());
    expect(withoutFigure).toEqual(board.withoutFigure);
    for (const { code, value, now, before } of places) {
      expect(now).toBe(await stored(PERIOD, metric, code));
      expect(before).toBe(await stored("2026-01", metric, code));
      expect(value).toBe(now - before);
    }
    const values = places.map(({ value }) => value);
    expect(values).toEqual([...values].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0)));
  });

  it("without a period before, nobody improves and all are named apart", async () => {
    const { places, withoutBefore, comparedWith } = await improvementBoard(context(), { period: "2025-12", metric: "margin" });
    expect([places, comparedWith]).toEqual([[], null]);
    expect(withoutBefore.length).toBe((await leaderboard(context(), { period: "2025-12", metric: "margin" })).places.length);
  });

  it("the answer's columns tell the same places, with their totals", async () => {
    for (const view of ["standing", "improvement"] as const) {
      const board = await caller().leaderboard.get({ period: PERIOD, metric: "margin", view });
      const use = view === "standing" ? leaderboard : improvementBoard;
      const { places } = await use(context(), { period: PERIOD, metric: "margin" });
      const rows = board.places.managers.map((manager, i) => [
        manager,
        board.places.names[i],
        board.units[board.places.unit[i] ?? -1],
        board.positions[board.places.position[i] ?? -1],
        board.places.ranks[i],
        board.places.values[i],
      ]);
      expect(rows).toEqual(places.map(({ code, name, unit, position, rank, value }) => [code, name, unit, position, rank, String(value)]));
      expect(board.totals?.value).toBe(String(places.reduce((sum, { value }) => sum + value, 0n)));
      expect(board.sparklines.first.length).toBe(places.length);
      expect(await caller().leaderboard.sparklines({ period: PERIOD, metric: "margin", managers: board.places.managers })).toEqual(
        board.sparklines.first,
      );
    }
  });

  it("shows nobody's figures to those who may not see them", async () => {
    const own: Actor = { id: "m", name: "M1", scope: { kind: "manager", manager: "M1" } };
    const head: Actor = { id: "h", name: "Head of N1", scope: { kind: "units", units: ["N1"] } };
    for (const metric of METRICS) {
      const { values } = await sparklines(context(own), { period: PERIOD, metric, managers: ["M1", "M2"] });
      expect([...values.keys()]).toEqual(["M1"]);
      expect((await improvementBoard(context(own), { period: PERIOD, metric })).places.map(({ code }) => code)).toEqual(["M1"]);
      const unit = (await improvementBoard(context(head), { period: PERIOD, metric })).places;
      expect(unit.length).toBeGreaterThan(0);
      expect(unit.every((place) => place.unit === "N1")).toBe(true);
    }
    const hidden = await caller(own).leaderboard.sparklines({ period: PERIOD, metric: "margin", managers: ["M2"] });
    expect(hidden).toEqual([Array.from({ length: 12 }, () => null)]);
  });

  it("a run of one unit is compared with nothing of the whole bank", async () => {
    await createJobEngine(database()).complete(calculateRun, { period: "2026-03", unit: "N" }, localActor);
    const { run, comparedWith } = await leaderboard(context(), { period: "2026-03", metric: "margin" });
    expect([run.unit, comparedWith]).toEqual(["N", null]);
  });

  describe("sums beyond what 64 bits hold", () => {
    it("are exact", async () => {
      const run = await latestRun(database(), PERIOD);
      const previous = previousPeriod(parsePeriod("2020-02"));
      const most = 2n ** 63n - 1n;
      const id = await database().transaction(async (sql) => {
        const [row] = await sql.query<{ id: number | bigint }>(
          `INSERT INTO runs (period, unit, version, position, base_currency, digest, actor, created_at)
           SELECT ?, NULL, 1, position, base_currency, digest, actor, created_at FROM runs WHERE id = ? RETURNING id`,
          [previous.code, run?.id ?? 0],
        );
        const columns = ["adb", "closing", "margin", "income", "base_adb", "base_closing", "base_margin", "base_income"];
        const line = (product: string, amount: bigint) => [
          Number(row?.id),
          "N",
          product,
          "EUR",
          "M1",
          "assigned",
          ...columns.map(() => amount),
        ];
        await sql.insert(
          "credit_lines",
          ["run_id", "unit", "product", "currency", "manager", "source", ...columns.map((name) => `${name}_minor`)],
          [[line("CUR", most), line("SAV", most), line("LOAN", -5n)]],
        );
        return Number(row?.id);
      });
      expect(fromDay(previous.start)).toBe("2020-01-01");
      const figures = await managerFigures(database(), { kind: "all" }, [id], "margin", null);
      expect(figures.get(id)?.get("M1")).toBe(most * 2n - 5n);
    });
  });
});

describeOnExampleBank("the board of a bank with more managers than a screen has rows", (database) => {
  const caller = (actor: Actor = localActor) =>
    createCallerFactory(appRouter)({ database: database(), jobs: createJobEngine(database()), locale: "en", actor });

  beforeAll(async () => {
    for (const period of ["1993-05", "1993-06"])
      await createJobEngine(database()).complete(calculateRun, { period, unit: null }, localActor);
  });

  it("comes in two answers, which together are every place once and in order", async () => {
    for (const view of ["standing", "improvement"] as const) {
      for (const metric of METRICS) {
        const input = { period: "1993-06", metric, view };
        const board = await caller().leaderboard.get(input);
        const rest = await caller().leaderboard.places(input);
        expect(rest.asOf).toBe(board.asOf);
        expect(board.places.managers.length).toBe(Math.min(FIRST_PLACES, board.count));
        const { places } = await (view === "standing" ? leaderboard : improvementBoard)({ database: database(), actor: localActor }, input);
        expect(board.count).toBe(places.length);
        const both = <T>(of: (columns: typeof rest.places) => readonly T[]): T[] => [...of(board.places), ...of(rest.places)];
        expect(both(({ managers }) => managers)).toEqual(places.map(({ code }) => code));
        expect(both(({ ranks }) => ranks)).toEqual(places.map(({ rank }) => rank));
        expect(both(({ tied }) => tied)).toEqual(places.map(({ tied }) => tied));
        expect(both(({ values }) => values)).toEqual(places.map(({ value }) => String(value)));
        const sizes = places.map(({ value }) => (value < 0n ? -value : value));
        expect(sizes.every((size) => size <= BigInt(board.largest))).toBe(true);
        expect(sizes.map(String)).toContain(board.largest);
      }
    }
  });

  it("a later import or run is told from what the first answer was of", async () => {
    const input = { period: "1993-05", metric: "margin" as const };
    const before = await caller().leaderboard.get(input);
    await createJobEngine(database()).complete(calculateRun, { period: "1993-05", unit: null }, localActor);
    expect((await caller().leaderboard.places(input)).asOf).not.toBe(before.asOf);
  });

  it("who sees a part is shown the ranks among everybody, and nobody else", async () => {
    const own: Actor = { id: "m", name: "M001", scope: { kind: "manager", manager: "M001" } };
    const head: Actor = { id: "h", name: "Head of a branch", scope: { kind: "units", units: ["D01"] } };
    for (const use of [leaderboard, improvementBoard]) {
      for (const input of [
        { period: "1993-06", metric: "margin" as const },
        { period: "1993-06", metric: "margin" as const, unit: "R02" },
      ]) {
        const all = await use({ database: database(), actor: localActor }, input);
        const ranks = new Map(all.places.map(({ code, rank, tied }) => [code, [rank, tied]]));
        for (const actor of [own, head]) {
          const part = await use({ database: database(), actor }, input);
          expect(part.ranked).toBe(all.places.length);
          expect(part.places.length).toBeLessThanOrEqual(all.places.length);
          for (const { code, rank, tied } of part.places) expect([rank, tied]).toEqual(ranks.get(code));
        }
      }
    }
    const { places } = await leaderboard({ database: database(), actor: own }, { period: "1993-06", metric: "margin" });
    expect(places.map(({ code, rank }) => [code, rank])).toEqual([["M001", 40]]);
    expect(
      (await leaderboard({ database: database(), actor: head }, { period: "1993-06", metric: "margin" })).places.length,
    ).toBeGreaterThan(1);
  });

  it("the other places are those that the reader may see, too", async () => {
    const head: Actor = { id: "h", name: "Head of a region", scope: { kind: "units", units: ["R02"] } };
    const own: Actor = { id: "m", name: "M001", scope: { kind: "manager", manager: "M001" } };
    const input = { period: "1993-06", metric: "margin" as const };
    expect((await caller(own).leaderboard.places(input)).places.managers).toEqual([]);
    const board = await caller(head).leaderboard.get(input);
    expect((await caller(head).leaderboard.places(input)).places.managers.length).toBe(Math.max(0, board.count - FIRST_PLACES));
  });
});
