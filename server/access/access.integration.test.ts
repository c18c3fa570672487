import { beforeAll, expect, it } from "vitest";
import { explainFigure } from "../features/explanations/index.ts";
import { importFile } from "../features/imports/index.ts";
import { leaderboard } from "../features/leaderboard/index.ts";
import { managerPage } from "../features/managers/index.ts";
import { calculateRun, readCredit, readReconciliation } from "../features/runs/index.ts";
import { createJobEngine } from "../jobs/engine.ts";
import { describeOnExampleBank, EXAMPLE_BANK } from "../testing/banks.ts";
import type { Actor } from "./actor.ts";
import { localActor } from "./actor.ts";

const manager: Actor = { id: "m001", name: "Adam Novak", scope: { kind: "manager", manager: "M001" } };
const head: Actor = { id: "head", name: "Head of D01", scope: { kind: "units", units: ["D01"] } };
const period = "1993-12";

describeOnExampleBank("an actor's scope", (database) => {
  const as = (actor: Actor) => ({ database: database(), actor });

  beforeAll(async () => {
    await createJobEngine(database()).complete(calculateRun, { period, unit: null }, localActor);
  });

  it("shows a manager their own credit and nobody else's", async () => {
    const { lines } = await readCredit(as(manager), period, {});
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.manager === "M001")).toBe(true);
    expect((await readCredit(as(manager), period, { manager: "M002" })).lines).toEqual([]);
    expect((await readReconciliation(as(manager), period, {})).lines).toEqual([]);
    expect((await leaderboard(as(manager), { period, metric: "margin" })).places.map(({ code }) => code)).toEqual(["M001"]);
    await expect(managerPage(as(manager), { manager: "M002", period })).rejects.toMatchObject({ code: "manager_unknown" });
    await expect(explainFigure(as(manager), { period, manager: "M002", explain: "margin" })).rejects.toMatchObject({
      code: "figure_missing",
    });
    await expect(explainFigure(as(manager), { period, manager: "M002", explain: "activities" })).rejects.toMatchObject({
      code: "figure_missing",
    });
  });

  it("shows a head what is booked in the unit and what its managers earned elsewhere", async () => {
    const { lines } = await readCredit(as(head), period, {});
    const everything = (await readCredit(as(localActor), period, {})).lines;
    const posted = new Set((await leaderboard(as(localActor), { period, metric: "margin", unit: "D01" })).places.map(({ code }) => code));
    expect(lines).toEqual(everything.filter((line) => line.unit === "D01" || posted.has(line.manager)));
    expect((await readReconciliation(as(head), period, {})).lines.every(({ unit }) => unit === "D01")).toBe(true);
    await expect(managerPage(as(head), { manager: "M050", period })).rejects.toMatchObject({ code: "manager_unknown" });
  });

  it("lets only those who see the whole bank import and calculate", async () => {
    await expect(importFile(as(head), { kind: "units", file: `${EXAMPLE_BANK}/units.csv` })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(createJobEngine(database()).complete(calculateRun, { period, unit: null }, head)).rejects.toMatchObject({
      code: "not_allowed",
    });
  });

  it("every change left an audit event and a ledger entry beside it", async () => {
    const types = (await database().prisma.auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ type }) => type);
    expect(types.filter((type) => type === "facts.imported").length).toBe(16);
    expect(types.at(-1)).toBe("run.calculated");
    expect(await database().prisma.ledgerEntry.count()).toBe(16);
  });
});
