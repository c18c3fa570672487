import { describe, expect, it } from "vitest";
import { parseMinor } from "../../../lib/scoring/money/minor.ts";
import { splitSchemes } from "../../../lib/scoring/splits/registry.ts";
import { type Actor, localActor } from "../../access/actor.ts";
import { createCallerFactory } from "../../api/trpc.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnExampleBank, importText } from "../../testing/banks.ts";
import { type DealChanges, NO_CHANGES } from "./changed-copy.ts";
import { compareDeal, explainShare, listDeals, readDeal, simulateDeal } from "./index.ts";
import { dealsRouter } from "./router.ts";

// DL5314: 96,396.00 CZK; M045 originator, M018 structurer, M074 support; agreed: equal.
describeOnExampleBank("team deals", (database) => {
  const as = (actor: Actor) => ({ database: database(), actor });
  const context = () => as(localActor);
  const manager: Actor = { id: "m045", name: "M045", scope: { kind: "manager", manager: "M045" } };
  const stranger: Actor = { id: "m001", name: "M001", scope: { kind: "manager", manager: "M001" } };

  it("are listed with members, amount and agreed scheme, the latest first", async () => {
    const deals = await listDeals(context(), {});
    expect(deals).toHaveLength(38);
    expect(deals.map(({ opened }) => opened)).toEqual(
      deals
        .map(({ opened }) => opened)
        .toSorted()
        .toReversed(),
    );
    const deal = deals.find(({ code }) => code === "DL5314");
    expect(deal).toMatchObject({ name: "Loan 5314", client: "C2166", amountMinor: 9_639_600n, currency: "CZK", scheme: "equal" });
    expect(deal?.members.map((one) => [one.manager, one.role])).toEqual([
      ["M045", "originator"],
      ["M018", "structurer"],
      ["M074", "support"],
    ]);
  });

  it("are found by state, and by text of the deal or its members", async () => {
    const codes = async (filter: Parameters<typeof listDeals>[1]) => (await listDeals(context(), filter)).map(({ code }) => code);
    expect(await codes({ text: "loan 5314" })).toEqual(["DL5314"]);
    expect(await codes({ text: "m045" })).toContain("DL5314");
    expect(await codes({ text: "nothing like it" })).toEqual([]);
    const [open, closed] = [await codes({ state: "open" }), await codes({ state: "closed" })];
    expect(closed).toContain("DL5314");
    expect(open.length + closed.length).toBe(38);
  });

  it("are seen by their members and the heads of their members' units alone", async () => {
    const everything = await listDeals(context(), {});
    const own = await listDeals(as(manager), {});
    expect(own.map(({ code }) => code)).toEqual(
      everything.filter(({ members }) => members.some((one) => one.manager === "M045")).map(({ code }) => code),
    );
    const unit = everything.find(({ code }) => code === "DL5314")?.members[0]?.unit ?? "";
    const head: Actor = { id: "head", name: "Head", scope: { kind: "units", units: [unit] } };
    const ofHead = await listDeals(as(head), {});
    expect(ofHead.map(({ code }) => code)).toEqual(
      everything.filter(({ members }) => members.some((one) => one.unit === unit)).map(({ code }) => code),
    );
    expect(ofHead.length).toBeGreaterThan(0);
    expect(ofHead.length).toBeLessThan(everything.length);
    const query = { deal: "DL5314", scheme: "equal", manager: "M045" };
    const ways = [readDeal, compareDeal, (one: ReturnType<typeof as>) => explainShare(one, query)];
    for (const way of [...ways, (one: ReturnType<typeof as>, code: string) => simulateDeal(one, code, NO_CHANGES)]) {
      await expect(way(as(manager), "DL5314")).resolves.toBeDefined();
      await expect(way(as(stranger), "DL5314")).rejects.toMatchObject({ code: "deal_missing" });
    }
  });

  it("have every fact with the row that it stands in", async () => {
    const { deal, members, touches, accounts, splits } = await readDeal(context(), "DL5314");
    expect(deal.source).toMatchObject({ kind: "deals", file: "deals.csv", line: 2 });
    expect(members[0]).toMatchObject({ manager: "M045", agreedShare: "0.5556", source: { file: "deal_members.csv", line: 2 } });
    expect(touches.map(({ at }) => at)).toEqual(touches.map(({ at }) => at).toSorted());
    expect(touches.map(({ id }) => id)).toContain("E00001");
    expect(accounts).toMatchObject([{ account: "L5314", from: "1993-07-05", to: null, source: { file: "deal_accounts.csv", line: 2 } }]);
    expect(splits).toMatchObject([{ scheme: "equal", params: null, from: "1993-07-05", source: { file: "deal_splits.csv", line: 2 } }]);
  });

  it("are compared under every scheme; what cannot be computed says why", async () => {
    const { schemes, bounds, deal } = await compareDeal(context(), "DL5314");
    expect(schemes.map(({ scheme }) => scheme)).toEqual([...splitSchemes.keys()]);
    const amounts = (scheme: string) => schemes.find((one) => one.scheme === scheme)?.result?.shares.map(({ amount }) => amount);
    expect(amounts("equal")).toEqual(["32132.00", "32132.00", "32132.00"]);
    // 0.5556, 0.2222, 0.2222 of 96,396.00: 53,557.6176 and twice 21,419.1912
    expect(amounts("manual")).toEqual(["53557.62", "21419.19", "21419.19"]);
    for (const { result, besideTotal } of schemes) {
      if (!result || besideTotal) continue;
      expect(
        result.shares.reduce((sum, { amount }) => sum + parseMinor(amount, "CZK"), 0n),
        result.scheme,
      ).toBe(deal.amountMinor);
    }
    expect(schemes.find(({ scheme }) => scheme === "shapley")?.error).toMatchObject({ code: "split_no_game" });
    expect(schemes.find(({ scheme }) => scheme === "equal")?.isAgreed).toBe(true);
    expect(schemes.find(({ scheme }) => scheme === "role-weighted")?.precedent).toMatch(/^DL/);
    const computed = schemes.filter(({ result, besideTotal }) => result && !besideTotal);
    for (const { member, lowestMinor, lowestBy, highestMinor, highestBy } of bounds) {
      const own = computed.map(({ result }) => parseMinor(result?.shares.find((one) => one.member === member)?.amount ?? "", "CZK"));
      expect(own.every((minor) => minor >= lowestMinor && minor <= highestMinor)).toBe(true);
      expect(own.filter((minor) => minor === lowestMinor)).toHaveLength(lowestBy.length);
      expect(own.filter((minor) => minor === highestMinor)).toHaveLength(highestBy.length);
    }
    expect(bounds).toHaveLength(3);
  });

  it("explain a cell down to the rows, with the amount of the comparison as root", async () => {
    const { schemes } = await compareDeal(context(), "DL5314");
    const linear = schemes.find(({ scheme }) => scheme === "linear")?.result;
    const { root, check } = await explainShare(context(), { deal: "DL5314", scheme: "linear", manager: "M074" });
    expect(root.value).toEqual({ n: parseMinor(linear?.shares[2]?.amount ?? "", "CZK"), d: 1n });
    expect(check.code).toBe("check_deal_share");
    const leaves: string[] = [];
    const walk = (step: typeof root): void => {
      if (step.source) leaves.push(step.source.kind);
      step.children.forEach(walk);
    };
    walk(root);
    const { touches } = await readDeal(context(), "DL5314");
    expect(leaves).toEqual(touches.filter((touch) => touch.manager === "M074").map(() => "activities"));
    expect(JSON.stringify(root.label.params)).not.toContain("M074");
    await expect(explainShare(context(), { deal: "DL5314", scheme: "linear", manager: "M001" })).rejects.toMatchObject({
      code: "deal_member_missing",
    });
  });

  describe("simulated", () => {
    const simulate = async (changes: Partial<DealChanges>, code = "DL5314") =>
      Object.fromEntries(
        (await simulateDeal(context(), code, { ...NO_CHANGES, ...changes })).schemes.map((one) => [
          one.after.scheme,
          {
            ...one,
            effects: Object.fromEntries(one.members.map(({ member, beforeMinor, afterMinor }) => [member, [beforeMinor, afterMinor]])),
          },
        ]),
      );

    it("without a change change nothing", async () => {
      for (const { members, before, after } of Object.values(await simulate({}))) {
        expect(after).toEqual(before);
        for (const { beforeMinor, afterMinor } of members) expect(afterMinor).toBe(beforeMinor);
      }
    });

    it("without a member give the others the whole amount, and leave the record alone", async () => {
      const { equal, manual } = await simulate({ withoutMembers: ["M074"] });
      expect(equal?.effects).toEqual({ M045: [3_213_200n, 4_819_800n], M018: [3_213_200n, 4_819_800n], M074: [3_213_200n, null] });
      expect(manual?.after.error).toMatchObject({ code: "split_shares_below_one" });
      expect((await readDeal(context(), "DL5314")).members).toHaveLength(3);
    });

    it("with another member, role, touch or parameter move what the scheme looks at", async () => {
      const added = await simulate({ withMembers: [{ member: "M001", role: "support" }] });
      expect(added.equal?.effects.M001).toEqual([null, 2_409_900n]);
      const touches = (await readDeal(context(), "DL5314")).touches;
      const without = await simulate({ withoutTouches: touches.filter(({ manager }) => manager === "M074").map(({ id }) => id) });
      expect(without.linear?.effects.M074?.[1]).toBe(0n);
      const last = await simulate({ withTouches: [{ member: "M018", at: "1993-07-05T12:00:00Z", kind: "call" }] });
      expect(last.closer?.effects.M018?.[1]).toBe(9_639_600n);
      const weights = { weights: { originator: "1", structurer: "0", support: "0" } };
      const tried = await simulate({ params: { "role-weighted": weights }, roles: [{ member: "M018", role: "originator" }] });
      expect(tried["role-weighted"]?.effects).toMatchObject({
        M045: [expect.anything(), 4_819_800n],
        M018: [expect.anything(), 4_819_800n],
      });
    });

    it("warn where a larger deal would lower someone's amount", async () => {
      await importText(database(), "deals", [
        "code,name,client,opened,closed,amount,currency",
        "PX,Paradox,C2166,1993-05-18,1993-07-05,0.10,CZK",
      ]);
      await importText(database(), "deal_members", [
        "deal,manager,role,joined,left,agreed_share",
        "PX,M045,a,1993-05-18,,",
        "PX,M018,b,1993-05-18,,",
        "PX,M074,c,1993-05-18,,",
      ]);
      const { "role-weighted": alabama, equal } = await simulate(
        { params: { "role-weighted": { weights: { a: "6", b: "6", c: "2" } } } },
        "PX",
      );
      expect(alabama?.lowered).toMatchObject({ member: "M074", largerMinor: 11n, beforeMinor: 2n, afterMinor: 1n });
      expect(equal?.lowered).toBeNull();
    });

    it("say which change does not fit the record", async () => {
      await expect(simulate({ withoutMembers: ["M001"] })).rejects.toMatchObject({ code: "deal_member_missing" });
      await expect(simulate({ withMembers: [{ member: "M045", role: "x" }] })).rejects.toMatchObject({ code: "deal_member_there" });
      await expect(simulate({ withoutTouches: ["nothing"] })).rejects.toMatchObject({ code: "deal_touch_missing" });
    });
  });

  it("leave the server in the reader's words", async () => {
    const caller = createCallerFactory(dealsRouter)({
      database: database(),
      jobs: createJobEngine(database()),
      actor: localActor,
      locale: "en",
    });
    const { schemes, members, names } = await caller.compare({ deal: "DL5314" });
    expect(schemes.find(({ scheme }) => scheme === "shapley")?.reason).toContain(
      "The split scheme Shapley value needs to know what parts of the team",
    );
    expect(members.map(({ manager }) => manager)).toEqual(["M045", "M018", "M074"]);
    expect(Object.keys(names).sort()).toEqual(["M018", "M045", "M074"]);
    expect(await caller.list({ text: "DL5314" })).toHaveLength(1);
    expect((await caller.get({ deal: "DL5314" })).deal.state).toBe("closed");
    const { schemes: tried } = await caller.simulate({ deal: "DL5314", withoutMembers: ["M074"] });
    expect(tried[0]?.members[0]?.change).toEqual({ kind: "money", minor: "1606600", currency: "CZK" });
    expect((await caller.guide()).schemes.map(({ scheme }) => scheme)).toEqual([...splitSchemes.keys()]);
  });
});
