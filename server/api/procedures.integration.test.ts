import { beforeAll, expect, it } from "vitest";
import { formatMinor } from "../../lib/scoring/money/minor.ts";
import { type Actor, localActor } from "../access/actor.ts";
import type { Database } from "../db/database.ts";
import { calculateRun } from "../features/runs/index.ts";
import { createJobEngine } from "../jobs/engine.ts";
import { describeOnAwkwardBank } from "../testing/banks.ts";
import { appRouter } from "./root.ts";
import { createCallerFactory } from "./trpc.ts";

const PERIODS = ["2026-01", "2026-02"];
const METRICS = ["margin", "adb", "closing", "income"] as const;

describeOnAwkwardBank(7, "the procedures, on a bank with three currencies", (database: () => Database) => {
  const caller = (actor: Actor = localActor) =>
    createCallerFactory(appRouter)({ database: database(), jobs: createJobEngine(database()), actor, locale: "en" });
  const text = ({ minor, currency }: { minor: string; currency: string }): string => formatMinor(BigInt(minor), currency);

  beforeAll(async () => {
    for (const period of PERIODS) await createJobEngine(database()).complete(calculateRun, { period, unit: null }, localActor);
  });

  it("list the calculated periods, newest first, with units and products", async () => {
    const periods = await caller().periods.list();
    expect(periods.map(({ period, kind }) => [period, kind])).toEqual([
      ["2026-02", "month"],
      ["2026-01", "month"],
    ]);
    expect((await caller().units.list({ period: "2026-02" })).length).toBeGreaterThan(0);
    expect(await caller().products.list({ period: "2026-02" })).toContainEqual({ code: "SAV", name: "Savings", family: "Deposits" });
  });

  it("explain every figure that a manager's page shows, to the minor unit", async () => {
    const period = "2026-02";
    let explained = 0;
    for (const manager of (await caller().leaderboard.get({ period, metric: "margin" })).places.managers) {
      const { lines, totals, activities } = await caller().manager.get({ manager, period });
      for (const metric of METRICS) {
        for (const { unit, product, currency, source, base } of lines) {
          const { step } = await caller().explanation.get({
            period,
            manager,
            explain: metric,
            booked: unit,
            product,
            currency,
            source: source as "assigned",
          });
          expect(step.value).toBe(text(base[metric]));
          explained++;
        }
        if (totals) expect((await caller().explanation.get({ period, manager, explain: metric })).step.value).toBe(text(totals[metric]));
      }
      for (const { kind, count } of activities.kinds) {
        expect((await caller().explanation.get({ period, manager, explain: "activities", kind })).step.value).toBe(count.count);
      }
    }
    expect(explained).toBeGreaterThan(50);
  });

  it("give a step's children again by its path", async () => {
    const [first] = (await caller().leaderboard.get({ period: "2026-02", metric: "margin" })).places.managers;
    const input = { period: "2026-02", manager: first ?? "", explain: "margin" } as const;
    const { step } = await caller().explanation.get(input);
    expect((await caller().explanation.get({ ...input, path: [0] })).step).toEqual(step.children[0]);
    await expect(caller().explanation.get({ ...input, path: [0, 999] })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("name what an explanation mentions, and open its parts as figures and its leaves as rows", async () => {
    const period = "2026-02";
    const total = await caller().explanation.get({ period, explain: "margin" });
    expect(Object.values(total.names.unit)).toContain("North");
    const part = total.step.children.find(({ target }) => target !== undefined);
    if (!part?.target) throw new Error("a total is made of figures");
    expect((await caller().explanation.get(part.target)).step.exact).toBe(part.exact);
    const [first] = (await caller().leaderboard.get({ period, metric: "margin" })).places.managers;
    const { step } = await caller().explanation.get({ period, explain: "closing", manager: first ?? "" });
    const leaves = (of: typeof step): (typeof step)[] => (of.children.length === 0 ? [of] : of.children.flatMap(leaves));
    const balance = leaves(step).find(({ source }) => source?.kind === "balances");
    if (!balance?.source) throw new Error("a closing balance comes from a row");
    const row = await caller().explanation.source(balance.source);
    expect(row).toMatchObject({ file: "balances.csv", line: balance.source.line, origin: "file", standing: "stands" });
    expect(row.fields.map(({ column }) => column)).toEqual(["account", "date", "balance"]);
    expect(row.fields.at(-1)?.value).toBe(balance.value);
  });

  it("rank by the figures of the managers' pages, and total them", async () => {
    for (const metric of METRICS) {
      const board = await caller().leaderboard.get({ period: "2026-02", metric });
      let sum = 0n;
      for (const [i, manager] of board.places.managers.entries()) {
        const { totals } = await caller().manager.get({ manager, period: "2026-02" });
        expect({ kind: "money", minor: board.places.values[i], currency: board.currency }).toEqual(totals?.[metric]);
        sum += BigInt(board.places.values[i] ?? 0);
      }
      expect(board.totals).toEqual({ value: String(sum), now: null, before: null });
    }
  });

  it("answer an unknown manager, unit or period with a status and no row of anybody else's", async () => {
    const period = "2026-02";
    await expect(caller().manager.get({ manager: "nobody", period })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(caller().leaderboard.get({ period, metric: "margin", unit: "nowhere" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(caller().units.list({ period: "soon" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const own: Actor = { id: "m", name: "M1", scope: { kind: "manager", manager: "M1" } };
    await expect(caller(own).manager.get({ manager: "M2", period })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await caller(own).leaderboard.get({ period, metric: "margin" })).places.managers).toEqual(["M1"]);
    expect(await caller(own).units.list({ period })).toEqual([]);
  });
});
