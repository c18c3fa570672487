import { beforeAll, expect, it } from "vitest";
import { COLUMNS } from "../../../lib/scoring/contribution/credit-book.ts";
import type { Step } from "../../../lib/scoring/explanation/step.ts";
import { add, equals, type Rational, rational, ZERO } from "../../../lib/scoring/money/rational.ts";
import { type Actor, localActor } from "../../access/actor.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnAwkwardBank, describeOnExampleBank, importText } from "../../testing/banks.ts";
import { firstSource, worth } from "../../testing/steps.ts";
import { listClients, prepareClients } from "../clients/index.ts";
import { calculateRun, readCredit } from "../runs/index.ts";
import { explainFigure, type FigureQuery } from "./index.ts";

const period = "1993-12";
const base = { adb: "baseAdbMinor", closing: "baseClosingMinor", margin: "baseMarginMinor", income: "baseIncomeMinor" } as const;

describeOnExampleBank("what was earned with clients", (database) => {
  const as = (actor: Actor = localActor) => ({ database: database(), actor });
  const explain = (query: Omit<FigureQuery, "period">, actor?: Actor, limit?: number) =>
    explainFigure(as(actor), { period, ...query }, limit);

  beforeAll(async () => {
    const row = (client: string) => `${client},Client,person,,,PAIR,active`;
    await importText(database(), "clients", ["code,name,kind,industry,segment,group,status", row("C2"), row("C12")]);
    await createJobEngine(database()).complete(calculateRun, { period, unit: null }, localActor);
  });

  it("is derived account by account and by holder, also before the run's client lines are there", async () => {
    const { root, check } = await explain({ explain: "closing", client: "C2" });
    expect(check.code).toBe("check_derived");
    const [line] = root.children;
    expect(line?.children.map(({ label }) => label.code)).toEqual(["account", "rounding_client"]);
    expect(line?.children[0]?.children.map(({ label }) => label.code)).toEqual(["holder_part"]);
  });

  it("equals the stored line of every client, once they are there", async () => {
    await createJobEngine(database()).complete(prepareClients, { periods: [period] }, localActor);
    const stored = await database().prisma.clientLine.findMany({ orderBy: { client: "asc" } });
    const some = [...new Set(stored.map(({ client }) => client))].filter((_, index) => index % 15 === 0);
    expect(some.length).toBeGreaterThan(20);
    for (const client of some) {
      for (const column of COLUMNS) {
        const { root, check } = await explain({ explain: column, client });
        const sum = stored.filter((line) => line.client === client).reduce((total, line) => total + line[base[column]], 0n);
        expect(equals(root.value, rational(sum)), `${client} ${column}`).toBe(true);
        expect(check.code).toBe("check_stored");
      }
    }
  });

  it("of a client group is the sum of its clients", async () => {
    const { root } = await explain({ explain: "adb", group: "PAIR" });
    let sum: Rational = ZERO;
    for (const client of ["C2", "C12"]) sum = add(sum, (await explain({ explain: "adb", client })).root.value);
    expect(equals(root.value, sum)).toBe(true);
    const cut = await explain({ explain: "adb", group: "PAIR" }, localActor, 0);
    expect(equals(cut.root.value, root.value)).toBe(true);
    for (const part of cut.root.children.filter(({ how }) => how === "stored"))
      expect(equals((await explainFigure(as(), part.figure as FigureQuery)).root.value, part.value)).toBe(true);
  });

  it("counts the activities with a client", async () => {
    const logged = await database().prisma.activity.findFirst({ where: { at: { startsWith: period }, client: { not: null } } });
    const { root } = await explain({ explain: "activities", client: logged?.client ?? "" });
    expect(root.value.n).toBeGreaterThan(0n);
    expect(leaves(root).every(({ source }) => source?.kind === "activities")).toBe(true);
  });

  it("of the clients that a search finds is the total below the list, client by client, and each opens by itself", async () => {
    const found = "C12";
    const list = { period, search: ` ${found.toLowerCase()} `, sort: "margin" as const, descending: true, offset: 0, limit: 10 };
    const { page } = await listClients(as(), list);
    if (page === null) throw new Error("The lines by client are not there.");
    expect(page.matching).toBeGreaterThan(10);
    expect(page.matching).toBeLessThan(page.clients);
    for (const column of COLUMNS) {
      const { root, check } = await explain({ explain: column, matching: found });
      expect(equals(worth(root), rational(page.shown[base[column]])), column).toBe(true);
      expect(check).toMatchObject({ code: "check_clients", params: { clients: page.matching } });
      for (const { value, figure } of root.children.slice(0, 4)) {
        const { root: opened } = await explainFigure(as(), figure as FigureQuery);
        expect(equals(opened.value, value), JSON.stringify(figure)).toBe(true);
      }
    }
    expect(await firstSource(as(), (await explain({ explain: "margin", matching: found })).root)).not.toBeNull();
    const share = await explain({ explain: "margin", matching: found, as: "share" });
    expect(equals(share.root.value, rational(page.shown.baseMarginMinor, page.bank.baseMarginMinor))).toBe(true);
    const missing = { code: "figure_missing" };
    await expect(explain({ explain: "margin", matching: "nobody at all" })).rejects.toMatchObject(missing);
    await expect(explain({ explain: "activities", matching: found })).rejects.toMatchObject(missing);
    await expect(explain({ explain: "activities", by: "kind", value: "person" })).rejects.toMatchObject(missing);
    await expect(explain({ explain: "margin", matching: found, manager: "M001" })).rejects.toMatchObject(missing);
    await expect(explain({ explain: "margin", matching: found, by: "kind" })).rejects.toMatchObject(missing);
    await expect(explain({ explain: "contribution", matching: found, as: "lost", of: "client" })).rejects.toMatchObject(missing);
    const head: Actor = { id: "h", name: "Head", scope: { kind: "units", units: ["D77"] } };
    await expect(explain({ explain: "margin", matching: found }, head)).rejects.toMatchObject(missing);
  });

  it("is refused to those who see a part of the accounts only, and where there is none", async () => {
    const missing = { code: "figure_missing" };
    const manager: Actor = { id: "m", name: "Manager", scope: { kind: "manager", manager: "M001" } };
    const head: Actor = { id: "h", name: "Head", scope: { kind: "units", units: ["D77"] } };
    await expect(explain({ explain: "margin", client: "C2" }, manager)).rejects.toMatchObject(missing);
    await expect(explain({ explain: "margin", client: "C2" }, head)).rejects.toMatchObject(missing);
    await expect(explain({ explain: "margin", group: "PAIR" }, head)).rejects.toMatchObject(missing);
    await expect(explain({ explain: "margin", client: "nobody" })).rejects.toMatchObject(missing);
    await expect(explain({ explain: "margin", client: "C2", manager: "M001" })).rejects.toMatchObject(missing);
  });

  it("says so when a stored line differs from its derivation", async () => {
    await database().execute("UPDATE client_lines SET base_adb_minor = base_adb_minor + 2 WHERE client = 'C2'");
    await expect(explain({ explain: "adb", client: "C2" })).rejects.toMatchObject({ code: "explanation_differs" });
  });
});

describeOnAwkwardBank(33, "what was earned with clients in several currencies", (database) => {
  it("adds up over all clients to what all holders were credited", async () => {
    const quarter = "2026-Q1";
    const jobs = createJobEngine(database());
    await jobs.complete(calculateRun, { period: quarter, unit: null }, localActor);
    await jobs.complete(prepareClients, { periods: [quarter] }, localActor);
    const context = { database: database(), actor: localActor };
    const { lines } = await readCredit(context, quarter, {});
    const clients = await database().prisma.clientLine.findMany({ distinct: "client" });
    for (const column of COLUMNS) {
      let sum: Rational = ZERO;
      for (const { client } of clients)
        sum = add(sum, (await explainFigure(context, { explain: column, period: quarter, client })).root.value);
      expect(equals(sum, rational(lines.reduce((total, line) => total + line[base[column]], 0n))), column).toBe(true);
    }
  });
});

const leaves = (step: Step): Step[] => (step.children.length === 0 ? [step] : step.children.flatMap(leaves));
