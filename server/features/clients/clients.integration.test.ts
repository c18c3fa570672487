import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, localActor as actor } from "../../access/actor.ts";
import type { Database } from "../../db/database.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { clientLines } from "../../runs/client-lines-repository.ts";
import { creditLines } from "../../runs/credit-lines-repository.ts";
import { latestRun, type Run } from "../../runs/run-repository.ts";
import { describeOnAwkwardBank, describeOnExampleBank, importText } from "../../testing/banks.ts";
import { describeOnBoth } from "../../testing/each-database.ts";
import { calculateRun } from "../runs/index.ts";
import { clientPage, groupClients, listClients, prepareClients } from "./index.ts";

const ALL = { kind: "all" } as const;
const COLUMNS = ["baseMarginMinor", "baseAdbMinor", "baseClosingMinor", "baseIncomeMinor"] as const;
const QUERY = { sort: "margin", descending: true, offset: 0, limit: 5_000 } as const;

async function calculate(database: Database, period: string): Promise<Run> {
  const jobs = createJobEngine(database);
  await jobs.complete(calculateRun, { period, unit: null }, actor);
  await jobs.complete(prepareClients, { periods: [period] }, actor);
  const run = await latestRun(database, period);
  if (!run) throw new Error("the run is there");
  return run;
}

const linesOf = (database: Database, run: Run) => clientLines({ sql: database, position: run.position, runId: run.id }, ALL);

/** Sums of some lines by unit, product and currency. */
function byGroup(lines: readonly ({ unit: string; product: string; currency: string } & Record<(typeof COLUMNS)[number], bigint>)[]) {
  const groups: Record<string, bigint[]> = {};
  for (const line of lines) {
    const id = [line.unit, line.product, line.currency].join("/");
    groups[id] = COLUMNS.map((column, i) => (groups[id]?.[i] ?? 0n) + line[column]);
  }
  return Object.fromEntries(Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isNothing = (sums: readonly bigint[]): boolean => sums.every((sum) => sum === 0n);
const somethingIn = (groups: Record<string, bigint[]>) => Object.fromEntries(Object.entries(groups).filter(([, sums]) => !isNothing(sums)));

describe.each([1, 2, 3])("awkward bank %i", (seed) => {
  describeOnAwkwardBank(seed, "clients", (database) => {
    it.each(["2026-01", "2026-02", "2026-Q1"])(
      "add up to the bank's own total of %s in every unit, product, currency and column",
      async (period) => {
        const run = await calculate(database(), period);
        const clients = somethingIn(byGroup(await linesOf(database(), run)));
        expect(Object.keys(clients).length).toBeGreaterThan(5);
        expect(clients).toEqual(somethingIn(byGroup(await creditLines(database(), ALL, run.id))));
      },
    );

    it("have accounts that add up to them, line by line", async () => {
      const run = await calculate(database(), "2026-02");
      for (const client of new Set((await linesOf(database(), run)).map((line) => line.client))) {
        const page = await clientPage({ database: database(), actor }, { client, period: "2026-02" });
        const accounts = page.accounts.flatMap(({ figures, ...account }) => (figures ? [{ ...account, ...figures }] : []));
        expect(somethingIn(byGroup(accounts))).toEqual(somethingIn(byGroup(page.lines ?? [])));
      }
    });
  });
});

describeOnBoth("clients of a bank where a fee in dollars was taken back at another rate", (database) => {
  // Income of +100 and -100 USD is nothing in dollars, so the run has no line of it; at 0.9 and 0.8 EUR it leaves 10 EUR.
  beforeAll(async () => {
    const write = (kind: Parameters<typeof importText>[1], ...lines: string[]) => importText(database(), kind, lines);
    await write("units", "code,name,kind,parent", "B,Bank,bank,");
    await write("managers", "code,name,email,unit,position,from,to", "M1,Mia,,B,manager,2025-01-01,");
    await write("clients", "code,name,kind,industry,segment,group,status", "C1,One,firm,,,,", "C2,Two,firm,,,,");
    await write("products", "code,name,family,side,day_count,coefficient,parent", "CARD,Card,Fees,fee,,1,");
    await write(
      "accounts",
      "code,client,product,unit,currency,opened,closed",
      "A1,C1,CARD,B,USD,2025-01-01,",
      "A2,C2,CARD,B,USD,2025-01-01,",
      "A3,C2,CARD,B,EUR,2025-01-01,",
    );
    await write("fx", "currency,date,rate", "USD,2026-01-01,0.9", "USD,2026-01-15,0.8");
    await write("assignments", "account,client,manager,share,from,to", "A1,,M1,1,2025-01-01,");
    await write("balances", "account,date,balance", "A3,2026-01-01,1.00");
    await write(
      "income",
      "id,account,date,amount,kind",
      "I1,A1,2026-01-05,100.00,fee",
      "I2,A1,2026-01-20,-100.00,fee",
      "I3,A2,2026-01-20,7.00,fee",
    );
  });

  it("have only what the run has, so that the sums agree", async () => {
    const run = await calculate(database(), "2026-01");
    expect((await linesOf(database(), run)).map(({ client, currency, baseIncomeMinor }) => [client, currency, baseIncomeMinor])).toEqual([
      ["C2", "EUR", 0n],
      ["C2", "USD", 560n],
    ]);
  });
});

describeOnExampleBank("clients of the example bank", (database) => {
  const context = (who: Actor = actor) => ({ database: database(), actor: who });
  beforeAll(async () => {
    await calculate(database(), "1993-06");
  });

  it("are worked out once: asked again, the lines stay as they are", async () => {
    const again = await createJobEngine(database()).complete(prepareClients, { periods: ["1993-06"] }, actor);
    expect(again.lines).toBe(0);
  });

  it("wait for their figures where nobody has asked for them yet", async () => {
    await createJobEngine(database()).complete(calculateRun, { period: "1993-05", unit: null }, actor);
    expect((await listClients(context(), { ...QUERY, period: "1993-05" })).page).toBeNull();
    expect((await groupClients(context(), { period: "1993-05", by: "group" })).breakdown).toBeNull();
    expect((await clientPage(context(), { client: "C2", period: "1993-05" })).lines).toBeNull();
  });

  it("come page by page, and the sums are of all that match", async () => {
    const whole = (await listClients(context(), { ...QUERY, period: "1993-06" })).page;
    const second = (await listClients(context(), { ...QUERY, period: "1993-06", offset: 10, limit: 5 })).page;
    expect(second?.rows.map(({ code }) => code)).toEqual(whole?.rows.slice(10, 15).map(({ code }) => code));
    expect(second?.shown).toEqual(whole?.bank);
    const run = await latestRun(database(), "1993-06");
    const credit = await creditLines(database(), ALL, run?.id ?? 0);
    expect(whole?.bank.baseMarginMinor).toBe(credit.reduce((sum, line) => sum + line.baseMarginMinor, 0n));
  });

  it("are found by part of a name or code, and by their traits", async () => {
    const found = (await listClients(context(), { ...QUERY, period: "1993-06", search: "client 101", sort: "name", descending: false }))
      .page;
    expect(found?.rows.length).toBeGreaterThan(0);
    for (const { name } of found?.rows ?? []) expect(name).toMatch(/client 101/i);
    const mass = (await listClients(context(), { ...QUERY, period: "1993-06", segment: "mass" })).page;
    expect(new Set(mass?.rows.map(({ segment }) => segment))).toEqual(new Set(["mass"]));
  });

  it.each(["group", "segment", "kind"] as const)("fall into a %s each, and nobody is lost", async (by) => {
    const { breakdown } = await groupClients(context(), { period: "1993-06", by });
    expect(breakdown?.classes.reduce((sum, { baseMarginMinor }) => sum + baseMarginMinor, 0n)).toBe(breakdown?.bank.baseMarginMinor);
  });

  it("show who held their accounts, from when to when", async () => {
    const { holdings } = await clientPage(context(), { client: "C2", period: "1993-06" });
    expect(holdings.filter(({ account }) => account === "A2").map(({ manager, from, to }) => [manager, from, to])).toEqual([
      ["M001", "1993-02-26", "1993-09-09"],
      ["M002", "1993-09-09", null],
    ]);
  });

  it("are unknown to a manager who does not hold them, and to a unit that books nothing of theirs", async () => {
    const stranger: Actor = { id: "s", name: "S", scope: { kind: "manager", manager: "M110" } };
    const elsewhere: Actor = { id: "e", name: "E", scope: { kind: "units", units: ["D70"] } };
    const holder: Actor = { id: "h", name: "H", scope: { kind: "manager", manager: "M001" } };
    for (const who of [stranger, elsewhere]) {
      await expect(clientPage(context(who), { client: "C2", period: "1993-06" })).rejects.toMatchObject({ code: "client_unknown" });
      const seen = (await listClients(context(who), { ...QUERY, period: "1993-06" })).page;
      expect(seen?.rows.some(({ code }) => code === "C2")).toBe(false);
    }
    expect((await clientPage(context(holder), { client: "C2", period: "1993-06" })).client.code).toBe("C2");
  });
});
