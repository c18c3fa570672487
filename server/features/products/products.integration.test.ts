import { beforeAll, expect, it } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { localActor as actor } from "../../access/actor.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnAwkwardBank, describeOnExampleBank } from "../../testing/banks.ts";
import { describeOnBoth } from "../../testing/each-database.ts";
import { prepareClients } from "../clients/index.ts";
import { calculateRun, readCredit, readReconciliation } from "../runs/index.ts";
import { paretoOf, productFigures, productPage, whyMarginChanged } from "./index.ts";

const EFFECTS = ["days", "volume", "mix", "rate"] as const;
const add = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);

describeOnExampleBank("products of the example bank", (database) => {
  const context = () => ({ database: database(), actor });
  // Loans begin in July 1993; the transfer rate changes in the middle of July and with the new year.
  const MONTHS = ["1993-05", "1993-06", "1993-07", "1993-08", "1993-09", "1993-10", "1993-11", "1993-12", "1994-01", "1994-02"];

  beforeAll(async () => {
    const jobs = createJobEngine(database());
    for (const period of [...MONTHS, "1993-Q4"]) await jobs.complete(calculateRun, { period, unit: null }, actor);
  });

  it("their margin and income are those of the reconciliation, to the minor unit", async () => {
    for (const period of ["1993-06", "1993-12", "1993-Q4"]) {
      const { products, total } = await productFigures(context(), { period });
      const { lines } = await readReconciliation(context(), period, {});
      for (const column of ["margin", "income", "adb", "closing"] as const) {
        const proof = lines.filter((line) => line.column === column);
        for (const { code, now } of products) {
          const facts = add(proof.filter(({ product }) => product === code).map(({ factsMinor }) => factsMinor));
          expect(now?.[`${column}Minor`] ?? 0n, `${period} ${code} ${column}`).toBe(facts);
        }
        expect(total.now?.[`${column}Minor`]).toBe(add(proof.map(({ factsMinor }) => factsMinor)));
      }
    }
  });

  it("narrowed to a region they are what is booked in it and below", async () => {
    const { total } = await productFigures(context(), { period: "1993-12", unit: "R02" });
    const { lines } = await readCredit(context(), "1993-12", { unit: "R02" });
    expect(total.now?.marginMinor).toBe(add(lines.map(({ baseMarginMinor }) => baseMarginMinor)));
  });

  it("a product on which nothing is booked has no figures, not zeros", async () => {
    const { products } = await productFigures(context(), { period: "1993-06" });
    expect(products.find(({ code }) => code === "LOAN")).toMatchObject({ now: null, marginRate: null, marginShare: null, holders: 0 });
  });

  it("the first period has nothing to be compared with", async () => {
    expect(await productFigures(context(), { period: "1993-05" })).toMatchObject({ before: null, total: { before: null } });
    expect(await whyMarginChanged(context(), { period: "1993-05" })).toMatchObject({ before: null, products: [] });
  });

  it("days, volume, mix and rate add up to the change of every product, month after month", async () => {
    for (const period of MONTHS.slice(1)) {
      const { products, total } = await whyMarginChanged(context(), { period });
      for (const { product, minor, before, now } of products)
        expect(add(EFFECTS.map((effect) => minor[effect])), `${period} ${product}`).toBe(now.marginMinor - before.marginMinor);
      const [then, today] = [await productFigures(context(), { period }), total];
      expect(today.beforeMinor).toBe(then.total.before?.marginMinor);
      expect(today.nowMinor).toBe(then.total.now?.marginMinor);
      expect(add(EFFECTS.map((effect) => today.minor[effect]))).toBe(today.nowMinor - today.beforeMinor);
    }
  });

  it("months of one length have no effect of days; the shorter February has", async () => {
    expect((await whyMarginChanged(context(), { period: "1993-08" })).total.minor.days).toBe(0n);
    expect((await whyMarginChanged(context(), { period: "1994-02" })).total.minor.days).toBeLessThan(0n);
  });

  it("compares with any calculated period that is named, and refuses one that is not calculated", async () => {
    expect((await whyMarginChanged(context(), { period: "1993-12", against: "1993-06" })).before?.period).toBe("1993-06");
    await expect(whyMarginChanged(context(), { period: "1993-12", against: "1992-12" })).rejects.toThrow("run_missing");
  });

  it("the last of a Pareto line is the whole, and managers and products make the same", async () => {
    const byProduct = await paretoOf(context(), { period: "1993-12", of: "product", measure: "contribution" });
    const byManager = await paretoOf(context(), { period: "1993-12", of: "manager", measure: "contribution" });
    expect(byManager.totalMinor).toBe(byProduct.totalMinor);
    expect(byManager.entries.at(-1)?.cumulativeMinor).toBe(byProduct.totalMinor);
    expect(byManager.entries.filter(({ item }) => item.code === "")).toHaveLength(1);
  });

  it("clients wait until what was earned with each is worked out, and then make the same", async () => {
    const asked = { period: "1993-12", of: "client", measure: "contribution" } as const;
    expect(await paretoOf(context(), asked)).toMatchObject({ isReady: false, entries: [] });
    await createJobEngine(database()).complete(prepareClients, { periods: ["1993-12"] }, actor);
    const { isReady, totalMinor, names, entries } = await paretoOf(context(), asked);
    expect(isReady).toBe(true);
    expect(totalMinor).toBe((await paretoOf(context(), { ...asked, of: "product" })).totalMinor);
    expect(names.get(entries[0]?.item.code ?? "")).toBeDefined();
  });

  it("a product's page: its periods with gaps, and holders that add up to its figure", async () => {
    const { series, holders } = await productPage(context(), { period: "1993-12", product: "LOAN" });
    expect(series.map(({ period }) => period)).toEqual(MONTHS.slice(0, 8));
    expect(series[0]?.figures).toBeNull();
    expect(add(holders.map(({ marginMinor }) => marginMinor))).toBe(series.at(-1)?.figures?.marginMinor);
    await expect(productPage(context(), { period: "1993-12", product: "GOLD" })).rejects.toThrow("product_missing");
  });

  it("a head sees what is booked in the own units, a manager the own credit", async () => {
    const total = async (scope: Actor["scope"]) =>
      (await productFigures({ database: database(), actor: { id: "a", name: "a", scope } }, { period: "1993-12" })).total.now?.marginMinor;
    const { lines } = await readReconciliation(context(), "1993-12", { unit: "D01" });
    const facts = add(lines.filter(({ column }) => column === "margin").map(({ factsMinor }) => factsMinor));
    expect(await total({ kind: "units", units: ["D01"] })).toBe(facts);
    const own = await readCredit(context(), "1993-12", { manager: "M001" });
    expect(await total({ kind: "manager", manager: "M001" })).toBe(add(own.lines.map(({ baseMarginMinor }) => baseMarginMinor)));
  });
});

describeOnAwkwardBank(5, "products of an awkward bank: three currencies, every day count, losses", (database) => {
  const context = () => ({ database: database(), actor });

  beforeAll(async () => {
    const jobs = createJobEngine(database());
    for (const period of ["2026-01", "2026-02", "2026-03"]) await jobs.complete(calculateRun, { period, unit: null }, actor);
  });

  it("SQL sums are the sums of the credit lines in base currency", async () => {
    const { products } = await productFigures(context(), { period: "2026-02" });
    const { lines } = await readCredit(context(), "2026-02", {});
    for (const { code, now } of products) {
      const own = lines.filter(({ product }) => product === code);
      expect(now?.marginMinor ?? 0n, code).toBe(add(own.map(({ baseMarginMinor }) => baseMarginMinor)));
      expect(now?.adbMinor ?? 0n, code).toBe(add(own.map(({ baseAdbMinor }) => baseAdbMinor)));
    }
  });

  it("effects add up", async () => {
    for (const period of ["2026-02", "2026-03"]) {
      const { products, total } = await whyMarginChanged(context(), { period });
      expect(products.length).toBeGreaterThan(3);
      for (const { minor, differenceMinor } of products) expect(add(EFFECTS.map((effect) => minor[effect]))).toBe(differenceMinor);
      expect(add(EFFECTS.map((effect) => total.minor[effect]))).toBe(total.nowMinor - total.beforeMinor);
    }
  });
});

describeOnBoth("sums beyond 64 bits", (database) => {
  // Twenty lines of 9 x 10^18 are 1.8 x 10^20; a 64-bit number ends at 9.2 x 10^18.
  it("are exact", async () => {
    const amount = 9_000_000_000_000_000_007n;
    const columns = ["adb", "closing", "margin", "income"].flatMap((name) => [`${name}_minor`, `base_${name}_minor`]);
    await database().transaction(async (tx) => {
      const [run] = await tx.query<{ id: number }>(
        `INSERT INTO runs (period, unit, version, position, base_currency, digest, actor, created_at)
         VALUES ('2026-01', NULL, 1, 0, 'EUR', '', 'test', '2026-02-01T00:00:00.000Z') RETURNING id`,
      );
      const line = (i: number) => [
        Number(run?.id),
        "B",
        "P",
        "EUR",
        `M${i}`,
        "assigned",
        ...columns.map(() => (i === 0 ? -amount : amount)),
      ];
      await tx.insert(
        "credit_lines",
        ["run_id", "unit", "product", "currency", "manager", "source", ...columns],
        [Array.from({ length: 20 }, (_, i) => line(i))],
      );
    });
    const { totalMinor } = await paretoOf({ database: database(), actor }, { period: "2026-01", of: "product", measure: "margin" });
    expect(totalMinor).toBe(amount * 18n);
  });
});
