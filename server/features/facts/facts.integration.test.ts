import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { type Actor, localActor } from "../../access/actor.ts";
import type { Database } from "../../db/database.ts";
import type { Sql } from "../../db/sql.ts";
import { importTable } from "../../imports/import-table.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { importText } from "../../testing/banks.ts";
import { describeOnBoth } from "../../testing/each-database.ts";
import { withdrawImport } from "../imports/index.ts";
import { managerPage } from "../managers/index.ts";
import { calculateRun, verifyRun } from "../runs/index.ts";
import { logRows } from "./index.ts";

const call = {
  id: "log-1",
  manager: "ANNA",
  client: "ACME",
  kind: "call",
  at: "2026-03-10T14:00:00Z",
  minutes: "30",
  note: 'price, and "terms"\nsecond line',
};

/** A bank of one unit, two managers, one client and one account. */
async function smallBank(database: Database): Promise<void> {
  await importText(database, "units", ["code,name,kind,parent", "B,Bank,bank,", "N,North,branch,B"]);
  await importText(database, "managers", ["code,name,unit,position,from", "ANNA,Anna,N,manager,2020-01-01", "BO,Bo,B,manager,2020-01-01"]);
  await importText(database, "clients", ["code,name,kind", "ACME,Acme,company"]);
  await importText(database, "products", ["code,name,family,side,day_count,coefficient", "CUR,Current,Deposits,liability,ACT/365,1"]);
  await importText(database, "accounts", ["code,client,product,unit,currency,opened", "A1,ACME,CUR,N,EUR,2020-01-01"]);
  await importText(database, "rates", ["product,currency,from,ftp,customer", "CUR,EUR,2020-01-01,0.03,0.01"]);
  await importText(database, "balances", ["account,date,balance", "A1,2026-03-01,1000.00", "A1,2026-04-30,1000.00"]);
  await importText(database, "assignments", ["account,manager,share,from", "A1,ANNA,1,2020-01-01"]);
}

async function temporaryFile(name: string, lines: readonly string[]): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "meritledger-file-")), name);
  await writeFile(file, `${lines.join("\n")}\n`);
  return file;
}

/** The database, in which something else enters just before the first transaction begins. */
function enteringFirst(database: Database, enter: () => Promise<unknown>): Database {
  let waiting: (() => Promise<unknown>) | null = enter;
  return new Proxy(database, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== "transaction") return typeof value === "function" ? value.bind(target) : value;
      return async <T>(work: (tx: Sql) => Promise<T>): Promise<T> => {
        const first = waiting;
        waiting = null;
        await first?.();
        return target.transaction(work);
      };
    },
  });
}

describeOnBoth("facts entered by hand", (database) => {
  const context = () => ({ database: database(), actor: localActor });
  const positions = async () =>
    Number((await database().query<{ n: number | bigint }>("SELECT MAX(position) AS n FROM ledger_entries"))[0]?.n);
  const factsOf = (id: string) =>
    database().query<Record<string, unknown>>("SELECT * FROM activities WHERE item_id = ? AND superseded_position IS NULL", [id]);
  const importOf = async (id: number | null) =>
    (await database().query("SELECT * FROM imports WHERE id = ?", [id]))[0] as Record<string, unknown>;

  beforeAll(() => smallBank(database()));

  test("an activity is stored as a file's row would be: fact, ledger position, import of origin logged, audit event", async () => {
    const before = await positions();
    const report = await logRows(context(), { kind: "activities", rows: [call] });
    expect(report).toMatchObject({ status: "imported", rows: { read: 1, added: 1 }, faults: [], import: { position: before + 1 } });
    const [fact] = await factsOf("log-1");
    expect({ ...fact, minutes: Number(fact?.minutes), line: Number(fact?.line) }).toMatchObject({
      manager: "ANNA",
      client: "ACME",
      deal: null,
      kind: "call",
      at: "2026-03-10T14:00:00.000Z",
      minutes: 30,
      note: call.note,
      line: 1,
    });
    const entered = await importOf(report.import.id);
    expect(entered).toMatchObject({ kind: "activities", origin: "logged", actor: "local" });
    expect(entered.file_name).toMatch(/^logged \d{4}-\d\d-\d\d \d\d:\d\d activities$/);
    const [event] = await database().query<{ type: string; payload: string }>(
      "SELECT type, payload FROM audit_events ORDER BY id DESC LIMIT 1",
    );
    expect(event?.type).toBe("facts.logged");
    expect(JSON.parse(event?.payload ?? "")).toMatchObject({ importId: report.import.id, factsAdded: 1 });
  });

  test("a fault names row, column, value and reason, and nothing enters", async () => {
    const before = await positions();
    const report = await logRows(context(), {
      kind: "activities",
      rows: [
        { id: "f1", manager: "ANNA", kind: "call", at: "2026-03-10T14:00:00Z" },
        { id: "f2", manager: "ANA", kind: "", at: "2026-03-10 14:00", minutes: "ten" },
      ],
    });
    expect(report.status).toBe("rejected");
    expect(report.faults.map(({ line, column, value, code }) => [line, column, value, code])).toEqual([
      [2, "at", "2026-03-10 14:00", "instant_without_zone"],
      [2, "kind", null, "value_missing"],
      [2, "manager", "ANA", "reference_unknown"],
      [2, "minutes", "ten", "integer_format"],
    ]);
    expect(report.faults[2]?.params).toMatchObject({ nearest: "ANNA" });
    expect(await positions()).toBe(before);
    expect(await factsOf("f1")).toEqual([]);
  });

  test("columns that the kind does not have, no rows at all and text that cannot be kept are refused", async () => {
    const unknown = await logRows(context(), { kind: "units", rows: [{ code: "X", name: "X", kind: "branch", color: "red" }] });
    expect(unknown.faults).toMatchObject([{ column: "color", code: "column_unknown" }]);
    expect((await logRows(context(), { kind: "units", rows: [] })).status).toBe("rejected");
    const nul = await logRows(context(), { kind: "activities", rows: [{ ...call, id: "nul", note: "a\u0000b" }] });
    expect(nul.faults).toMatchObject([{ line: 1, column: "note", code: "text_unstorable" }]);
  });

  test("the same entry twice, even at once, is one fact; another entry with the same words is another", async () => {
    const entry = { kind: "activities", key: "click-1", rows: [{ ...call, id: "twice" }] } as const;
    const [first, second] = await Promise.all([logRows(context(), entry), logRows(context(), entry)]);
    expect([first.status, second.status]).toEqual(["imported", "unchanged"]);
    expect(second.import.id).toBe(first.import.id);
    const again = await logRows(context(), { ...entry, key: "click-2" });
    expect(again).toMatchObject({ status: "unchanged", import: { id: null }, rows: { unchanged: 1 } });
    expect(await factsOf("twice")).toHaveLength(1);
  });

  test("a correction supersedes, going back to the first words is a correction too, and withdrawing it lets the former stand again", async () => {
    const rows = (note: string) => ({ kind: "activities", rows: [{ ...call, id: "fix", note }] }) as const;
    await logRows(context(), rows("first"));
    await logRows(context(), rows("second"));
    const third = await logRows(context(), rows("first"));
    expect(third.status).toBe("imported");
    expect(await factsOf("fix")).toMatchObject([{ note: "first" }]);
    await withdrawImport(context(), { importId: third.import.id as number });
    expect(await factsOf("fix")).toMatchObject([{ note: "second" }]);
  });

  test("units and assignments: renamed, and handed over, with the checks of their kind", async () => {
    const renamed = await logRows(context(), { kind: "units", rows: [{ code: "N", name: "North Star", kind: "branch", parent: "B" }] });
    expect(renamed).toMatchObject({ status: "imported", rows: { added: 1 } });
    const circle = await logRows(context(), { kind: "units", rows: [{ code: "B", name: "Bank", kind: "bank", parent: "N" }] });
    expect(circle.status).toBe("rejected");
    const tooMuch = await logRows(context(), {
      kind: "assignments",
      rows: [{ account: "A1", manager: "BO", share: "0.5", from: "2026-03-15" }],
    });
    expect(tooMuch.faults[0]?.code).toMatch(/share/);
    const handover = await logRows(context(), {
      kind: "assignments",
      rows: [
        { account: "A1", manager: "ANNA", share: "1", from: "2020-01-01", to: "2026-03-15" },
        { account: "A1", manager: "BO", share: "1", from: "2026-03-15" },
      ],
    });
    expect(handover).toMatchObject({ status: "imported", rows: { added: 2 } });
    await withdrawImport(context(), { importId: handover.import.id as number });
    const held = await database().query('SELECT manager, "to" FROM assignments WHERE superseded_position IS NULL');
    expect(held).toEqual([{ manager: "ANNA", to: null }]);
  });

  test("a run after logging counts it; the run before it does not, and still verifies", async () => {
    const jobs = createJobEngine(database());
    const calculate = () => jobs.complete(calculateRun, { period: "2026-04", unit: null }, localActor);
    const counted = async () => (await managerPage(context(), { manager: "BO", period: "2026-04" })).activity;
    await calculate();
    expect(await counted()).toEqual([]);
    const { import: entered } = await logRows(context(), {
      kind: "activities",
      rows: [{ id: "april", manager: "BO", kind: "visit", at: "2026-04-02T09:00:00Z" }],
    });
    expect((await jobs.complete(verifyRun, { period: "2026-04" }, localActor)).differences).toEqual([]);
    expect(await counted()).toEqual([]);
    await calculate();
    expect(await counted()).toEqual([{ manager: "BO", kind: "visit", count: 1 }]);
    await withdrawImport(context(), { importId: entered.id as number });
    await calculate();
    expect(await counted()).toEqual([]);
  });

  test("forty entries at once all enter, one after the other", async () => {
    const entries = Array.from({ length: 40 }, (_, i) => ({ ...call, id: `many-${i}` }));
    const reports = await Promise.all(entries.map((row) => logRows(context(), { kind: "activities", rows: [row] })));
    expect(new Set(reports.map(({ status }) => status))).toEqual(new Set(["imported"]));
    expect(new Set(reports.map(({ import: { position } }) => position)).size).toBe(40);
  });

  test("a file that is being checked is checked again for what its rules look at, and not for every activity that is logged meanwhile", async () => {
    const income = await temporaryFile("income.csv", ["id,account,date,amount,kind", "I1,A1,2026-03-05,12.00,fee"]);
    const checksWhile = async (meanwhile: () => Promise<unknown>): Promise<number> => {
      let checks = 0;
      const report = ({ stage }: { stage: string }) => {
        if (stage === "checking") checks++;
      };
      const context = { database: enteringFirst(database(), meanwhile), actor: localActor, signal: new AbortController().signal, report };
      const imported = await importTable(context, {
        kind: "income",
        file: income,
        fileName: "income.csv",
        profile: null,
        acceptValid: false,
        dryRun: false,
      });
      await withdrawImport({ database: database(), actor: localActor }, { importId: imported.import.id as number });
      return checks;
    };
    expect(await checksWhile(() => logRows(context(), { kind: "activities", rows: [{ ...call, id: "meanwhile" }] }))).toBe(1);
    const account = { code: "A1", client: "ACME", product: "CUR", unit: "N", currency: "EUR", opened: "2020-01-02" };
    expect(await checksWhile(() => logRows(context(), { kind: "accounts", rows: [account] }))).toBe(2);
  });

  test("a manager logs own activities alone, a head those of the unit's managers, and neither changes the organisation", async () => {
    const as = (scope: Actor["scope"]) => ({ database: database(), actor: { id: "x", name: "X", scope } });
    const anna = as({ kind: "manager", manager: "ANNA" });
    const north = as({ kind: "units", units: ["N"] });
    const log = (who: typeof anna, manager: string, id: string) =>
      logRows(who, { kind: "activities", rows: [{ id, manager, kind: "call", at: "2026-03-10T14:00:00Z" }] });
    expect((await log(anna, "ANNA", "own")).status).toBe("imported");
    expect((await log(north, "ANNA", "unit")).status).toBe("imported");
    await expect(log(anna, "BO", "other")).rejects.toThrow("not_allowed");
    await expect(log(north, "BO", "other")).rejects.toThrow("not_allowed");
    await log({ database: database(), actor: localActor }, "BO", "bos");
    await expect(log(anna, "ANNA", "bos")).rejects.toThrow("not_allowed");
    await expect(logRows(anna, { kind: "units", rows: [] })).rejects.toThrow("not_allowed");
  });
});
