import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, localActor } from "../../access/actor.ts";
import type { ApiContext } from "../../api/context.ts";
import { appRouter } from "../../api/root.ts";
import { createCallerFactory } from "../../api/trpc.ts";
import type { Database } from "../../db/database.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnExampleBank, importText } from "../../testing/banks.ts";
import { withdrawImport } from "../imports/index.ts";
import { calculateRuns } from "./calculate-runs.ts";
import { compareRuns } from "./compare-runs.ts";
import { calculateRun, readCredit, verifyRun } from "./index.ts";
import { listCalculations } from "./list-calculations.ts";
import { periodVersions } from "./period-versions.ts";
import { readProof } from "./read-proof.ts";

const calculate = (database: Database, period: string, unit: string | null = null) =>
  createJobEngine(database).complete(calculateRun, { period, unit }, localActor);
const june = (version: number) => ({ period: "1993-06", version });

describeOnExampleBank("the runs room", (database) => {
  const context = (actor: Actor = localActor) => ({ database: database(), actor });
  let corrected = 0;

  beforeAll(async () => {
    for (const period of ["1993-05", "1993-06"]) await calculate(database(), period);
    // One balance of June is corrected, a rating comes in, and June is calculated again.
    corrected = await importText(database(), "balances", ["account,date,balance", "A1678,1993-06-30,1.00"]);
    await importText(database(), "ratings", ["manager,period,criterion,score,rater", "M001,1993-06,care,0.5,M002"]);
    await calculate(database(), "1993-06");
  });

  it("lists every period with its latest run, and what has changed since that could change it", async () => {
    const { periods } = await listCalculations(context());
    expect(periods.map(({ run, versions, since }) => [run.period, run.version, versions, since])).toEqual([
      ["1993-06", 2, 2, 0],
      // A balance of June cannot change May, a rating changes no run at all.
      ["1993-05", 1, 1, 0],
    ]);
    const { lines } = await readCredit(context(), "1993-06", {});
    expect(periods[0]?.lines).toBe(lines.length);
    expect(periods[0]?.managers).toBe(new Set(lines.map(({ manager }) => manager).filter((manager) => manager !== "")).size);
  });

  it("proposes the first month that has balances and no run, and knows which periods are not whole", async () => {
    const { next, missing, choices } = await listCalculations(context());
    expect(missing.slice(0, 5)).toEqual(["1993-01", "1993-02", "1993-03", "1993-04", "1993-07"]);
    expect(next).toBe("1993-01");
    const choice = (period: string) => choices.find((one) => one.period === period);
    expect(choice("1993-06")).toMatchObject({ kind: "month", version: 2, isComplete: true });
    expect(choice("1993-Q2")).toMatchObject({ kind: "quarter", version: null, isComplete: true });
    expect(choice("1994")).toMatchObject({ kind: "year", isComplete: false });
  });

  it("tells the versions of a period, and what entered between them", async () => {
    const { versions, since } = await periodVersions(context(), { period: "1993-06" });
    expect(versions.map(({ run, previous, changes }) => [run.version, previous, changes.map(({ facts }) => facts)])).toEqual([
      [2, 1, ["balances", "ratings"]],
      [1, null, []],
    ]);
    expect(versions[0]?.run.digest).not.toBe(versions[1]?.run.digest);
    expect(since).toEqual([]);
    await expect(periodVersions(context(), { period: "1999-01" })).rejects.toMatchObject({ code: "run_missing" });
  });

  it("explains the difference of two versions by exactly the import that made it", async () => {
    const comparison = await compareRuns(context(), { before: june(1), after: june(2), column: "closing" });
    const reaching = comparison.changes.filter(({ reaches }) => reaches);
    expect(reaching.map(({ importId, kind, facts }) => [importId, kind, facts])).toEqual([[corrected, "import", "balances"]]);
    expect(comparison.superseded).toEqual([{ facts: "balances", count: 1 }]);
    expect(comparison.against).toBe("v1");
    // One account of one product in one unit was corrected: nothing else moved, and every view moved by the same.
    const { difference } = comparison.totals.closing;
    expect(difference).not.toBe(0n);
    for (const { rows } of [comparison.products, comparison.units]) expect(rows.map((row) => row.difference)).toEqual([difference]);
    expect(comparison.holders.rows.reduce((sum, row) => sum + (row.difference ?? 0n), 0n)).toBe(difference);
    expect(comparison.holders.rows.length).toBeLessThanOrEqual(4);
  });

  it("compares two periods: the differences of managers, units and products each add up to the total's", async () => {
    const comparison = await compareRuns(context(), { before: { period: "1993-05" }, after: { period: "1993-06" }, column: "margin" });
    const { difference } = comparison.totals.margin;
    for (const { rows } of [comparison.products, comparison.units, comparison.holders])
      expect(rows.reduce((sum, row) => sum + (row.difference ?? 0n), 0n)).toBe(difference);
    const sizes = comparison.holders.rows.map((row) => Math.abs(Number(row.difference)));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(comparison.against).toBe("1993-05");
    const older = await compareRuns(context(), { before: june(1), after: { period: "1993-05" }, column: "margin" });
    expect(older.against).toBe("1993-06v1");
  });

  it("shows a head the differences of their unit alone", async () => {
    const head: Actor = { id: "head", name: "Head of D01", scope: { kind: "units", units: ["D01"] } };
    const seen = await compareRuns(context(head), { before: { period: "1993-05" }, after: { period: "1993-06" }, column: "margin" });
    expect(seen.units.rows.map(({ code }) => code)).toEqual(["D01"]);
    expect(seen.holders.rows.reduce((sum, row) => sum + (row.difference ?? 0n), 0n)).toBe(seen.totals.margin.difference);
    expect((await readProof(context(head), { period: "1993-06" })).lines.every(({ unit }) => unit === "D01")).toBe(true);
  });

  it("has the proof of every version, line by line", async () => {
    const { lines, equal, totals } = await readProof(context(), june(1));
    expect(equal).toBe(lines.length);
    for (const { factsMinor, managersMinor, houseMinor } of totals) expect(factsMinor).toBe(managersMinor + houseMinor);
    await expect(readProof(context(), june(9))).rejects.toMatchObject({ code: "run_version_missing" });
  });

  it("verifies any version, not the latest alone", async () => {
    for (const version of [1, 2]) {
      const { run, differences } = await createJobEngine(database()).complete(verifyRun, june(version), localActor);
      expect([run.version, differences]).toEqual([version, []]);
    }
  });
});

describeOnExampleBank("facts that move after a run", (database) => {
  const context = () => ({ database: database(), actor: localActor });
  const since = async () => new Map((await listCalculations(context())).periods.map(({ run, since: count }) => [run.period, count]));

  beforeAll(async () => {
    for (const period of ["1993-05", "1993-06", "1993-07"]) await calculate(database(), period);
  });

  it("mark the periods they can change, and no earlier one; a withdrawal does too", async () => {
    const id = await importText(database(), "balances", ["account,date,balance", "A1678,1993-06-30,1.00"]);
    expect(await since()).toEqual(new Map([["1993-07", 1], ["1993-06", 1], ["1993-05", 0]])); // biome-ignore format: pairs
    await withdrawImport(context(), { importId: id });
    expect(await since()).toEqual(new Map([["1993-07", 2], ["1993-06", 2], ["1993-05", 0]])); // biome-ignore format: pairs
    const { changes, superseded } = await (async () => {
      await calculate(database(), "1993-06");
      return compareRuns(context(), { before: june(1), after: june(2), column: "margin" });
    })();
    expect(changes.map(({ kind }) => kind)).toEqual(["import", "withdrawal"]);
    // Told again and taken back: the account's month counts once for each.
    expect(superseded).toEqual([{ facts: "balances", count: 2 }]);
  });

  it("an income item that was moved to another month marks the month it came from too", async () => {
    const [item] = await database().query<{ item_id: string; account: string; date: string }>(
      "SELECT item_id, account, date FROM income_items WHERE date >= '1993-05-01' AND date < '1993-06-01' ORDER BY item_id LIMIT 1",
    );
    await importText(database(), "income", ["id,account,date,amount,kind", `${item?.item_id},${item?.account},1993-07-20,1.00,fee`]);
    const counts = await since();
    expect([counts.get("1993-05"), counts.get("1993-07")]).toEqual([1, 3]);
  });

  it("an activity counts in its own month, unless it was for a deal: then later splits may weigh it", async () => {
    const header = "id,manager,client,deal,kind,at,minutes,outcome,note";
    const before = await since();
    await importText(database(), "activities", [header, "NEW1,M001,,,call,1993-05-11T10:00:00Z,,,"]);
    const alone = await since();
    expect(["1993-05", "1993-06"].map((period) => (alone.get(period) ?? 0) - (before.get(period) ?? 0))).toEqual([1, 0]);
    const [deal] = await database().query<{ code: string }>("SELECT code FROM deals ORDER BY code LIMIT 1");
    await importText(database(), "activities", [header, `NEW2,M001,,${deal?.code},call,1993-05-12T10:00:00Z,,,`]);
    const forDeal = await since();
    expect(["1993-05", "1993-06"].map((period) => (forDeal.get(period) ?? 0) - (alone.get(period) ?? 0))).toEqual([1, 1]);
  });
});

describe("calculating what is missing", () => {
  describeOnExampleBank("one month after another", (database) => {
    it("starts with the oldest, passes over what is there, and tells how far it is", async () => {
      await calculate(database(), "1993-02");
      const stages: number[] = [];
      const { runs } = await createJobEngine(database()).complete(
        calculateRuns,
        { periods: ["1993-03", "1993-01", "1993-02"] },
        localActor,
        ({ done, total }) => {
          expect(total).toBe(3);
          stages.push(done);
        },
      );
      expect(runs.map(({ run }) => [run.period, run.version])).toEqual([["1993-01", 1], ["1993-03", 1]]); // biome-ignore format: pairs
      expect(stages).toEqual([...stages].sort((a, b) => a - b));
    });

    it("keeps what was done when a later period fails", async () => {
      const jobs = createJobEngine(database());
      await expect(jobs.complete(calculateRuns, { periods: ["1993-04", "1999-01"] }, localActor)).rejects.toMatchObject({
        code: "period_without_facts",
      });
      expect((await periodVersions({ database: database(), actor: localActor }, { period: "1993-04" })).versions).toHaveLength(1);
    });
  });
});

describeOnExampleBank("a run that is started from the browser", (database) => {
  const call = (actor: Actor = localActor) => {
    const context = { database: database(), jobs: createJobEngine(database()), actor } as ApiContext;
    return { context, api: createCallerFactory(appRouter)(context) };
  };

  it("is a job with an id; verifying it is another", async () => {
    const { context, api } = call();
    const { jobId } = await api.runs.calculate({ period: "1993-02", unit: "R02" });
    await context.jobs.find(jobId)?.done;
    expect(await api.jobs.get({ jobId })).toMatchObject({ state: "done", result: { run: { period: "1993-02", unit: "R02", version: 1 } } });
    const verification = await api.runs.verify({ period: "1993-02", version: 1 });
    await context.jobs.find(verification.jobId)?.done;
    expect(await api.jobs.get(verification)).toMatchObject({ state: "done", result: { differences: [] } });
    const { periods, missing } = await api.runs.list();
    expect(periods.map(({ run }) => [run.period, run.unit])).toEqual([["1993-02", "R02"]]);
    // A part of the bank leaves the month to be calculated.
    expect(missing).toContain("1993-02");
  });

  it("can be stopped, and leaves nothing", async () => {
    const { context, api } = call();
    const { jobId } = await api.runs.calculate({ period: "1993" });
    const done = context.jobs.find(jobId)?.done;
    await api.jobs.cancel({ jobId });
    await expect(done).rejects.toMatchObject({ code: "job_cancelled" });
    await expect(api.runs.get({ period: "1993" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is refused to who sees only a part of the bank", async () => {
    const head: Actor = { id: "head", name: "Head of D01", scope: { kind: "units", units: ["D01"] } };
    await expect(call(head).api.runs.calculate({ period: "1993-03" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("every answer of the room fits its schema", async () => {
    const { api } = call();
    expect((await api.runs.get({ period: "1993-02" })).versions[0]?.run.digest).toMatch(/^[0-9a-f]{64}$/);
    expect((await api.runs.proof({ period: "1993-02" })).totals[0]?.difference).toEqual({ kind: "money", minor: "0", currency: "CZK" });
    const same = await api.runs.compare({ before: { period: "1993-02" }, after: { period: "1993-02" } });
    expect([same.column, same.holders.rows]).toEqual(["margin", []]);
    const overview = await api.overview.get({ period: "1993-02" });
    expect(overview.run.unit).toBe("R02");
    expect((await api.overview.changes({ period: "1993-02" })).movement).toMatchObject({ from: null, to: { version: 1 } });
  });
});
