import { beforeAll, expect, it } from "vitest";
import type { Step } from "../../../lib/scoring/explanation/step.ts";
import { type Actor, localActor } from "../../access/actor.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { importText } from "../../testing/banks.ts";
import { describeOnBoth } from "../../testing/each-database.ts";
import { makeMove } from "../agreements/index.ts";
import { explainFigure } from "../explanations/index.ts";
import { calculateRun, closePeriod, readAdjustments, readCredit, verifyRun } from "./index.ts";

/** One account of 1,000.00 that Eve holds; from January on Ann and Bob share its deal as they agree. */
describeOnBoth("a closed period", (database) => {
  const context = () => ({ database: database(), actor: localActor });
  const calculate = (period: string) => createJobEngine(database()).complete(calculateRun, { period, unit: null }, localActor);
  const closing = async (period: string) => {
    const { run, lines } = await readCredit(context(), period, {});
    return [`version ${run.version}`, ...lines.map(({ manager, closingMinor }) => `${manager} ${closingMinor}`)];
  };
  const carried = async (period: string) =>
    (await readAdjustments(context(), period, {})).lines.map(
      ({ ofPeriod, manager, closingMinor }) => `${ofPeriod} ${manager} ${closingMinor}`,
    );
  const head: Actor = { id: "head:B", name: "Head", scope: { kind: "units", units: ["B"] } };
  const set = (weights: object, after: number) =>
    makeMove(
      { database: database(), actor: head },
      { deal: "DL1", move: "set", reason: "settled", terms: { scheme: "role-weighted", params: { weights } }, after },
      new Date("2026-04-01T00:00:00Z"),
    );

  beforeAll(async () => {
    const file = (...args: [Parameters<typeof importText>[1], readonly string[]]) => importText(database(), ...args);
    await file("units", ["code,name,kind,parent", "B,Bank,bank,"]);
    await file("managers", ["code,name,email,unit,position,from,to", "ANN,Ann,,B,senior,2025-01-01,", "BOB,Bob,,B,senior,2025-01-01,", "EVE,Eve,,B,senior,2025-01-01,"]);
    await file("clients", ["code,name,kind", "C1,Acme,company"]);
    await file("products", ["code,name,family,side,day_count", "FEE,Fees,Fees,fee,"]);
    await file("accounts", ["code,client,product,unit,currency,opened,closed", "A1,C1,FEE,B,EUR,2025-01-01,"]);
    await file("balances", ["account,date,balance", "A1,2025-12-31,1000.00", "A1,2026-04-30,1000.00"]);
    await file("assignments", ["account,client,manager,share,from,to", "A1,,EVE,1,2025-01-01,"]);
    await file("deals", ["code,name,client,opened,closed,amount,currency", "DL1,Loan,C1,2025-11-01,2026-01-01,9000.00,EUR"]);
    await file("deal_members", ["deal,manager,role,joined,left,agreed_share", "DL1,ANN,originator,2025-11-01,,", "DL1,BOB,structurer,2025-11-01,,"]);
    await file("deal_accounts", ["deal,account,from,to", "DL1,A1,2026-01-01,"]);
  }); // biome-ignore format: tables

  it("is closed by who sees the whole bank, in order, with a run that has seen all that concerns it", async () => {
    await expect(closePeriod(context(), "2026-01")).rejects.toMatchObject({ code: "run_missing" });
    await calculate("2026-01");
    await expect(closePeriod({ database: database(), actor: head }, "2026-01")).rejects.toMatchObject({ code: "not_allowed" });
    await importText(database(), "income", ["id,account,date,amount,kind", "I1,A1,2026-01-15,0.50,fee"]);
    await expect(closePeriod(context(), "2026-01")).rejects.toMatchObject({ code: "close_outdated", params: { changes: 1 } });
    await calculate("2026-01");
    expect(await closePeriod(context(), "2026-01")).toMatchObject({ period: "2026-01", version: 2 });
    await expect(closePeriod(context(), "2026-01")).rejects.toMatchObject({ code: "period_closed" });
    await calculate("2026-03");
    await expect(closePeriod(context(), "2026-03")).rejects.toMatchObject({ code: "close_out_of_order", params: { next: "2026-02" } });
  });

  it("keeps its figures: what is agreed later makes an adjustment in the first open period, and there alone", async () => {
    expect(await closing("2026-01")).toEqual(["version 2", "EVE 100000"]);
    await set({ originator: "3", structurer: "2" }, 0);
    await calculate("2026-02");
    await calculate("2026-03");
    // The closed figure stands; February carries the difference, which sums to zero: nothing is lost.
    expect(await closing("2026-01")).toEqual(["version 2", "EVE 100000"]);
    expect(await carried("2026-02")).toEqual(["2026-01 ANN 60000", "2026-01 BOB 40000", "2026-01 EVE -100000"]);
    expect(await carried("2026-03")).toEqual([]);
    expect(await closing("2026-02")).toEqual(["version 1", "ANN 60000", "BOB 40000"]);
  });

  it("carries a correction once: the next open period carries only what changed since", async () => {
    await closePeriod(context(), "2026-02");
    await calculate("2026-03");
    expect(await carried("2026-03")).toEqual([]);
    await set({ originator: "1", structurer: "1" }, 1);
    await calculate("2026-03");
    expect(await carried("2026-03")).toEqual(["2026-01 ANN -10000", "2026-01 BOB 10000", "2026-02 ANN -10000", "2026-02 BOB 10000"]);
    expect(await carried("2026-02")).toHaveLength(3);
    // Calculated again, the same is carried, not twice.
    await calculate("2026-03");
    expect(await carried("2026-03")).toHaveLength(4);
  });

  it("explains what it carries by the versions it lies between, and what was carried before", async () => {
    const explain = { explain: "adjusted_closing", period: "2026-03", corrects: "2026-01", manager: "ANN", booked: "B", product: "FEE", currency: "EUR", source: "split" } as const;
    const { root } = await explainFigure(context(), explain);
    const [corrected, before] = root.children;
    const values = (step?: Step) => step?.children.map(({ label, value }) => `${label.code} ${value.n}`);
    expect(root.value.n).toBe(-10_000n);
    expect([corrected?.label.code, corrected?.value.n]).toEqual(["adjusted_corrected", 50_000n]);
    expect(values(before)).toEqual(["adjusted_closed 0", "adjusted_carried 60000"]);
    // What was carried opens in its turn, down to the balances of January.
    const carried = before?.children[1]?.figure as unknown as Parameters<typeof explainFigure>[1];
    expect((await explainFigure(context(), carried)).root.value.n).toBe(60_000n);
    const credit = corrected?.figure as unknown as Parameters<typeof explainFigure>[1];
    expect((await explainFigure(context(), credit)).root.value.n).toBe(50_000n);
  }); // biome-ignore format: one figure a line

  it("can be recomputed bit for bit, before and after it was corrected", async () => {
    const verify = (period: string, version?: number) => createJobEngine(database()).complete(verifyRun, { period, version }, localActor);
    for (const period of ["2026-01", "2026-02", "2026-03"]) expect((await verify(period)).differences).toEqual([]);
    expect((await verify("2026-01", 3)).differences).toEqual([]);
  });
});
