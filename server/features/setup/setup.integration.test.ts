import { beforeAll, expect, it } from "vitest";
import { type Actor, localActor } from "../../access/actor.ts";
import type { ApiContext } from "../../api/context.ts";
import { appRouter } from "../../api/root.ts";
import { createCallerFactory } from "../../api/trpc.ts";
import type { KindName } from "../../imports/kinds/kind.ts";
import { importText } from "../../imports/testing/small-bank.ts";
import { temporaryFiles } from "../../imports/testing/temporary-files.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnBoth } from "../../testing/each-database.ts";

const write = temporaryFiles();
const head: Actor = { id: "head", name: "Head of D1", scope: { kind: "units", units: ["D1"] } };

const NEEDED: readonly (readonly [KindName, string])[] = [
  ["units", "code,name,kind,parent\nB,Bank,bank,\nD,Branch,branch,B\n"],
  ["managers", "code,name,email,unit,position,from,to\nM1,Ann,,D,senior,2025-01-01,2026-01-01\nM1,Ann,,B,head,2026-01-01,\n"],
  ["products", "code,name,family,side,day_count\nCUR,Current,Deposits,liability,ACT/365\n"],
  ["clients", "code,name,kind\nC1,Acme,company\n"],
  ["accounts", "code,client,product,unit,currency,opened\nA1,C1,CUR,D,EUR,2025-01-01\nA2,C1,CUR,D,USD,2025-01-01\n"],
  ["assignments", "account,client,manager,share,from,to\nA1,,M1,1,2025-01-01,\n"],
  ["balances", "account,date,balance\nA1,2026-01-05,100\nA1,2026-02-27,200\nA1,2026-03-10,300\n"],
  ["rates", "product,currency,from,ftp,customer\nCUR,EUR,2025-01-01,0.03,0.01\nCUR,USD,2025-01-01,0.03,0.01\n"],
];

describeOnBoth("the first steps", (database) => {
  const contextOf = (actor: Actor): ApiContext => ({ database: database(), jobs: createJobEngine(database()), actor, locale: "en" });
  let context: ApiContext;
  const api = (as: ApiContext = context) => createCallerFactory(appRouter)(as);
  const status = () => api().setup.status();
  const missing = async () => (await status()).parts.filter(({ needed, isThere }) => needed && !isThere).map(({ kind }) => kind);
  const enter = async (kind: KindName, text: string) =>
    expect(await importText(database(), write, kind, text)).toMatchObject({ status: "imported" });

  beforeAll(() => {
    context = contextOf(localActor);
  });

  it("begin with nothing", async () => {
    expect(await status()).toMatchObject({
      isEmpty: true,
      mayLoadExample: true,
      isReady: false,
      balances: null,
      proposed: null,
      periods: [],
      currenciesMissing: [],
      runs: { count: 0, latest: null },
    });
    expect(await missing()).toEqual(NEEDED.map(([kind]) => kind));
    await expect(api(contextOf(head)).setup.status()).rejects.toMatchObject({ cause: { code: "not_allowed" } });
  });

  it("tick what comes in, one after another", async () => {
    for (const [i, [kind, text]] of NEEDED.entries()) {
      await enter(kind, text);
      expect((await missing()).filter((one) => one !== "fx")).toEqual(NEEDED.slice(i + 1).map(([later]) => later));
    }
    const { parts, balances, mayLoadExample } = await status();
    expect(parts.find(({ kind }) => kind === "managers")?.count).toBe(1);
    expect(parts.find(({ kind }) => kind === "balances")?.count).toBe(3);
    expect(balances).toEqual({ first: "2026-01", last: "2026-03" });
    expect(mayLoadExample).toBe(false);
  });

  it("ask for exchange rates where accounts are in more than one currency, and then are ready", async () => {
    expect(await status()).toMatchObject({ isReady: false, currenciesMissing: ["EUR", "USD"] });
    expect(await missing()).toEqual(["fx"]);
    await enter("fx", "currency,date,rate\nUSD,2025-01-01,0.91\n");
    expect(await status()).toMatchObject({ isReady: true, currenciesMissing: [] });
  });

  it("propose the last month that the balances reach through, and start its calculation", async () => {
    const { proposed, periods } = await status();
    expect(proposed).toBe("2026-02");
    expect(periods).toEqual(["2026-03", "2026-02", "2026-01"]);
    const { jobId } = await api().runs.calculate({ period: "2026-02", unit: null });
    await context.jobs.find(jobId)?.done;
    expect((await status()).runs).toEqual({ count: 1, latest: "2026-02" });
  });

  it("count what is withdrawn no more", async () => {
    await enter("income", "id,account,date,amount,kind\nI1,A1,2026-02-01,5,fee\n");
    const income = async () => (await status()).parts.find(({ kind }) => kind === "income");
    expect(await income()).toMatchObject({ needed: false, isThere: true, count: 1 });
    const [latest] = await api().imports.list({ withLogged: true });
    const { jobId } = await api().imports.withdraw({ importId: latest?.importId ?? 0 });
    await context.jobs.find(jobId)?.done;
    expect(await income()).toMatchObject({ isThere: false, count: 0 });
  });

  it("do not let the example bank mix with a bank's own data", async () => {
    const { jobId } = await api().setup.loadExample();
    await expect(context.jobs.find(jobId)?.done).rejects.toMatchObject({ code: "example_bank_not_empty" });
  });
});

describeOnBoth("the example bank", (database) => {
  const context = (): ApiContext => ({ database: database(), jobs: createJobEngine(database()), actor: localActor, locale: "en" });

  it("is loaded with progress, goes on where it was stopped, and is there once", async () => {
    const one = context();
    const api = createCallerFactory(appRouter)(one);
    const { jobId } = await api.setup.loadExample();
    const handle = one.jobs.find(jobId);
    handle?.onProgress(({ stage, done }) => {
      if (stage === "example_calculating" && done === 1) handle.cancel();
    });
    await expect(handle?.done).rejects.toMatchObject({ code: "job_cancelled" });
    expect(await api.setup.status()).toMatchObject({ isEmpty: false, mayLoadExample: true, isReady: true, runs: { count: 1 } });
    const again = await api.setup.loadExample();
    const stages = new Set<string>();
    one.jobs.find(again.jobId)?.onProgress(({ stage }) => stages.add(stage));
    await one.jobs.find(again.jobId)?.done;
    expect([...stages]).toEqual(["example_importing", "example_calculating"]);
    const status = await api.setup.status();
    expect(status).toMatchObject({ proposed: "1994-03", runs: { count: 18, latest: "1994-02" } });
    expect(await database().prisma.import.count()).toBe(16);
  }, 120_000);
});
