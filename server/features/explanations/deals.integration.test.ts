import { beforeAll, describe, expect, it } from "vitest";
import type { Step } from "../../../lib/scoring/explanation/step.ts";
import { toFixedDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { equals, rational } from "../../../lib/scoring/money/rational.ts";
import { type Actor, localActor } from "../../access/actor.ts";
import { appRouter } from "../../api/root.ts";
import { createCallerFactory } from "../../api/trpc.ts";
import type { Database } from "../../db/database.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnExampleBank, importText } from "../../testing/banks.ts";
import { leavesOf, worth } from "../../testing/steps.ts";
import { makeMove } from "../agreements/index.ts";
import { applyRules } from "../rules/index.ts";
import { dealFigure } from "./deal-figures.ts";
import { explainDeal } from "./explain-deal.ts";
import { type FigureQuery, sourceRow } from "./index.ts";

const DEAL = "DL5314";
const period = "1993-07";

type Query = Omit<FigureQuery, "period" | "deal"> & { deal?: string };

function on(database: () => Database) {
  const as = (actor: Actor = localActor) => ({ database: database(), actor });
  const api = () =>
    createCallerFactory(appRouter)({ database: database(), jobs: createJobEngine(database()), actor: localActor, locale: "en" });
  const explain = (query: Query, actor?: Actor) => {
    const figure = dealFigure(query.explain);
    if (!figure) throw new Error(`${query.explain} is no figure of a deal.`);
    return explainDeal(as(actor), figure, { period, deal: DEAL, ...query });
  };
  /** What is shown is worth its leaves; what opens as a figure of its own is worth what its step says. */
  const expectShown = async (query: Query, minor: string): Promise<Step> => {
    const { root } = await explain(query);
    const name = JSON.stringify(query);
    expect(equals(worth(root), rational(BigInt(minor))), `${name}: ${toFixedDecimal(root.value, 2)} is not ${minor}`).toBe(true);
    for (const { how, figure, value } of leavesOf(root)) {
      if (how !== "stored") continue;
      const own = await explain(figure as FigureQuery);
      expect(equals(worth(own.root), value), JSON.stringify(figure)).toBe(true);
    }
    return root;
  };
  const expectNone = (query: Query, code = "deal_figure_missing") => expect(explain(query), JSON.stringify(query)).rejects.toMatchObject({ code });
  return { as, api, explain, expectShown, expectNone };
} // biome-ignore format: one line each

describeOnExampleBank("the figures of a deal's page", (database) => {
  const { as, api, explain, expectShown, expectNone } = on(database);

  it("its amount is that of its row, which its members and their heads may open", async () => {
    const { deal } = await api().deals.get({ deal: DEAL });
    const root = await expectShown({ explain: "deal_amount" }, deal.amount.minor);
    const [row] = [...leavesOf(root)];
    expect(row?.source).toMatchObject({ kind: "deals", line: 2 });
    if (!row?.source) throw new Error("The amount has a row.");
    const actor = (scope: Actor["scope"]): Actor => ({ id: "who", name: "who", scope });
    const [member, stranger] = ["M045", "M001"].map((manager) => actor({ kind: "manager", manager }));
    const [own] = (await api().deals.get({ deal: DEAL })).members;
    for (const who of [localActor, member, actor({ kind: "units", units: [own?.unit ?? ""] })])
      expect((await sourceRow(as(who), row.source)).fields).toContainEqual({ column: "amount", value: "96396.00" });
    await expect(sourceRow(as(stranger), row.source)).rejects.toMatchObject({ code: "source_missing" });
    await expect(explain({ explain: "deal_amount" }, stranger)).rejects.toMatchObject({ code: "deal_missing" });
  });

  it("every cell, foot, part and bound of the comparison", async () => {
    const { deal, schemes, bounds } = await api().deals.compare({ deal: DEAL });
    for (const { scheme, shares, besideTotal } of schemes) {
      if (shares === null) continue;
      for (const { member: manager, amount, share } of shares) {
        await expectShown({ explain: "deal_share", scheme, manager }, amount.minor);
        const { root } = await explain({ explain: "deal_part", scheme, manager });
        expect([toFixedDecimal(worth(root), 4), root.unit], `${scheme} ${manager}`).toEqual([share, "share"]);
      }
      if (!besideTotal) await expectShown({ explain: "deal_amount", scheme }, deal.amount.minor);
    }
    expect(bounds).toHaveLength(3);
    for (const { member: manager, lowest, highest } of bounds) {
      const root = await expectShown({ explain: "deal_lowest", manager }, lowest.amount.minor);
      expect(root.children).toHaveLength(schemes.filter(({ shares, besideTotal }) => shares !== null && !besideTotal).length);
      await expectShown({ explain: "deal_highest", manager }, highest.amount.minor);
    }
    await expectNone({ explain: "deal_lowest", manager: "M001" }, "deal_member_missing");
  });

  it("everything of a copy that is tried, and its changes against the record", async () => {
    const changes = { withoutMembers: ["M074"], withMembers: [{ member: "M001", role: "support" }], params: { linear: {} } };
    const { schemes } = await api().deals.simulate({ deal: DEAL, ...changes });
    const trial = JSON.stringify(changes);
    for (const scheme of ["equal", "linear", "role-weighted"]) {
      const members = schemes.find((one) => one.scheme === scheme)?.members ?? [];
      expect(members).toHaveLength(4);
      for (const { member: manager, after, change } of members) {
        if (after) await expectShown({ explain: "deal_share", scheme, manager, trial }, after.minor);
        await expectShown({ explain: "deal_share", scheme, manager, trial, against: "record" }, change?.minor ?? "?");
      }
    }
    const added = await explain({ explain: "deal_share", scheme: "equal", manager: "M001", trial, against: "record" });
    expect(added.root.children.map(({ how }) => how)).toEqual(["stored", "absent"]);
    const larger = JSON.stringify({ amountMinor: "9639602" });
    await expectShown({ explain: "deal_amount", scheme: "equal", trial: larger }, "9639602");
    await expectShown({ explain: "deal_share", scheme: "equal", manager: "M045", trial: larger }, "3213201");
  });

  it("what means nothing to a figure is no figure", async () => {
    const share = { explain: "deal_share", scheme: "equal", manager: "M045" };
    for (const query of [
      { explain: "deal_share", scheme: "equal" },
      { ...share, product: "CUR" },
      { ...share, explain: "deal_part", trial: "{}" },
      { ...share, terms: "step1" },
      { ...share, against: "1993-06" },
      { ...share, trial: "[]" },
      { ...share, trial: "{" },
      { explain: "deal_amount", trial: "{}" },
      { explain: "deal_amount", scheme: "overlay" },
      { explain: "deal_lowest" },
    ])
      await expectNone(query, query.scheme === "overlay" ? expect.stringMatching(/^(deal_figure_missing|split_)/) : undefined);
    await expectNone({ explain: "deal_amount", deal: "NOTHING" }, "deal_missing");
    await expectNone({ ...share, trial: JSON.stringify({ withoutMembers: ["M001"] }) }, "deal_member_missing");
  });

  describe("under an agreement", () => {
    const IN_TIME = new Date("2026-01-20T10:00:00.000Z");
    const member = (manager: string): Actor => ({ id: manager, name: manager, scope: { kind: "manager", manager } });

    beforeAll(async () => {
      await importText(database(), "deals", ["code,name,client,opened,closed,amount,currency", "AGR,Agreed,C2166,1993-05-18,1993-07-05,100.01,CZK"]);
      await importText(database(), "deal_members", ["deal,manager,role,joined,left,agreed_share", "AGR,M045,a,1993-05-18,,", "AGR,M018,b,1993-05-18,,", "AGR,M074,c,1993-05-18,1993-06-01,"]);
      const rules = [{ kind: "splits", code: "all", name: "All", from: "1993-01-01", units: ["CB"], schemes: ["equal", "role-weighted"], default: { scheme: "equal" } }];
      expect((await applyRules(as(), JSON.stringify({ rules }))).faults).toEqual([]);
    }); // biome-ignore format: tables

    it("is explained by the terms of the very step, and a change by both sides", async () => {
      const terms = { scheme: "role-weighted", params: { weights: { a: "3", b: "1", c: "1" } } };
      await makeMove(as(member("M045")), { deal: "AGR", move: "propose", terms, after: 0 }, IN_TIME);
      const { proposal, fallback } = await api().agreements.get({ deal: "AGR" });
      const minorOf = (given: typeof proposal | typeof fallback, manager: string): bigint =>
        BigInt(given?.gives.amounts?.find((one) => one.member === manager)?.amount.minor ?? "?");
      for (const manager of ["M045", "M018"]) {
        const [would, now] = [minorOf(proposal, manager), minorOf(fallback, manager)];
        const share = { explain: "deal_share", deal: "AGR", manager };
        await expectShown({ ...share, scheme: "role-weighted", terms: "step1" }, String(would));
        await expectShown({ ...share, scheme: "equal", terms: "fallback" }, String(now));
        const root = await expectShown({ ...share, scheme: "role-weighted", terms: "step1", against: "fallback" }, String(would - now));
        expect(root.children.map(({ label }) => label.params)).toEqual([
          { side: "step", step: "1", scheme: "role-weighted" },
          { side: "fallback", step: "", scheme: "equal" },
        ]);
        await expectNone({ ...share, scheme: "role-weighted", terms: "step1", against: "stands" });
      }
    });

    it("gives nothing to who left before the day from which the deal is split, and says so", async () => {
      const root = await expectShown({ explain: "deal_share", deal: "AGR", scheme: "equal", manager: "M074" }, "0");
      expect([...leavesOf(root)].map(({ label, source }) => [label.code, source?.kind])).toEqual([["deal_member_away", "deal_members"]]);
    });
  });
});
