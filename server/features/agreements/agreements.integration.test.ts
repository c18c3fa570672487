import { beforeAll, expect, it } from "vitest";
import { MeritError } from "../../../lib/messages/merit-error.ts";
import { type Actor, localActor } from "../../access/actor.ts";
import { createCallerFactory } from "../../api/trpc.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { importText } from "../../testing/banks.ts";
import { describeOnBoth } from "../../testing/each-database.ts";
import { leaderboard } from "../leaderboard/index.ts";
import { applyRules } from "../rules/index.ts";
import { calculateRun, readCredit } from "../runs/index.ts";
import { agreementTerms, listAgreements, makeMove, type WantedMove } from "./index.ts";
import { agreementsRouter } from "./router.ts";

const POLICY = {
  kind: "splits",
  code: "north",
  name: "Splits in the north",
  from: "2026-01-01",
  units: ["N"],
  schemes: ["equal", "role-weighted", "manual"],
  agreeWithinDays: 14,
};
const EVERY_UNIT = { ...POLICY, code: "bank", name: "Splits across regions", units: ["B"], acrossUnits: "every-unit" };

const member = (manager: string): Actor => ({ id: manager, name: manager, scope: { kind: "manager", manager } });
const head = (units: readonly string[], manager?: string): Actor => ({
  id: `head:${units[0]}`,
  name: `Head of ${units[0]}`,
  scope: { kind: "units", units },
  ...(manager !== undefined && { manager }),
});
const NORTH = head(["N", "N1", "N2"]);
const WEIGHTS = { weights: { originator: "3", structurer: "1" } };
const IN_TIME = new Date("2026-01-20T10:00:00.000Z");

async function codeOf(move: Promise<void>): Promise<string> {
  try {
    await move;
    return "made";
  } catch (error) {
    if (!(error instanceof MeritError)) throw error;
    return error.code;
  }
}

/** Bank B with regions N (branches N1, N2) and S (S1). DL1 is shared by Ann and Bob in the north, DL2 by Ann and Cid across regions. */
describeOnBoth("the agreement on a deal", (database) => {
  const as = (actor: Actor) => ({ database: database(), actor });
  const api = async (actor: Actor) =>
    createCallerFactory(agreementsRouter)({ database: database(), jobs: createJobEngine(database()), locale: "en", actor });
  const read = async (deal: string, actor: Actor = localActor) => (await api(actor)).get({ deal });
  const stands = async (deal: string) => (await read(deal)).history.length;
  const move = async (actor: Actor, wanted: Omit<WantedMove, "deal" | "after">, deal = "DL1", now = IN_TIME) =>
    makeMove(as(actor), { deal, after: await stands(deal), ...wanted }, now);
  const credit = async () => {
    await createJobEngine(database()).complete(calculateRun, { period: "2026-01", unit: null }, localActor);
    const { lines } = await readCredit(as(localActor), "2026-01", {});
    return lines.map(({ unit, manager, source, closingMinor }) => `${unit} ${manager || "house"} ${source} ${closingMinor}`);
  };

  beforeAll(async () => {
    await importText(database(), "units", ["code,name,kind,parent", "B,Bank,bank,", "N,North,region,B", "S,South,region,B", "N1,One,branch,N", "N2,Two,branch,N", "S1,Three,branch,S"]);
    await importText(database(), "managers", ["code,name,email,unit,position,from,to", "ANN,Ann,,N1,senior,2025-01-01,", "BOB,Bob,,N2,senior,2025-01-01,", "CID,Cid,,S1,senior,2025-01-01,", "EVE,Eve,,N1,senior,2025-01-01,"]);
    await importText(database(), "clients", ["code,name,kind", "C1,Acme,company"]);
    await importText(database(), "products", ["code,name,family,side,day_count", "FEE,Fees,Fees,fee,"]);
    await importText(database(), "accounts", ["code,client,product,unit,currency,opened,closed", "A1,C1,FEE,N1,EUR,2025-01-01,", "A2,C1,FEE,S1,EUR,2025-01-01,"]);
    await importText(database(), "balances", ["account,date,balance", "A1,2025-12-31,1000.01", "A2,2025-12-31,500.00", "A1,2026-01-31,1000.01", "A2,2026-01-31,500.00"]);
    await importText(database(), "assignments", ["account,client,manager,share,from,to", "A1,,EVE,1,2025-01-01,", "A2,,EVE,1,2025-01-01,"]);
    await importText(database(), "deals", ["code,name,client,opened,closed,amount,currency", "DL1,Loan,C1,2025-11-01,2026-01-10,9000.00,EUR", "DL2,Bond,C1,2025-11-01,2026-01-10,600.00,EUR"]);
    await importText(database(), "deal_members", ["deal,manager,role,joined,left,agreed_share", "DL1,ANN,originator,2025-11-01,,", "DL1,BOB,structurer,2025-11-01,,", "DL2,ANN,originator,2025-11-01,,", "DL2,CID,structurer,2025-11-01,,"]);
    await importText(database(), "deal_accounts", ["deal,account,from,to", "DL1,A1,2026-01-10,", "DL2,A2,2026-01-10,"]);
    const applied = await applyRules(as(localActor), JSON.stringify({ rules: [POLICY, EVERY_UNIT] }));
    expect(applied.faults).toEqual([]);
  }); // biome-ignore format: tables

  it("begins with nothing: the reader has to be somebody before they can move", async () => {
    const empty = await read("DL1", member("ANN"));
    expect(empty).toMatchObject({ state: "open", you: { role: "member", code: "ANN", moves: [] }, standing: null, lastDay: "2026-01-24", usualFrom: "2026-01-10" });
    expect(empty.policy).toMatchObject({ code: "north" });
    expect((await read("DL1")).you).toBeNull();
    await expect(move(localActor, { move: "propose", terms: { scheme: "equal" } })).rejects.toMatchObject({ code: "agreement_act_as" });
    await expect(move(member("EVE"), { move: "propose", terms: { scheme: "equal" } })).rejects.toMatchObject({ code: "deal_missing" });
  }); // biome-ignore format: one line each

  it("a member proposes what the policy allows and what can be computed, and in time", async () => {
    const propose = (scheme: string, params?: unknown, now = IN_TIME) => move(member("ANN"), { move: "propose", terms: { scheme, params } }, "DL1", now);
    await expect(propose("linear")).rejects.toMatchObject({ code: "agreement_scheme_not_allowed" });
    await expect(propose("manual")).rejects.toMatchObject({ code: expect.stringMatching(/^split_/) });
    await expect(propose("role-weighted", { weights: { originator: "-1" } })).rejects.toMatchObject({ code: expect.stringMatching(/^split_/) });
    await expect(propose("equal", undefined, new Date("2026-01-25T00:00:00Z"))).rejects.toMatchObject({ code: "agreement_late", params: { lastDay: "2026-01-24" } });
    await expect(move(member("ANN"), { move: "propose" })).rejects.toMatchObject({ code: "agreement_terms_missing" });
    expect(await stands("DL1")).toBe(0);
  }); // biome-ignore format: one line each

  it("runs from proposal over an objection and a counter-proposal to the head's approval, and the run pays by it", async () => {
    // Nobody agreed and the policy has no default: the account's assignment holds.
    expect(await credit()).toEqual(["N1 EVE assigned 100001", "S1 EVE assigned 50000"]);
    await move(member("ANN"), { move: "propose", terms: { scheme: "role-weighted", params: WEIGHTS }, reason: "I found them" });
    expect(await listAgreements(as(member("BOB")), "2026-01-20")).toEqual([{ deal: "DL1", state: "proposed", isYourTurn: true, waiting: [{ role: "member", code: "BOB", name: "Bob" }] }]);
    const given = [{ member: "ANN", amount: { kind: "money", minor: "675000", currency: "EUR" } }, { member: "BOB", amount: { kind: "money", minor: "225000", currency: "EUR" } }];
    expect((await read("DL1")).proposal).toMatchObject({ ordinal: 1, gives: { amounts: given, problem: null } });
    await move(member("BOB"), { move: "object", reason: "I did the papers" });
    expect(await read("DL1")).toMatchObject({ state: "disputed", waiting: { members: [{ code: "ANN", name: "Ann" }], units: [{ code: "N" }] } });
    await move(member("BOB"), { move: "propose", terms: { scheme: "equal" } });
    await move(member("ANN"), { move: "accept" });
    expect(await listAgreements(as(NORTH), "2026-01-20")).toContainEqual({ deal: "DL1", state: "accepted", isYourTurn: true, waiting: [{ role: "head", code: "N", name: "North" }] });
    await expect(move(head(["N1"]), { move: "approve" })).rejects.toMatchObject({ code: "agreement_not_head" });
    await expect(move(head(["N", "N1", "N2"], "ANN"), { move: "approve" })).rejects.toMatchObject({ code: "agreement_own_deal" });
    await move(NORTH, { move: "approve" });
    const agreed = await read("DL1");
    expect(agreed).toMatchObject({ state: "agreed", proposal: null, standing: { scheme: "equal", from: "2026-01-10", ordinal: 5 } });
    expect(agreed.history.map((one) => `${one.by.code} ${one.move}${one.decides ? "!" : ""}`)).toEqual(["ANN propose", "BOB object", "BOB propose", "ANN accept", "N approve!"]);
    // What was proposed once can be explained for good, what stands and nothing too.
    const termsOf = (name: string) => agreementTerms(as(localActor), "DL1", name);
    expect(await termsOf("step1")).toEqual({ scheme: "role-weighted", params: WEIGHTS });
    expect(await termsOf("stands")).toEqual({ scheme: "equal", params: undefined });
    expect([await termsOf("step2"), await termsOf("step9"), await termsOf("fallback")]).toEqual([null, null, null]);
    // 1,000.01 to two: the odd cent goes where the rotation says; Eve keeps the days before.
    const lines = await credit();
    expect(lines.filter((line) => line.includes("split")).map((line) => Number(line.split(" ")[3])).sort()).toEqual([50000, 50001]);
    expect(lines).toContain("S1 EVE assigned 50000");
  }); // biome-ignore format: one line each

  it("a later agreement ends the earlier one where it begins, and nothing of what was is lost", async () => {
    await expect(move(member("ANN"), { move: "propose", terms: { scheme: "equal", from: "2026-01-05" } })).rejects.toMatchObject({ code: "agreement_from_too_early" });
    await move(NORTH, { move: "set", reason: "as discussed", terms: { scheme: "role-weighted", params: WEIGHTS, from: "2026-01-15" } });
    const rows = await database().query("SELECT scheme, \"from\", \"to\" FROM deal_splits WHERE deal = 'DL1' AND superseded_position IS NULL ORDER BY \"from\"");
    expect(rows).toEqual([{ scheme: "equal", from: "2026-01-10", to: "2026-01-15" }, { scheme: "role-weighted", from: "2026-01-15", to: null }]);
    expect((await credit()).filter((line) => line.includes("split"))).toEqual(["N1 ANN split 75001", "N1 BOB split 25000"]);
  }); // biome-ignore format: one line each

  it("of two who answer the same state of things, the second is told", async () => {
    const after = await stands("DL1");
    await makeMove(as(member("ANN")), { deal: "DL1", move: "propose", terms: { scheme: "equal", from: "2026-01-15" }, after }, IN_TIME);
    const late = makeMove(as(NORTH), { deal: "DL1", move: "set", reason: "so be it", terms: { scheme: "equal", from: "2026-01-15" }, after }, IN_TIME);
    await expect(late).rejects.toMatchObject({ code: "agreement_moved_on", params: { by: "ANN" } });
    const accept = () => codeOf(makeMove(as(member("BOB")), { deal: "DL1", move: "accept", after: after + 1 }, IN_TIME));
    expect((await Promise.all([accept(), accept()])).sort()).toEqual(["agreement_moved_on", "made"]);
    expect(await stands("DL1")).toBe(after + 2);
  }); // biome-ignore format: one line each

  it("across regions each unit decides for its own, every member is credited in theirs, and roll-ups count the deal once", async () => {
    await move(member("CID"), { move: "propose", terms: { scheme: "equal" } }, "DL2");
    await move(member("ANN"), { move: "accept" }, "DL2");
    await move(NORTH, { move: "approve" }, "DL2");
    expect(await read("DL2")).toMatchObject({ state: "accepted", waiting: { units: [{ code: "S1", name: "Three" }] } });
    await expect(move(NORTH, { move: "approve" }, "DL2")).rejects.toMatchObject({ code: "agreement_already_approved" });
    await move(head(["S", "S1"]), { move: "approve" }, "DL2");
    expect((await read("DL2")).state).toBe("agreed");
    const lines = (await credit()).filter((line) => !line.endsWith(" 0"));
    expect(lines.filter((line) => line.startsWith("S1"))).toEqual(["S1 ANN split 25000", "S1 CID split 25000"]);
    const total = lines.reduce((sum, line) => sum + Number(line.split(" ")[3]), 0);
    expect(total).toBe(150_001);
    // Everybody stands in their own unit, wherever the account is booked; what is above both units counts the deal once.
    const board = async (unit?: string) =>
      (await leaderboard(as(localActor), { period: "2026-01", metric: "closing", unit })).places.map(({ code, value }) => [code, value]);
    expect(await board("S")).toEqual([["CID", 25_000n]]);
    expect(await board("N1")).toEqual([["ANN", 100_001n], ["EVE", 0n]]);
    expect((await board()).reduce((sum, [, value]) => sum + (value as bigint), 0n)).toBe(150_001n);
  }); // biome-ignore format: one line each
});
