import { beforeAll, expect, it } from "vitest";
import { type Actor, localActor as actor } from "../../access/actor.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnExampleBank } from "../../testing/banks.ts";
import { leaderboard } from "../leaderboard/index.ts";
import { productFigures } from "../products/index.ts";
import { calculateRun, readReconciliation } from "../runs/index.ts";
import { compareUnits, productsByUnit, unitsSideBySide } from "./index.ts";

const add = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);

describeOnExampleBank("units of the example bank", (database) => {
  const context = () => ({ database: database(), actor });

  beforeAll(async () => {
    const jobs = createJobEngine(database());
    for (const period of ["1993-09", "1993-11", "1993-12"]) await jobs.complete(calculateRun, { period, unit: null }, actor);
  });

  it("regions and branches each add up to the bank's own total, to the minor unit", async () => {
    const { lines } = await readReconciliation(context(), "1993-12", {});
    for (const kind of ["region", "branch"]) {
      const { units, isWhole } = await compareUnits(context(), { period: "1993-12", metric: "margin", kind });
      expect(isWhole).toBe(true);
      for (const column of ["margin", "adb", "closing", "income"] as const) {
        const facts = add(lines.filter((line) => line.column === column).map(({ factsMinor }) => factsMinor));
        expect(add(units.map(({ figures }) => figures?.[`${column}Minor`] ?? 0n)), `${kind} ${column}`).toBe(facts);
      }
    }
  });

  it("the series ends in the figure of the table, and a month that is not calculated is a gap", async () => {
    const { periods, units } = await compareUnits(context(), { period: "1993-12", metric: "margin" });
    expect(periods).toEqual(["1993-09", "1993-10", "1993-11", "1993-12"]);
    for (const { figures, series } of units) {
      expect(series[1]).toBeNull();
      expect(series[3]).toBe(figures?.marginMinor);
    }
  });

  it("compares the branches of one region, and counts the people its board ranks", async () => {
    const { units, levels, kind } = await compareUnits(context(), { period: "1993-12", metric: "activities", parent: "R02" });
    expect({ kind, levels }).toEqual({ kind: "branch", levels: [{ kind: "branch", count: 12 }] });
    for (const { code, managers, activities } of units) {
      const { places, withoutFigure } = await leaderboard(context(), { period: "1993-12", metric: "activities", unit: code });
      expect(managers, code).toBe(places.length + withoutFigure.length);
      expect(activities, code).toBe(Number(add(places.map(({ value }) => value))));
    }
  });

  it("margin per manager is the margin divided by the managers", async () => {
    const { units } = await compareUnits(context(), { period: "1993-12", metric: "margin" });
    for (const { figures, managers, marginPerManagerMinor } of units) {
      const margin = Number(figures?.marginMinor ?? 0n);
      expect(Math.abs(margin / managers - Number(marginPerManagerMinor))).toBeLessThanOrEqual(0.5);
    }
  });

  it("products by unit add up both ways, to the products room", async () => {
    const { products, rows, totals, total } = await productsByUnit(context(), { period: "1993-12" });
    const room = await productFigures(context(), { period: "1993-12" });
    expect(total?.marginMinor).toBe(room.total.now?.marginMinor);
    expect(add(rows.map((row) => row.total.marginMinor))).toBe(total?.marginMinor);
    for (const { code } of products) {
      expect(add(rows.map(({ cells }) => cells.get(code)?.marginMinor ?? 0n))).toBe(totals.get(code)?.marginMinor);
      expect(totals.get(code)?.marginMinor).toBe(room.products.find((one) => one.code === code)?.now?.marginMinor);
    }
  });

  it("units beside each other show what the products room shows of each", async () => {
    const { products, totals } = await unitsSideBySide(context(), { period: "1993-12", units: ["R02", "D01"] });
    for (const [i, unit] of ["R02", "D01"].entries()) {
      const room = await productFigures(context(), { period: "1993-12", unit });
      expect(totals[i]?.figures?.marginMinor).toBe(room.total.now?.marginMinor);
      for (const { product, cells } of products)
        expect(cells[i]?.marginRate ?? null).toBe(room.products.find(({ code }) => code === product.code)?.marginRate);
    }
    await expect(unitsSideBySide(context(), { period: "1993-12", units: ["D01", "X"] })).rejects.toThrow("unit_unknown");
  });

  it("a head sees the own units alone, and what is booked there adds up", async () => {
    const head: Actor = { id: "head", name: "head", scope: { kind: "units", units: ["D01", "D02"] } };
    const seen = { database: database(), actor: head };
    const { units } = await compareUnits(seen, { period: "1993-12", metric: "margin" });
    expect(units.map(({ code }) => code)).toEqual(["D01", "D02"]);
    const matrix = await productsByUnit(seen, { period: "1993-12" });
    expect(add(matrix.rows.map((row) => row.total.marginMinor))).toBe(
      (await productFigures(seen, { period: "1993-12" })).total.now?.marginMinor,
    );
    await expect(compareUnits(seen, { period: "1993-12", metric: "margin", parent: "D03" })).rejects.toThrow("unit_unknown");
  });
});
