import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, localActor as actor } from "../../access/actor.ts";
import type { ApiContext } from "../../api/context.ts";
import { appRouter } from "../../api/root.ts";
import { createCallerFactory } from "../../api/trpc.ts";
import type { Database } from "../../db/database.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { creditLines } from "../../runs/credit-lines-repository.ts";
import { latestRun } from "../../runs/run-repository.ts";
import { describeOnAwkwardBank, importText } from "../../testing/banks.ts";
import { describeOnBoth } from "../../testing/each-database.ts";
import { calculateRun } from "../runs/index.ts";

const api = (database: Database, who: Actor = actor) =>
  createCallerFactory(appRouter)({ database, jobs: createJobEngine(database), actor: who } as ApiContext);

const COLUMNS = { margin: "baseMarginMinor", adb: "baseAdbMinor", closing: "baseClosingMinor", income: "baseIncomeMinor" } as const;
type Columns = Record<keyof typeof COLUMNS, bigint>;

/** What the latest run of a period credited each manager (and each unit's house account), and in how many lines. */
async function creditByHolder(database: Database, period: string) {
  await createJobEngine(database).complete(calculateRun, { period, unit: null }, actor);
  const run = await latestRun(database, period);
  const holders = new Map<string, Columns & { lines: bigint }>();
  for (const line of await creditLines(database, { kind: "all" }, run?.id ?? 0)) {
    const id = line.manager === "" ? `house ${line.unit}` : line.manager;
    const known = holders.get(id) ?? { margin: 0n, adb: 0n, closing: 0n, income: 0n, lines: 0n };
    holders.set(id, {
      margin: known.margin + line.baseMarginMinor,
      adb: known.adb + line.baseAdbMinor,
      closing: known.closing + line.baseClosingMinor,
      income: known.income + line.baseIncomeMinor,
      lines: known.lines + 1n,
    });
  }
  return holders;
}

const NOBODY = { margin: 0n, adb: 0n, closing: 0n, income: 0n, lines: 0n };

describe.each([1, 2])("handovers in awkward bank %i", (seed) => {
  describeOnAwkwardBank(seed, "organisation", (database) => {
    it.each([
      { name: "everything", date: "2026-02-11", part: "1", selection: { by: "all" as const } },
      {
        name: "half of two products",
        date: "2026-02-20",
        part: "0.5",
        selection: { by: "products" as const, codes: ["CUR", "LOAN", "CARD"] },
      },
      {
        name: "some clients",
        date: "2026-02-01",
        part: "1",
        selection: { by: "clients" as const, codes: ["C0", "C1", "C2", "C3", "C4", "C5", "C6", "C7"] },
      },
    ])("change what their preview said, no more than a minor unit a line ($name)", async ({ date, part, selection }) => {
      const before = await creditByHolder(database(), "2026-02");
      const input = { giver: "M1", taker: "M2", part, date, selection };
      const { plan, effect } = await api(database()).organisation.previewHandover({ ...input, basis: "date" });
      expect(effect?.period).toBe("2026-02");
      for (const column of ["margin", "adb", "closing", "income"] as const) expect(effect?.sum[column].minor).toBe("0");
      const made = await api(database()).organisation.makeHandover({ ...input, digest: plan.digest });
      expect(made).toMatchObject({ faults: [], rows: plan.total });
      const after = await creditByHolder(database(), "2026-02");
      const changes = new Map(effect?.holders.map(({ manager, unit, changes: own }) => [manager === "" ? `house ${unit}` : manager, own]));
      for (const holder of new Set([...before.keys(), ...after.keys(), ...changes.keys()])) {
        const [was, is] = [before.get(holder) ?? NOBODY, after.get(holder) ?? NOBODY];
        for (const column of ["margin", "adb", "closing", "income"] as const) {
          const difference = is[column] - was[column] - BigInt(changes.get(holder)?.[column].minor ?? "0");
          // Each line is less than a minor unit off its exact value, before and after, and so is the effect.
          const allowed = was.lines + is.lines + 1n;
          expect(difference < allowed && difference > -allowed, `${holder} ${column}: ${difference}`).toBe(true);
        }
      }
      if (made.importId !== null) await api(database()).organisation.undo({ importId: made.importId });
      expect(await creditByHolder(database(), "2026-02")).toEqual(before);
    });
  });
});

describeOnBoth("the organisation", (database) => {
  const holdings = async () =>
    (
      await database().query<{ account: string; client: string; manager: string; share: string; from: string; to: string | null }>(
        `SELECT account, client, manager, share, "from", "to" FROM assignments WHERE superseded_position IS NULL ORDER BY account, client, manager, "from"`,
      )
    )
      .map((row) => [row.account ?? row.client, row.manager, row.share, row.from, row.to ?? ""].join(" ").trim())
      .sort();

  beforeAll(async () => {
    const write = (kind: Parameters<typeof importText>[1], ...lines: string[]) => importText(database(), kind, lines);
    await write("units", "code,name,kind,parent", "B,Bank,bank,", "N,North,branch,B", "S,South,branch,B");
    await write(
      "managers",
      "code,name,email,unit,position,from,to",
      "M1,Mia,mia@bank.example,N,manager,2025-01-01,",
      "M2,Max,,S,manager,2025-01-01,",
      "M3,Mo,,N,manager,2025-01-01,2026-01-01",
    );
    await write("clients", "code,name,kind,industry,segment,group,status", "C1,One,firm,,,,", "C2,Two,firm,,,,");
    await write(
      "products",
      "code,name,family,side,day_count,coefficient,parent",
      "LOAN,Loan,Loans,asset,ACT/365,1,",
      "CARD,Card,Fees,fee,,1,",
    );
    await write(
      "accounts",
      "code,client,product,unit,currency,opened,closed",
      "A1,C1,LOAN,N,EUR,2025-01-01,",
      "A2,C2,LOAN,N,EUR,2025-01-01,",
      "A3,C2,CARD,N,EUR,2025-01-01,",
    );
    await write("rates", "product,currency,from,ftp,customer", "LOAN,EUR,2025-01-01,0.02,0.0565");
    await write(
      "assignments",
      "account,client,manager,share,from,to",
      "A1,,M1,0.6,2025-01-01,",
      ",C2,M1,0.5,2025-01-01,",
      ",C2,M3,0.5,2025-01-01,",
    );
    await write("balances", "account,date,balance", "A1,2026-02-01,1000.00", "A2,2026-02-01,365.00");
    await write("income", "id,account,date,amount,kind", "I1,A3,2026-02-20,9.00,fee");
  });

  it("hands over a product out of a client: the account gets assignments of its own, with everybody's share", async () => {
    const input = { giver: "M1", taker: "M2", date: "2026-02-11", selection: { by: "products" as const, codes: ["CARD"] } };
    const { plan, notices, effect } = await api(database()).organisation.previewHandover(input);
    expect(plan.rows).toEqual([
      { row: { account: "A3", client: "", manager: "M2", share: "0.5", from: "2026-02-11", to: "" }, replaces: null },
      { row: { account: "A3", client: "", manager: "M3", share: "0.5", from: "2026-02-11", to: "" }, replaces: null },
    ]);
    expect(notices.map(({ code }) => code)).toEqual(["handover_others", "handover_carved"]);
    // Half of the fee of 9.00 that falls on February 20.
    expect(effect?.holders.map(({ manager, changes }) => [manager, changes.income.minor])).toEqual([
      ["M1", "-450"],
      ["M2", "450"],
    ]);
  });

  it("shows the latest period as if the handover had been made by its first day", async () => {
    await createJobEngine(database()).complete(calculateRun, { period: "2026-02", unit: null }, actor);
    const input = { giver: "M1", taker: "M2", date: "2026-09-01", selection: { by: "clients" as const, codes: ["C1"] } };
    expect((await api(database()).organisation.previewHandover({ ...input, basis: "date" })).effect).toBeNull();
    const { effect } = await api(database()).organisation.previewHandover({ ...input, basis: "latest" });
    // 60 % of 1,000.00 through 28 days at 3.65 % is 1.68.
    expect(effect).toMatchObject({ period: "2026-02", asOf: "2026-02-01" });
    expect(effect?.holders.map(({ manager, changes }) => [manager, changes.margin.minor, changes.adb.minor])).toEqual([
      ["M1", "-168", "-60000"],
      ["M2", "168", "60000"],
    ]);
  });

  it("stores exactly what was shown, and gives everything back when it is undone", async () => {
    const before = await holdings();
    const input = { giver: "M1", taker: "M2", part: "0.5", date: "2026-02-11", selection: { by: "all" as const } };
    const { plan } = await api(database()).organisation.previewHandover(input);
    const { importId } = await api(database()).organisation.makeHandover({ ...input, digest: plan.digest });
    expect(await holdings()).toEqual(
      [
        "A1 M1 0.3 2026-02-11",
        "A1 M1 0.6 2025-01-01 2026-02-11",
        "A1 M2 0.3 2026-02-11",
        "C2 M1 0.25 2026-02-11",
        "C2 M1 0.5 2025-01-01 2026-02-11",
        "C2 M2 0.25 2026-02-11",
        "C2 M3 0.5 2025-01-01",
      ].sort(),
    );
    await api(database()).organisation.undo({ importId: importId ?? 0 });
    expect(await holdings()).toEqual(before);
  });

  it("refuses what was shown before something else was stored", async () => {
    const input = { giver: "M1", taker: "M2", date: "2026-02-11", selection: { by: "all" as const } };
    const { plan } = await api(database()).organisation.previewHandover(input);
    const other = await importText(database(), "assignments", ["account,client,manager,share,from,to", "A1,,M1,0.7,2025-01-01,"]);
    await expect(api(database()).organisation.makeHandover({ ...input, digest: plan.digest })).rejects.toMatchObject({
      cause: { code: "plan_changed" },
    });
    await api(database()).organisation.undo({ importId: other });
  });

  it.each([
    { code: "handover_to_self", change: { taker: "M1" } },
    { code: "manager_unknown", change: { taker: "M9" } },
    { code: "part_invalid", change: { part: "1.2" } },
    { code: "date_invalid", change: { date: "2026-02-30" } },
    { code: "handover_empty", change: { date: "2025-01-01" } },
  ])("says what is wrong with a handover: $code", async ({ code, change }) => {
    const input = { giver: "M1", taker: "M2", part: "1", date: "2026-02-11", selection: { by: "all" as const }, ...change };
    await expect(api(database()).organisation.previewHandover(input)).rejects.toMatchObject({ cause: { code } });
  });

  it("posts a manager elsewhere: the posting before ends on that day", async () => {
    const change = { isNew: false, manager: "M1", unit: "S", position: "lead", from: "2026-03-01" };
    const { rows, digest } = await api(database()).organisation.planPosting(change);
    expect(rows.map(({ row, replaces }) => [row.unit, row.from, row.to, replaces?.to ?? null])).toEqual([
      ["N", "2025-01-01", "2026-03-01", ""],
      ["S", "2026-03-01", "", null],
    ]);
    const { importId, faults } = await api(database()).organisation.savePosting({ ...change, digest });
    expect(faults).toEqual([]);
    const unitOf = async (date: string) =>
      (await api(database()).organisation.get({ date })).managers.find(({ code }) => code === "M1")?.unit;
    expect([await unitOf("2026-02-28"), await unitOf("2026-03-01")]).toEqual(["N", "S"]);
    await api(database()).organisation.undo({ importId: importId ?? 0 });
    expect(await unitOf("2026-03-01")).toBe("N");
  });

  it("lets a manager leave, and a new one begin", async () => {
    const leaving = { isNew: false, manager: "M2", unit: null, from: "2026-03-01" };
    const left = await api(database()).organisation.planPosting(leaving);
    expect(left.rows.map(({ row }) => [row.from, row.to])).toEqual([["2025-01-01", "2026-03-01"]]);
    const starting = { isNew: true, manager: "M4", name: "Mara", email: "", unit: "S", position: "junior", from: "2026-03-01" };
    const { digest } = await api(database()).organisation.planPosting(starting);
    await api(database()).organisation.savePosting({ ...starting, digest });
    expect((await api(database()).organisation.unit({ unit: "S" })).postings.map(({ name }) => name)).toContain("Mara");
    await expect(api(database()).organisation.planPosting(starting)).rejects.toMatchObject({ cause: { code: "manager_code_taken" } });
  });

  it("adds, renames and moves units, and never below themselves", async () => {
    const office = { isNew: true, code: "N1", name: "North office", kind: "office", parent: "N" };
    const { digest } = await api(database()).organisation.planUnit(office);
    await api(database()).organisation.saveUnit({ ...office, digest });
    const moved = { ...office, isNew: false, name: "South office", parent: "S" };
    const plan = await api(database()).organisation.planUnit(moved);
    expect(plan.rows[0]).toMatchObject({ row: { name: "South office", parent: "S" }, replaces: { name: "North office", parent: "N" } });
    await expect(api(database()).organisation.planUnit({ ...moved, code: "N", parent: "N1" })).rejects.toMatchObject({
      cause: { code: "unit_below_itself" },
    });
    await expect(api(database()).organisation.planUnit(office)).rejects.toMatchObject({ cause: { code: "unit_code_taken" } });
    await expect(api(database()).organisation.planUnit({ ...office, isNew: false })).rejects.toMatchObject({
      cause: { code: "nothing_changes" },
    });
  });

  it("is not for those who see a part of the bank to change", async () => {
    const head: Actor = { id: "h", name: "H", scope: { kind: "units", units: ["N"] } };
    const office = { isNew: true, code: "N2", name: "x", kind: "office", parent: "N" };
    await expect(api(database(), head).organisation.planUnit(office)).rejects.toMatchObject({ cause: { code: "not_allowed" } });
    const seen = await api(database(), head).organisation.get({ date: "2026-02-01" });
    expect(seen.units.map(({ code }) => code)).toEqual(["N"]);
    expect(seen.managers.map(({ code }) => code)).toEqual(["M1"]);
  });
});
