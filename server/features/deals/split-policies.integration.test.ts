import { beforeAll, expect, it } from "vitest";
import type { Step } from "../../../lib/scoring/explanation/step.ts";
import { localActor as actor } from "../../access/actor.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import type { SplitsRule } from "../../rules/rule-shapes.ts";
import { addRules } from "../../rules/rules-repository.ts";
import { policiesOfRun } from "../../rules/split-policies.ts";
import { creditLines } from "../../runs/credit-lines-repository.ts";
import { scoredRunIds } from "../../runs/scoring/scores-repository.ts";
import { describeOnExampleBank, importText } from "../../testing/banks.ts";
import { logActivity } from "../activities/index.ts";
import { calculateRun, verifyRun } from "../runs/index.ts";
import { compareDeal, explainShare, readDeal } from "./index.ts";
import { recordedDeal } from "./recorded-deal.ts";

const PERIOD = "1993-08";
const TOUCHES: SplitsRule["touches"] = { duplicates: "leave-out", afterClose: "leave-out" };
const policy = (change: Partial<SplitsRule> = {}): SplitsRule => ({
  kind: "splits",
  code: "bank",
  name: "The whole bank",
  from: "1993-01-01",
  units: ["CB"],
  acrossUnits: "common-unit",
  pathMonths: 12,
  touches: TOUCHES,
  ...change,
});

// DL5314 (M045, M018, M074) is split equally from 5 July 1993 on. DLN has the account A2's client's loan and no agreed split.
describeOnExampleBank("runs under split policies", (database) => {
  const context = () => ({ database: database(), actor });
  const run = () => createJobEngine(database()).complete(calculateRun, { period: PERIOD, unit: null }, actor);
  const differences = async (version?: number) =>
    (await createJobEngine(database()).complete(verifyRun, { period: PERIOD, version }, actor)).differences;
  const rules = (...added: SplitsRule[]) => database().transaction((tx) => addRules(tx, actor, added));
  /** What of the loan of DL5314 each member is credited with. */
  const splitClosing = async (id: number) =>
    new Map(
      (await creditLines(database(), { kind: "all" }, id))
        .filter(({ source, unit }) => source === "split" && unit === loanUnit)
        .map(({ manager, baseClosingMinor }) => [manager, baseClosingMinor]),
    );
  const leaves = (step: Step): Step[] => [step, ...step.children.flatMap(leaves)];

  let loanUnit = "";

  beforeAll(async () => {
    const [loan] = await database().query<{ unit: string }>("SELECT unit FROM accounts WHERE code = 'L5314'");
    loanUnit = loan?.unit ?? "";
    await importText(database(), "deals", [
      "code,name,client,opened,closed,amount,currency",
      "DLN,Deposits,C2166,1993-06-01,1993-07-20,1000.00,CZK",
    ]);
    await importText(database(), "deal_members", [
      "deal,manager,role,joined,left,agreed_share",
      "DLN,M045,originator,1993-06-01,,",
      "DLN,M018,support,1993-06-01,,",
    ]);
    const [row] = await database().query<{ code: string; product: string }>(
      "SELECT a.code, a.product FROM accounts a WHERE a.client = ? AND a.code NOT IN (SELECT d.account FROM deal_accounts d) AND a.opened < ? ORDER BY a.code",
      ["C2166", "1993-07-01"],
    );
    await importText(database(), "deal_accounts", ["deal,account,from,to", `DLN,${row?.code},1993-07-20,`]);
    await importText(database(), "activities", [
      "id,manager,client,deal,kind,at,minutes,outcome,note",
      "T1,M045,C2166,DLN,call,1993-06-03T10:00:00Z,10,,",
      "T2,M018,C2166,DLN,visit,1993-06-20T10:00:00Z,10,,",
      "T3,M018,C2166,DLN,visit,1993-06-20T10:00:00Z,10,,",
      "T4,M018,C2166,DLN,call,1993-07-21T10:00:00Z,10,,",
    ]);
  });

  it("share a deal that nobody agreed on by the default alone, name the policy, and stay verified when the policy changes", async () => {
    const before = await run();
    expect(await policiesOfRun(database(), before.run.id)).toEqual([]);
    await rules(policy({ default: { scheme: "linear" } }), policy({ code: "far", units: ["R08"], default: { scheme: "closer" } }));
    const after = await run();
    expect(after.run.digest).not.toBe(before.run.digest);
    expect(await policiesOfRun(database(), after.run.id)).toEqual([{ code: "bank", version: 1 }]);
    expect((await scoredRunIds(database())).has(after.run.id)).toBe(false);
    await rules(policy({ default: { scheme: "closer" } }));
    const last = await run();
    expect(last.run.digest).not.toBe(after.run.digest);
    expect(await policiesOfRun(database(), last.run.id)).toEqual([{ code: "bank", version: 2 }]);
    for (const { version } of [before.run, after.run, last.run]) expect(await differences(version)).toEqual([]);
  });

  it.each(["balance-weighted", "increment-weighted", "markov"])(
    "compute %s both ways, and on the screen from the same input",
    async (scheme) => {
      await rules(policy({ default: { scheme } }));
      const { run: made } = await run();
      expect(await differences(made.version)).toEqual([]);
      const { schemes } = await compareDeal(context(), "DLN");
      const compared = schemes.find((one) => one.scheme === scheme);
      expect(compared?.error).toBeNull();
      const amounts = compared?.result?.shares.map(({ amount }) => amount) ?? [];
      const { root } = await explainShare(context(), { deal: "DLN", scheme, manager: "M045" });
      expect(Number(root.value.n)).toBe(Math.round(Number(amounts[0]) * 100));
      const kinds = new Set(leaves(root).flatMap(({ source }) => source?.kind ?? []));
      if (scheme !== "markov") expect([...kinds]).toEqual(expect.arrayContaining(["balances", "assignments"]));
    },
  );

  it("take a game from the agreed parameters", async () => {
    const game = { model: "bankruptcy", estate: "100", claims: { M045: "100", M018: "100", M074: "0" } };
    const params = JSON.stringify({ game }).replaceAll('"', '""');
    await importText(database(), "deal_splits", ["deal,scheme,params,from,to", `DL5314,nucleolus,"${params}",1993-07-05,`]);
    const { run: made } = await run();
    expect(await differences(made.version)).toEqual([]);
    const { schemes } = await compareDeal(context(), "DL5314");
    expect(schemes.find(({ scheme }) => scheme === "nucleolus")).toMatchObject({ isAgreed: true, error: null });
    const closing = await splitClosing(made.id);
    expect(closing.get("M045")).toBeGreaterThan(0n);
    expect(closing.has("M074")).toBe(false);
  });

  it("find touches on the screen as in the run: twice, late, and entered by hand after the close", async () => {
    const entry = { manager: "M045", deal: "DLN", client: "C2166", kind: "call", at: "1993-06-05T10:00:00Z" };
    expect((await logActivity(context(), { key: "late", ...entry })).report.status).toBe("imported");
    const facts = await readDeal(context(), "DLN");
    const { found, inputOf } = recordedDeal(facts);
    expect(found.map(({ remarks, counts }) => [remarks.join(" "), counts])).toEqual([
      ["", true],
      ["recorded-after-close", false],
      ["", true],
      ["duplicate", false],
      ["after-close", false],
    ]);
    expect(inputOf("linear").touches).toHaveLength(2);
    const { root } = await explainShare(context(), { deal: "DLN", scheme: "linear", manager: "M018" });
    const named = leaves(root).filter(({ label }) => label.code === "split_touch_left_out");
    expect(
      named.map(({ label, source }) => [label.params.duplicate, label.params.late, label.params.policy, source?.kind, source?.line]),
    ).toEqual([
      ["yes", "no", "bank", "activities", 4],
      ["no", "yes", "bank", "activities", 5],
    ]);
  });
});
