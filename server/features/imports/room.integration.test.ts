import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Actor, localActor } from "../../access/actor.ts";
import type { ApiContext } from "../../api/context.ts";
import { handleImport, handleRefusedOfImport, handleRefusedOfUpload, handleUpload } from "../../api/files/handlers.ts";
import { appRouter } from "../../api/root.ts";
import { createCallerFactory } from "../../api/trpc.ts";
import { describeOnSmallBank } from "../../imports/testing/small-bank.ts";
import { workbook } from "../../imports/testing/workbook.ts";
import { uploadsFolder } from "../../imports/uploads/upload-store.ts";
import { createJobEngine } from "../../jobs/engine.ts";

const staging = mkdtempSync(path.join(tmpdir(), "meritledger-room-"));
vi.stubEnv("MERIT_STAGING", staging);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(staging, { recursive: true, force: true });
});

const OWN = { "x-meritledger": "1" };
const head: Actor = { id: "head", name: "Head of D1", scope: { kind: "units", units: ["D1"] } };
const eve: Actor = { id: "eve", name: "Eve", scope: { kind: "all" } };

const post = (address: string, body: BodyInit | null, headers: Record<string, string> = OWN): Request =>
  new Request(`http://localhost${address}`, { method: "POST", headers: { host: "localhost", ...headers }, ...(body !== null && { body }) });

describeOnSmallBank("the imports room", (database) => {
  const contextOf = (actor: Actor): ApiContext => ({ database: database(), jobs: createJobEngine(database()), actor, locale: "en" });
  let context: ApiContext;
  const imports = (as: ApiContext = context) => createCallerFactory(appRouter)(as).imports;
  const upload = async (name: string, body: BodyInit): Promise<string> => {
    const response = await handleUpload(post(`/api/upload?name=${encodeURIComponent(name)}`, body), context);
    return ((await response.json()) as { uploadId: string }).uploadId;
  };
  /** Waits for a job and gives its report. */
  const finished = async ({ jobId }: { jobId: string }) => {
    await context.jobs.find(jobId)?.done;
    return imports().report({ jobId });
  };
  const pending = async (uploadId: string) => (await imports().uploads()).find((one) => one.uploadId === uploadId);

  beforeAll(async () => {
    context = contextOf(localActor);
  });

  it("takes files in and says what they are, in the order in which they have to be imported", async () => {
    const income = await upload("fees 2026-03.csv", "id,account,date,amount,kind\nI1,A1,2026-03-01,12.50,fee\n");
    const units = await upload("C:\\exports\\Units (2).csv", "code,name,type\nU1,One,branch\n");
    const rates = await upload(
      "whatever.xlsx",
      new Uint8Array(
        workbook([
          ["product", "currency", "from", "ftp", "customer"],
          ["CUR", "EUR", "2026-01-01", "0.03", "0.01"],
        ]),
      ),
    );
    const list = await imports().uploads();
    expect(list.map(({ uploadId }) => uploadId)).toEqual([units, income, rates]);
    expect(list).toMatchObject([
      { fileName: "Units (2).csv", kind: "units", recognisedBy: "name", fits: false, columns: ["code", "name", "type"] },
      { fileName: "fees 2026-03.csv", kind: "income", recognisedBy: "header", fits: true, size: 55 },
      { kind: "rates", recognisedBy: "header", fits: true, format: "xlsx" },
    ]);
    expect(list[0]?.kinds[0]).toMatchObject({ kind: "units", missing: ["kind"], unknown: ["type"] });
    for (const uploadId of [income, units, rates]) await imports().discard({ uploadId });
    expect(await imports().uploads()).toEqual([]);
    expect(readdirSync(uploadsFolder())).toEqual([]);
  });

  it("says of a file that is no table what it is", async () => {
    const uploadId = await upload("report.csv", "%PDF-1.7 ...");
    expect(await pending(uploadId)).toMatchObject({ kind: null, faults: [{ code: "file_type", text: expect.stringContaining("PDF") }] });
    await imports().discard({ uploadId });
  });

  it("refuses what another site's page sends", async () => {
    const foreign = { ...OWN, origin: "https://evil.example" };
    for (const headers of [{}, foreign, { ...OWN, origin: "null" }, { ...OWN, "sec-fetch-site": "cross-site" }]) {
      const response = await handleUpload(post("/api/upload?name=units.csv", "code,name,kind\n", headers), context);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ problem: { code: "upload_foreign" } });
    }
    const own = { ...OWN, origin: "http://localhost", "sec-fetch-site": "same-origin" };
    const taken = await handleUpload(post("/api/upload?name=units.csv", "code,name,kind\n", own), context);
    expect(taken.status).toBe(200);
    await imports().discard({ uploadId: ((await taken.json()) as { uploadId: string }).uploadId });
  });

  it("keeps nothing of what did not arrive whole, is empty, or is too large", async () => {
    const sending = new AbortController();
    const half = new ReadableStream<Uint8Array>({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode("code,name,kind\n"));
      },
      pull: () => sending.abort(),
    });
    const aborted = new Request("http://localhost/api/upload?name=units.csv", {
      method: "POST",
      headers: { host: "localhost", ...OWN },
      body: half,
      signal: sending.signal,
      duplex: "half",
    } as RequestInit);
    expect(await (await handleUpload(aborted, context)).json()).toMatchObject({ problem: { code: "upload_aborted" } });
    expect(await (await handleUpload(post("/api/upload?name=units.csv", null), context)).json()).toMatchObject({
      problem: { code: "upload_empty" },
    });
    vi.stubEnv("MERIT_UPLOAD_LIMIT", "10");
    const large = await handleUpload(post("/api/upload?name=units.csv", "code,name,kind\n"), context);
    vi.stubEnv("MERIT_UPLOAD_LIMIT", "1000000");
    expect(large.status).toBe(413);
    expect(readdirSync(uploadsFolder())).toEqual([]);
  });

  it("shows nothing of what was sent to another database on this machine", async () => {
    const uploadId = await upload("units.csv", "code,name,kind,parent\nZ1,Zed,branch,\n");
    vi.stubEnv("DATABASE_URL", "file:./another.db");
    expect(await imports().uploads()).toEqual([]);
    vi.stubEnv("DATABASE_URL", undefined);
    await imports().discard({ uploadId });
    expect(await imports().uploads()).toEqual([]);
  });

  it("forgets files after a day", async () => {
    const old = await upload("old.csv", "code,name,kind\n");
    const dayAndMore = new Date(Date.now() - 25 * 60 * 60 * 1000);
    utimesSync(path.join(uploadsFolder(), old), dayAndMore, dayAndMore);
    expect(await imports().uploads()).toEqual([]);
    expect(existsSync(path.join(uploadsFolder(), old))).toBe(false);
    await expect(imports().check({ uploadId: old, kind: "units", profile: null })).rejects.toMatchObject({
      cause: { code: "upload_unknown" },
    });
  });

  it("shows a file to who sent it alone, and nothing to who may not import", async () => {
    const uploadId = await upload("units.csv", "code,name,kind\nU2,Two,branch\n");
    expect(await imports(contextOf(eve)).uploads()).toEqual([]);
    await expect(imports(contextOf(eve)).discard({ uploadId })).rejects.toMatchObject({ cause: { code: "upload_unknown" } });
    await expect(imports(contextOf(head)).uploads()).rejects.toMatchObject({ cause: { code: "not_allowed" } });
    expect((await handleUpload(post("/api/upload?name=units.csv", "code\n"), contextOf(head))).status).toBe(403);
    await expect(imports().discard({ uploadId: "../../etc" })).rejects.toMatchObject({ cause: { code: "upload_unknown" } });
    await imports().discard({ uploadId });
  });

  it("checks a file before it enters, with the rows at fault for download, and lets the valid rows in", async () => {
    const text = 'code,name,kind,segment\nK1,"One; ""1""",person,gold\nK2,,person,\nK3,Three\nC1,Acme,company,\n';
    const uploadId = await upload("clients.csv", text);
    const check = await finished(await imports().check({ uploadId, kind: "clients", profile: null }));
    expect(check).toMatchObject({
      status: "dry-run",
      importId: null,
      rows: { read: 4, added: 1, unchanged: 1, refused: 2, skipped: 0 },
      faultsInAll: 2,
      faults: [
        { line: 3, column: "name", code: "value_missing", text: "There is no value, and one is needed. Fill it in." },
        { line: 4, column: null, code: "values_count" },
      ],
    });
    const before = await handleRefusedOfUpload(new Request("http://localhost/"), uploadId, context);
    expect(before.headers.get("content-disposition")).toContain('filename="clients.refused.csv"');
    const csv = await before.text();
    expect(csv.split("\n").slice(0, 2)).toEqual([
      "code,name,kind,segment,line,reason",
      'K2,,person,,3,"name: There is no value, and one is needed. Fill it in."',
    ]);
    expect(csv.split("\n")[2]).toMatch(/^K3,Three,,,4,/);

    const strict = await finished(await imports().start({ uploadId, kind: "clients", profile: null, acceptValid: false }));
    expect(strict).toMatchObject({ status: "rejected", rows: { added: 0 }, faultsInAll: 2 });
    const entered = await finished(await imports().start({ uploadId, kind: "clients", profile: null, acceptValid: true }));
    expect(entered).toMatchObject({ status: "imported", rows: { added: 1, unchanged: 1, refused: 2 } });
    expect(await pending(uploadId)).toBeUndefined();

    const importId = entered.importId ?? 0;
    const after = await handleRefusedOfImport(new Request("http://localhost/"), String(importId), context);
    expect(await after.text()).toBe(csv);
    const details = await imports().get({ importId });
    expect(details).toMatchObject({ summary: { file: "clients.csv", kind: "clients", origin: "file", rowsRefused: 2 }, standing: 1 });
    expect(details.refused.map(({ line, column }) => [line, column])).toEqual([
      [3, "name"],
      [4, null],
    ]);
    expect((await handleRefusedOfImport(new Request("http://localhost/"), "99999", context)).status).toBe(404);
  });

  it("recognises the same file, and lists what was imported without what was entered by hand", async () => {
    const text = "code,name,kind\nK7,Seven,person\n";
    const start = { kind: "clients", profile: null, acceptValid: false } as const;
    const first = await finished(await imports().start({ ...start, uploadId: await upload("a.csv", text) }));
    const again = await upload("b.csv", text);
    expect(await finished(await imports().start({ ...start, uploadId: again }))).toMatchObject({
      status: "unchanged",
      importId: first.importId,
    });
    await imports().discard({ uploadId: again });
    await database().execute("UPDATE imports SET origin = 'logged' WHERE id = ?", [first.importId ?? 0]);
    const listed = async (withLogged: boolean) => (await imports().list({ withLogged })).map(({ importId }) => importId);
    expect(await listed(false)).not.toContain(first.importId);
    expect(await listed(true)).toContain(first.importId);
  });

  it("tells what withdrawing would come to, changing nothing, and then does it", async () => {
    const write = (text: string) => ({ text, kind: "clients", profile: null, acceptValid: false }) as const;
    const enter = async ({ text, ...start }: ReturnType<typeof write>) =>
      (await finished(await imports().start({ ...start, uploadId: await upload("w.csv", text) }))).importId ?? 0;
    await enter(write("code,name,kind\nW1,Before,person\n"));
    const importId = await enter(write("code,name,kind\nW1,After,person\nW2,New,person\n"));
    const trial = await imports().tryWithdrawal({ importId });
    expect(await context.jobs.find(trial.jobId)?.done).toMatchObject({ superseded: 2, reinstated: 1 });
    expect(await imports().get({ importId })).toMatchObject({ summary: { withdrawnPosition: null }, standing: 2 });
    const { jobId } = await imports().withdraw({ importId });
    await context.jobs.find(jobId)?.done;
    expect(await imports().get({ importId })).toMatchObject({ summary: { withdrawnPosition: expect.any(Number) }, standing: 0 });
    const [{ name } = { name: "" }] = await database().query<{ name: string }>(
      "SELECT name FROM clients WHERE code = 'W1' AND superseded_position IS NULL",
    );
    expect(name).toBe("Before");
  });

  it("says why an import cannot be withdrawn", async () => {
    const [clients] = (await imports().list({ withLogged: true })).filter(({ kind }) => kind === "clients").slice(-1);
    const { jobId } = await imports().tryWithdrawal({ importId: clients?.importId ?? 0 });
    await expect(context.jobs.find(jobId)?.done).rejects.toMatchObject({ code: "withdraw_referenced" });
  });

  it("drafts a profile for a bank's own export, shows what it makes of the rows, saves it and imports with it", async () => {
    const text = "Account No.;Booking date;Balance amount;Text\nA1;03.01.2026;1.234,50;x\nA2;31.02.2026;12;y\nA9;04.01.2026;5;z\n";
    const uploadId = await upload("saldo.csv", text);
    expect(await pending(uploadId)).toMatchObject({ kind: null, fits: false, delimiter: ";" });
    const { profile, columns } = await imports().draftProfile({ uploadId, kind: "balances", layout: {} });
    expect(columns).toEqual(["Account No.", "Booking date", "Balance amount", "Text"]);
    expect(profile).toEqual({
      kind: "balances",
      encoding: "utf-8",
      delimiter: ";",
      ignore: "*",
      columns: {
        account: "Account No.",
        date: { column: "Booking date", date: "DD.MM.YYYY" },
        balance: { column: "Balance amount", number: { decimal: ",", group: "." } },
      },
    });
    const sample = await imports().sampleProfile({ uploadId, profile });
    expect(sample.headFaults).toEqual([]);
    expect(sample.rows[0]).toEqual({
      line: 2,
      raw: ["A1", "03.01.2026", "1.234,50", "x"],
      values: { account: "A1", date: "2026-01-03", balance: "1234.50" },
    });
    expect(sample.faults.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, "date", "date_impossible"],
      [4, "account", "reference_unknown"],
    ]);
    await imports().saveProfile({ name: "Saldo", profile });
    const [saved] = await imports().profiles();
    expect(saved).toMatchObject({ name: "Saldo", kind: "balances", profile });
    const report = await finished(
      await imports().start({ uploadId, kind: "balances", profile: { name: "Saldo", profile }, acceptValid: true }),
    );
    expect(report).toMatchObject({ status: "imported", rows: { added: 1, refused: 2 } });
    expect((await imports().get({ importId: report.importId ?? 0 })).summary.profile).toMatch(/^Saldo#/);
    const refused = await (await handleRefusedOfImport(new Request("http://localhost/"), String(report.importId), context)).text();
    expect(refused).toContain("Account No.;Booking date;Balance amount;Text;line;reason\nA2;31.02.2026;12;y;3;date: ");
  });

  it("shows the rows of an unfinished profile, and what it still lacks", async () => {
    const uploadId = await upload("odd.csv", "a;b\n1;2\n");
    const sample = await imports().sampleProfile({
      uploadId,
      profile: { kind: "units", delimiter: ";", columns: { code: "a", name: "gone" }, where: [{ column: "z", in: ["1"] }] },
    });
    expect(sample).toMatchObject({ mapped: ["code"], rows: [{ line: 2, raw: ["1", "2"], values: { code: "1" } }], faults: [] });
    expect(sample.headFaults.map(({ code, column }) => [code, column])).toContainEqual(["column_missing", "kind"]);
    expect(sample.headFaults.map(({ code, column }) => [code, column])).toContainEqual(["profile_source_missing", "gone"]);
    await expect(imports().sampleProfile({ uploadId, profile: { kind: "units", delimiter: "too long" } })).rejects.toMatchObject({
      cause: { code: "profile_invalid" },
    });
    await imports().discard({ uploadId });
  });

  it("imports what another system sends, and answers as the command line does", async () => {
    const send = (address: string, body: string) =>
      handleImport(post(`/api/import/${address}`, body), address.split("?")[0] ?? "", context);
    const entered = await send("clients", "code,name,kind\nZ1,Zed,person\n");
    expect([entered.status, await entered.json()]).toMatchObject([
      200,
      { status: "imported", import: { kind: "clients", file: "clients.csv" }, rows: { added: 1 } },
    ]);
    const refused = await send("clients?name=bad.csv", "code,name,kind\nZ2,,person\n");
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      {
        status: "rejected",
        import: { file: "bad.csv" },
        faults: [{ line: 2, column: "name", message: "There is no value, and one is needed. Fill it in." }],
      },
    ]);
    const mapped = await send("balances?profile=Saldo&dryRun=1", "Account No.;Booking date;Balance amount\nA1;05.01.2026;7\n");
    expect(await mapped.json()).toMatchObject({ status: "dry-run", rows: { added: 1 } });
    expect((await send("balances?profile=None", "x")).status).toBe(404);
    expect((await send("cheese", "x")).status).toBe(404);
    expect(readdirSync(uploadsFolder())).toEqual([]);
  });
});
