import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { localActor } from "../access/actor.ts";
import { decodeBalanceMonth } from "../db/balance-month.ts";
import type { Database } from "../db/database.ts";
import { currentPosition } from "../db/ledger.ts";
import type { Sql } from "../db/sql.ts";
import { importAll, importFile, importJob, listImports, refusedRows } from "../features/imports/index.ts";
import { createJobEngine } from "../jobs/engine.ts";
import { describeOnBoth } from "../testing/each-database.ts";
import { describeOnSmallBank, importText } from "./testing/small-bank.ts";
import { temporaryFiles } from "./testing/temporary-files.ts";
import { workbook } from "./testing/workbook.ts";

const write = temporaryFiles();

/** Everything that stands and ever stood, as texts: equal before and after means that nothing changed. */
async function contents(sql: Sql): Promise<string> {
  const tables = [
    "units",
    "clients",
    "income_items",
    "balance_months",
    "assignments",
    "targets",
    "imports",
    "ledger_entries",
    "audit_events",
    "refused_rows",
  ];
  const all: unknown[] = [];
  for (const table of tables) all.push(await sql.query(`SELECT * FROM ${table} ORDER BY 1`));
  return JSON.stringify(all, (_, value) => (typeof value === "bigint" ? String(value) : value));
}

const live = (sql: Sql, table: string, columns: string) =>
  sql.query(`SELECT ${columns} FROM ${table} WHERE superseded_position IS NULL ORDER BY 1, 2`);

describeOnSmallBank("an import", (database) => {
  const importing = (...args: Parameters<typeof importText> extends [unknown, unknown, ...infer Rest] ? Rest : never) =>
    importText(database(), write, ...args);

  test("supersedes by key, counts what is unchanged, and leaves the rest alone", async () => {
    const before = await currentPosition(database());
    await importing("clients", "code,name,kind,segment\nK1,One,person,\nK2,Two,person,gold\n");
    const second = await importing("clients", "segment,kind,name,code\n,person,One,K1\nsilver,person,Two,K2\n,company,Three,K3\n");
    expect(second).toMatchObject({
      status: "imported",
      rows: { read: 3, added: 2, unchanged: 1, refused: 0 },
      import: { position: before + 2 },
    });
    expect(await live(database(), "clients", "code, segment, line")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "K1", segment: null }),
        expect.objectContaining({ code: "K2", segment: "silver" }),
        expect.objectContaining({ code: "K3", segment: null }),
      ]),
    );
    const old = await database().query<{ segment: string; superseded_position: number }>(
      "SELECT segment, superseded_position FROM clients WHERE code = 'K2' ORDER BY id",
    );
    expect(old.map((row) => [row.segment, row.superseded_position === null ? null : Number(row.superseded_position)])).toEqual([
      ["gold", before + 2],
      ["silver", null],
    ]);
  });

  test("of the same file changes nothing the second time", async () => {
    const text = "id,account,date,amount,kind\nI1,A1,2026-03-01,12.50,fee\n";
    const first = await importing("income", text);
    const before = await contents(database());
    expect(await importing("income", text, { name: "renamed.csv" })).toMatchObject({
      status: "unchanged",
      import: { id: first.import.id, position: first.import.position },
    });
    expect(await contents(database())).toBe(before);
  });

  test("compares keys with empty parts, and decimals by their value", async () => {
    await importing("targets", "unit,manager,metric,product,period,value\nD1,,margin,,2026,100\n,M1,margin,CUR,2026-Q1,0.50\n");
    const again = await importing(
      "targets",
      "unit,manager,metric,product,period,value\nD1,,margin,,2026,+0100.0\n,M1,margin,CUR,2026-Q1,.5\n",
      { acceptValid: true },
    );
    expect(again).toMatchObject({ rows: { added: 0, unchanged: 1, refused: 1 }, faults: [{ line: 3, code: "decimal_format" }] });
    expect(await importing("targets", "unit,manager,metric,period,value\nD1,,margin,2026,101\n")).toMatchObject({
      rows: { added: 1, unchanged: 0 },
    });
  });

  test("--dry-run says what would happen and stores nothing", async () => {
    const before = await contents(database());
    const report = await importing("clients", "code,name,kind\nK1,Other,person\nK9,New,person\n", { dryRun: true });
    expect(report).toMatchObject({ status: "dry-run", rows: { read: 2, added: 2 }, import: { id: null, position: null } });
    expect(await contents(database())).toBe(before);
  });

  test("at fault stores nothing", async () => {
    const before = await contents(database());
    expect(await importing("clients", "code,name,kind\nK10,Good,person\nK11,,person\n")).toMatchObject({
      status: "rejected",
      rows: { read: 2, refused: 1 },
    });
    expect(await contents(database())).toBe(before);
  });

  test("--accept-valid lets the good rows in and keeps the bad for download, as they stood", async () => {
    const text = 'code,name,kind,parent\nX1,"New, ""one""",branch,NOWHERE\nX2,Good,branch,R\nX3,Child of a bad row,branch,X1\nX4,torn\n';
    const report = await importing("units", text, { acceptValid: true });
    expect(report).toMatchObject({ status: "imported", rows: { read: 4, added: 1, refused: 3 } });
    expect(report.faults.map(({ line, code }) => [line, code])).toEqual([
      [2, "reference_unknown"],
      [4, "reference_unknown"],
      [5, "values_count"],
    ]);
    const pages = await Array.fromAsync(
      await refusedRows({ database: database(), actor: localActor }, { importId: report.import.id as number }),
    );
    expect(pages.flat().map(({ line, column, value, raw }) => [line, column, value, raw])).toEqual([
      [2, "parent", "NOWHERE", 'X1,"New, ""one""",branch,NOWHERE'],
      [4, "parent", "X1", "X3,Child of a bad row,branch,X1"],
      [5, null, "X4,torn", "X4,torn"],
    ]);
  });

  test("--accept-valid keeps out both rows of a repeated key, and rows that a refused one would have made room for", async () => {
    await importing("assignments", "account,client,manager,share,from,to\nA3,,M1,0.8,2026-01-01,\n");
    const text =
      "account,client,manager,share,from,to\nA3,,M1,5,2026-01-01,\nA3,,M2,0.5,2026-01-01,\nA2,,M1,1,2026-01-01,\nA2,,M1,0.5,2026-01-01,\n";
    const report = await importing("assignments", text, { acceptValid: true });
    expect(report).toMatchObject({ status: "rejected" });
    expect(report.faults.map(({ line, code }) => [line, code])).toEqual([
      [2, "decimal_range"],
      [3, "shares_above_one"],
      [4, "key_repeated"],
      [5, "key_repeated"],
    ]);
  });

  test("of balances stores one fact for each account and month, in minor units of the account's currency", async () => {
    const text =
      "balance,date,account\n-1.5,2026-03-31,A1\n10.00,2026-03-01,A1\n0.00,2026-02-28,A1\n5,2026-03-02,A2\n1.234,2026-03-02,A3\n";
    const report = await importing("balances", text);
    expect(report).toMatchObject({ rows: { read: 5, added: 5 } });
    const rows = await database().query<{
      account: string;
      month: number;
      days: Uint8Array;
      balance_days: bigint;
      closing_minor: bigint;
      first_day: number;
    }>(
      "SELECT account, month, days, balance_days, closing_minor, first_day FROM balance_months WHERE import_id = ? ORDER BY account, month",
      [report.import.id],
    );
    const march = 2026 * 12 + 2;
    expect(
      rows.map((row) => [
        row.account,
        Number(row.month) - march,
        Number(row.first_day),
        BigInt(row.balance_days),
        BigInt(row.closing_minor),
      ]),
    ).toEqual([
      ["A1", -1, 28, 0n, 0n],
      ["A1", 0, 1, 30n * 1000n - 150n, -150n],
      ["A2", 0, 2, 30n * 5n, 5n],
      ["A3", 0, 2, 30n * 1234n, 1234n],
    ]);
    expect(decodeBalanceMonth(rows[1]?.days as Uint8Array)).toEqual([
      { dayOfMonth: 1, balanceMinor: 1000n, line: 3 },
      { dayOfMonth: 31, balanceMinor: -150n, line: 2 },
    ]);
  });

  test("reads instants of any zone as UTC, and keeps text as it is", async () => {
    const text =
      'id,manager,client,deal,kind,at,minutes,outcome,note\nE1,M1,C1,DL1,call,2026-03-01T00:30:00.5+02:00,15,,"two\nlines, ""quoted"""\nE2,M1,,,call,2026-03-01T10:00Z,,,\n';
    expect(await importing("activities", text)).toMatchObject({ status: "imported", faults: [] });
    expect(await live(database(), "activities", "item_id, at, note")).toEqual([
      { item_id: "E1", at: "2026-02-28T22:30:00.500Z", note: 'two\nlines, "quoted"' },
      { item_id: "E2", at: "2026-03-01T10:00:00.000Z", note: null },
    ]);
  });

  test("of a workbook is like one of CSV", async () => {
    const rows = [
      ["currency", "date", "rate"],
      ["EUR", { date: 46082 }, { number: "1.0845" }],
      ["JPY", "2026-03-01", { number: "6.1000000000000004E-3" }],
    ];
    expect(await importing("fx", workbook(rows), { name: "fx.xlsx" })).toMatchObject({ status: "imported", rows: { added: 2 } });
    expect(await live(database(), "fx_rates", "currency, date, rate, line")).toMatchObject([
      { currency: "EUR", date: "2026-03-01", rate: "1.0845" },
      { currency: "JPY", date: "2026-03-01", rate: "0.0061" },
    ]);
  });

  test("is checked again where another import entered meanwhile", async () => {
    const postings = "code,name,unit,position,from,to\n";
    let meanwhile: string | null = null;
    // Just before the import is stored, another one enters.
    const busy: Database = {
      ...database(),
      transaction: async (work) => {
        const other = meanwhile;
        meanwhile = null;
        if (other) expect(await importing("managers", other)).toMatchObject({ status: "imported" });
        return database().transaction(work);
      },
    };
    meanwhile = `${postings}M8,Pat,D1,x,2026-01-01,\n`;
    expect(await importText(busy, write, "managers", `${postings}M7,Kim,D1,x,2026-01-01,\n`)).toMatchObject({ status: "imported" });
    meanwhile = `${postings}M9,Lee,D1,x,2025-01-01,\n`;
    const report = await importText(busy, write, "managers", `${postings}M9,Lee,D2,x,2026-01-01,\n`);
    expect(report).toMatchObject({
      status: "rejected",
      faults: [{ line: 2, code: "overlap", params: { other: "standing", otherFrom: "2025-01-01" } }],
    });
  });

  test("is a job, an audit event and a line in the list", async () => {
    const stages: string[] = [];
    const jobs = createJobEngine(database());
    const file = write("clients.csv", "code,name,kind\nK20,Job,person\n");
    const report = await importFile(
      { database: database(), actor: localActor, jobs, onProgress: ({ stage }) => void stages.push(stage) },
      { kind: "clients", file },
    );
    expect([...new Set(stages)]).toEqual(["reading", "checking", "storing"]);
    expect(await database().prisma.job.findFirst({ where: { kind: "import" } })).toMatchObject({ state: "done" });
    const [event] = await database().query<{ payload: string }>(
      "SELECT payload FROM audit_events WHERE type = 'facts.imported' ORDER BY id DESC LIMIT 1",
    );
    expect(JSON.parse(event?.payload ?? "")).toMatchObject({ importId: report.import.id, kind: "clients", factsAdded: 1 });
    const [latest] = await listImports({ database: database(), actor: localActor });
    expect(latest).toMatchObject({
      id: report.import.id,
      kind: "clients",
      file: "clients.csv",
      factsAdded: 1,
      withdrawnPosition: null,
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });

  test("that is cancelled stores nothing", async () => {
    const before = await contents(database());
    const jobs = createJobEngine(database());
    const file = write("clients.csv", "code,name,kind\nK30,Cancelled,person\n");
    const input = { kind: "clients", file, fileName: "clients.csv", profile: null, acceptValid: false, dryRun: false } as const;
    const job = await jobs.start(importJob, input, localActor);
    job.onProgress(({ stage }) => {
      if (stage === "storing") job.cancel();
    });
    await expect(job.done).rejects.toMatchObject({ code: "job_cancelled" });
    expect(await contents(database())).toBe(before);
  });

  test("needs sight of the whole bank", async () => {
    const actor = { id: "m", name: "Ann", scope: { kind: "manager", manager: "M1" } } as const;
    await expect(importFile({ database: database(), actor }, { kind: "units", file: "units.csv" })).rejects.toMatchObject({
      code: "not_allowed",
    });
  });
});

describeOnSmallBank("a mapping profile", (database) => {
  test("renames, fills in, maps, filters, cuts blanks and lets the last row win", async () => {
    const profile = {
      delimiter: ";",
      trim: true,
      ignore: ["remark"],
      columns: {
        code: { template: "K-{no}" },
        name: "customer",
        kind: { constant: "person" },
        segment: { column: "class", map: { "1": "gold" } },
      },
      where: [{ column: "state", notIn: ["closed"] }],
      onRepeatedKey: "last",
    };
    const text = "no;customer;class;state;remark\n 7 ; Ann ;1;open;x\n7;Ann B.;2;open;\n8;Bob;;closed;\n9;Eve;;open;\n";
    const report = await importText(database(), write, "clients", text, { profile });
    expect(report).toMatchObject({ status: "imported", rows: { read: 4, added: 2, skipped: 2 } });
    expect(await database().query("SELECT code, name, kind, segment FROM clients WHERE code LIKE 'K-%' ORDER BY code")).toEqual([
      { code: "K-7", name: "Ann B.", kind: "person", segment: "2" },
      { code: "K-9", name: "Eve", kind: "person", segment: null },
    ]);
  });

  test("lets the first row win", async () => {
    const report = await importText(database(), write, "balances", "account,date,balance\nA1,2026-05-01,1.00\nA1,2026-05-01,2.00\n", {
      profile: { onRepeatedKey: "first" },
    });
    expect(report).toMatchObject({ status: "imported", rows: { added: 1, skipped: 1 } });
    const [row] = await database().query<{ closing_minor: bigint }>("SELECT closing_minor FROM balance_months WHERE import_id = ?", [
      report.import.id,
    ]);
    expect(BigInt(row?.closing_minor ?? 0)).toBe(100n);
  });

  test("shows values as they stand in the file, and how the profile says they are written", async () => {
    const profile = {
      columns: { date: { column: "date", date: "DD.MM.YY" }, balance: { column: "balance", number: { decimal: ",", group: " " } } },
    };
    const text = 'account,date,balance\nA1,31.02.26,"1 000,50"\nA1,2026-03-01,"1 000,50"\nA1,01.03.26,1000.50\nA1,02.03.26,"10 00,50"\n';
    const { faults } = await importText(database(), write, "balances", text, { profile });
    expect(faults.map(({ line, column, value, code, params }) => [line, column, value, code, params.written])).toEqual([
      [2, "date", "31.02.26", "date_impossible", undefined],
      [3, "date", "2026-03-01", "date_format", "DD.MM.YY"],
      [4, "balance", "1000.50", "amount_format", "1 234,56"],
      [5, "balance", "10 00,50", "amount_format", "1 234,56"],
    ]);
  });

  test("is told what is wrong with itself", async () => {
    const using = (profile: object) => importText(database(), write, "clients", "code,name,kind\n", { profile });
    await expect(using({ delimeter: ";" })).rejects.toMatchObject({ code: "profile_invalid" });
    await expect(using({ columns: { nom: "x" } })).rejects.toMatchObject({ code: "profile_column_unknown", params: { column: "nom" } });
    await expect(using({ encoding: "klingon" })).rejects.toMatchObject({ code: "profile_encoding_unknown" });
    await expect(using({ kind: "units" })).rejects.toMatchObject({ code: "profile_other_kind" });
    await expect(using({ columns: { code: { column: "a", date: "DDMM" } } })).rejects.toMatchObject({ code: "profile_invalid" });
  });
});

describeOnBoth("import-all", (database) => {
  const folderOf = (file: string): string => file.slice(0, file.lastIndexOf("/"));

  test("stops at the first file at fault, and goes on from there the next time", async () => {
    const folder = folderOf(write("units.csv", "code,name,kind,parent\nB,Bank,bank,\n"));
    const context = { database: database(), actor: localActor };
    writeFileSync(`${folder}/managers.csv`, "code,name,unit,position,from\nM1,Ann,BB,x,2026-01-01\n");
    writeFileSync(`${folder}/clients.csv`, "code,name,kind\nC1,A,person\n");
    writeFileSync(`${folder}/notes.txt`, "not for import");
    const first = await importAll(context, { directory: folder });
    expect(first.reports.map(({ import: { file }, status }) => [file, status])).toEqual([
      ["units.csv", "imported"],
      ["managers.csv", "rejected"],
    ]);
    expect(first.waiting).toEqual(["clients.csv"]);
    writeFileSync(`${folder}/managers.csv`, "code,name,unit,position,from\nM1,Ann,B,x,2026-01-01\n");
    const second = await importAll(context, { directory: folder });
    expect(second.reports.map(({ status }) => status)).toEqual(["unchanged", "imported", "imported"]);
    expect(second.waiting).toEqual([]);
  });

  test("wants a folder with something in it", async () => {
    const context = { database: database(), actor: localActor };
    await expect(importAll(context, { directory: folderOf(write("notes.txt", "x")) })).rejects.toMatchObject({
      code: "import_directory_empty",
    });
    await expect(importAll(context, { directory: "/nowhere" })).rejects.toMatchObject({ code: "import_directory_missing" });
    await expect(importFile(context, { kind: "units", file: "/nowhere/units.csv" })).rejects.toMatchObject({ code: "import_file_missing" });
    await expect(importFile(context, { kind: "units", file: "/" })).rejects.toMatchObject({ code: "import_not_a_file" });
  });
});
