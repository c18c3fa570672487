import { beforeAll, expect, it } from "vitest";
import type { Step } from "../../../lib/scoring/explanation/step.ts";
import { toFixedDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { equals, rational } from "../../../lib/scoring/money/rational.ts";
import { localActor as actor } from "../../access/actor.ts";
import { appRouter } from "../../api/root.ts";
import { createCallerFactory } from "../../api/trpc.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnAwkwardBank } from "../../testing/banks.ts";
import { firstSource, leavesOf, worth } from "../../testing/steps.ts";
import { prepareClients } from "../clients/index.ts";
import { calculateRun } from "../runs/index.ts";
import { explainFigure, explainHandoverFigure, type FigureQuery } from "./index.ts";

const period = "2026-02";
const before = "2026-01";
const quarter = "2026-Q1";
const COLUMNS = ["margin", "adb", "closing", "income"] as const;
const addDays = (date: string, days: number): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** Every figure that a room shows beside those of credit lines, on a bank of several currencies, against what the room says. */
describeOnAwkwardBank(33, "the figures of the rooms", (database) => {
  const context = () => ({ database: database(), actor });
  const api = () => createCallerFactory(appRouter)({ database: database(), jobs: createJobEngine(database()), actor, locale: "en" });
  const explain = (query: Omit<FigureQuery, "period"> & { period?: string }) => explainFigure(context(), { period, ...query });

  /** The explanation is worth what is shown, when nothing is believed but its leaves; where money was made, it leads to a row. */
  async function expectShown(query: Omit<FigureQuery, "period"> & { period?: string }, shown: string, leads = true): Promise<Step> {
    const { root, check } = await explain(query);
    const name = JSON.stringify(query);
    expect(equals(worth(root), rational(BigInt(shown))), `${name}: ${toFixedDecimal(root.value, 2)} is not ${shown}`).toBe(true);
    expect(check.code, name).toMatch(/^check_/);
    if (leads && shown !== "0") expect(await firstSource(context(), root), name).toMatchObject({ line: expect.any(Number) });
    return root;
  }
  async function expectRatio(query: Omit<FigureQuery, "period"> & { period?: string }, shown: string): Promise<void> {
    const { root } = await explain(query);
    expect(toFixedDecimal(worth(root), 4), JSON.stringify(query)).toBe(shown);
    for (const { how, figure } of leavesOf(root)) if (how === "stored") await explainFigure(context(), figure as FigureQuery);
    expect(await firstSource(context(), root)).not.toBeNull();
  }

  beforeAll(async () => {
    const jobs = createJobEngine(database());
    for (const one of [before, period, quarter]) await jobs.complete(calculateRun, { period: one, unit: null }, actor);
    await jobs.complete(prepareClients, { periods: [period, quarter] }, actor);
  });

  it("a day's balance, its change, its movements and its events, in the manager's room", async () => {
    const kinds = new Set<string>();
    for (const manager of ["M1", "M3"]) {
      const { from, balances, moves, events } = await api().manager.timeline({ manager, period, months: 3 });
      const on = (day: number): string => addDays(from, day);
      for (const day of [0, 17, 40, balances.length - 1]) {
        await expectShown({ explain: "balance", manager, day: on(day) }, balances[day] ?? "?", false);
        if (day === 0) continue;
        const change = String(BigInt(balances[day] ?? 0) - BigInt(balances[day - 1] ?? 0));
        await expectShown({ explain: "balance", manager, day: on(day), against: on(day - 1) }, change, false);
      }
      for (const { day, account, change } of moves.filter((_, i) => i % 7 === 0))
        await expectShown({ explain: "balance_move", manager, account, day: on(day) }, change.minor);
      for (const { day, kind, balance } of events) {
        kinds.add(kind);
        await expectShown({ explain: "balance_event", manager, kind, day: on(day) }, balance.minor);
      }
      const root = await expectShown({ explain: "balance", manager, day: on(40) }, balances[40] ?? "?");
      expect([...leavesOf(root)].some(({ source }) => source?.kind === "balances")).toBe(true);
    }
    expect([...kinds].sort()).toEqual(["closed", "given", "opened", "taken"]);
  });

  it("accounts of a client, whose parts add up to the client's line", async () => {
    let seen = 0;
    for (const client of ["C0", "C3", "C7", "C11"]) {
      for (const one of [period, quarter]) {
        const { accounts } = await api().clients.get({ client, period: one });
        for (const { code: account, figures } of accounts) {
          if (figures === null) continue;
          seen++;
          for (const column of COLUMNS)
            if (figures[column].minor !== "0") await expectShown({ explain: column, client, account, period: one }, figures[column].minor);
        }
      }
    }
    expect(seen).toBeGreaterThan(8);
  });

  it("classes of clients, and those of none", async () => {
    for (const by of ["kind", "industry", "segment", "group"] as const) {
      const { breakdown } = await api().clients.by({ period, by });
      if (breakdown === null) throw new Error("The lines by client are not there.");
      for (const { value, figures, share } of breakdown.classes) {
        const target = { by, value: value ?? undefined };
        for (const column of COLUMNS) await expectShown({ explain: column, ...target }, figures[column].minor, false);
        if (share) await expectRatio({ explain: "margin", as: "share", ...target }, share);
      }
    }
    await expect(explain({ explain: "margin", by: "industry", value: "none of these" })).rejects.toMatchObject({ code: "figure_missing" });
  });

  it("sums of product families, and their changes", async () => {
    const { products } = await api().products.figures({ period, against: before });
    const families = Map.groupBy(products, ({ family }) => family);
    expect(families.size).toBeGreaterThan(2);
    for (const [family, own] of families) {
      for (const column of COLUMNS) {
        const sum = (side: "now" | "before") => own.reduce((total, one) => total + BigInt(one[side]?.[column].minor ?? 0), 0n);
        await expectShown({ explain: column, family }, String(sum("now")), false);
        const root = await expectShown({ explain: column, family, against: before }, String(sum("now") - sum("before")), false);
        expect(root.how).toBe("difference");
      }
    }
    await expect(explain({ explain: "margin", family: "Nobody's" })).rejects.toMatchObject({ code: "figure_missing" });
  });

  it("what a board adds up, without house accounts, and what its managers gained; and how far two are apart", async () => {
    for (const metric of [...COLUMNS, "activities"] as const) {
      for (const unit of [undefined, "N"]) {
        const board = await api().leaderboard.get({ period, metric, unit, view: "standing" });
        await expectShown({ explain: metric, board: true, unit }, board.totals?.value ?? "?", false);
        const gains = await api().leaderboard.get({ period, metric, unit, view: "improvement" });
        if (gains.totals) await expectShown({ explain: metric, board: true, unit, against: before }, gains.totals.value, false);
        const [first, second] = board.places.managers;
        const [more, less] = board.places.values;
        if (metric === "activities" || !first || !second) continue;
        await expectShown({ explain: metric, manager: second, than: first }, String(BigInt(less ?? 0) - BigInt(more ?? 0)), false);
      }
    }
    const improved = await api().leaderboard.get({ period, metric: "margin", view: "improvement" });
    const [best, next] = improved.places.managers;
    const [most, more] = improved.places.values;
    const apart = String(BigInt(more ?? 0) - BigInt(most ?? 0));
    await expectShown({ explain: "margin", manager: next, than: best, against: before }, apart, false);
    await expect(explain({ explain: "margin", board: true, product: "CUR" })).rejects.toMatchObject({ code: "figure_missing" });
  });

  it("a handover's effect before it is made, for everybody whom it touches", async () => {
    const input = { giver: "M1", taker: "M2", date: "2026-02-11", part: "0.5", selection: { by: "all" as const } };
    for (const basis of ["date", "latest"] as const) {
      const { effect } = await api().organisation.previewHandover({ ...input, basis });
      if (!effect?.text) throw new Error("The effect has no name.");
      expect(effect.period).toBe(basis === "date" ? period : quarter);
      const shown = { period: effect.period, handover: effect.text };
      expect(effect.holders.length).toBeGreaterThan(1);
      for (const explained of COLUMNS) {
        for (const { manager, unit, changes } of effect.holders) {
          const holder = unit === null ? { manager } : { house: true as const, booked: unit };
          const { root } = await explainHandoverFigure(context(), { explain: explained, ...shown, ...holder });
          expect(equals(worth(root), rational(BigInt(changes[explained].minor))), `${basis} ${explained} ${manager}`).toBe(true);
          if (changes[explained].minor !== "0") expect([...leavesOf(root)].some(({ source }) => source && source.line > 0)).toBe(true);
          // The row that would be stored stands in no file.
          expect([...leavesOf(root)].every(({ source }) => source?.importId !== 0)).toBe(true);
        }
        const { root } = await explainHandoverFigure(context(), { explain: explained, ...shown });
        expect(worth(root).n).toBe(0n);
        for (const { figure, value } of root.children)
          expect(equals((await explainHandoverFigure(context(), figure as FigureQuery)).root.value, value)).toBe(true);
      }
    }
    const missing = { code: "figure_missing" };
    for (const handover of ["nonsense", "99999 date M1 M2 2026-02-11 1 all"])
      await expect(explainHandoverFigure(context(), { explain: "margin", period, handover })).rejects.toMatchObject(missing);
    const outsider = { ...context(), actor: { ...actor, scope: { kind: "manager" as const, manager: "M1" } } };
    const { effect } = await api().organisation.previewHandover({ ...input, basis: "date" });
    const asked = { explain: "margin", period, handover: effect?.text ?? "" };
    await expect(explainHandoverFigure(outsider, asked)).rejects.toMatchObject({ code: "not_allowed" });
  });

  it("a handover's effect whose selection no address can hold", async () => {
    const clients = [...new Set((await database().prisma.account.findMany({ select: { client: true } })).map(({ client }) => client))];
    // Clients of whom nothing is held are no fault of a selection: they make it as long as a large bank's.
    const others = Array.from({ length: 5_000 }, (_, i) => `SOMEBODY-ELSE-${i}`);
    const selection = { by: "clients" as const, codes: [...clients, ...others] };
    const { effect } = await api().organisation.previewHandover({ giver: "M1", taker: "M2", date: "2026-02-11", part: "1", selection });
    if (!effect) throw new Error("Nothing changes.");
    expect(effect.text.length).toBeGreaterThan(80_000);
    for (const { manager, unit, changes } of effect.holders) {
      const holder = unit === null ? { manager } : { house: true as const, booked: unit };
      const { step } = await api().explanation.get({ explain: "margin", period: effect.period, handover: effect.text, ...holder });
      expect(step.value, `${manager} ${unit}`).toBe(toFixedDecimal(rational(BigInt(changes.margin.minor), 100n), 2));
    }
    expect(effect.holders.some(({ changes }) => changes.margin.minor !== "0")).toBe(true);
  });

  it("percentages, each by its parts", async () => {
    const { products, total } = await api().products.figures({ period, against: before });
    if (total.marginRate) await expectRatio({ explain: "margin", as: "rate" }, total.marginRate);
    for (const { product, marginRate, marginShare, marginRateBefore } of products) {
      if (marginRate) await expectRatio({ explain: "margin", as: "rate", product }, marginRate);
      if (marginRateBefore) await expectRatio({ explain: "margin", as: "rate", product, period: before }, marginRateBefore);
      if (marginShare) await expectRatio({ explain: "margin", as: "share", product }, marginShare);
    }
    const { house } = await api().overview.get({ period });
    for (const column of COLUMNS)
      if (house.shares[column]) await expectRatio({ explain: column, as: "share", house: true }, house.shares[column]);
    const { total: client, share } = await api().clients.get({ client: "C3", period });
    if (client && share) await expectRatio({ explain: "margin", as: "share", client: "C3" }, share);
    const { units } = await api().units.compare({ period, metric: "margin" });
    for (const { unit, houseShare, marginRate, marginPerManager } of units) {
      if (houseShare) await expectRatio({ explain: "margin", as: "share", house: true, unit }, houseShare);
      if (marginRate) await expectRatio({ explain: "margin", as: "rate", unit }, marginRate);
      if (!marginPerManager) continue;
      await expectShown({ explain: "margin", as: "average", unit }, marginPerManager.minor);
    }
    const compared = await api().runs.compare({ before: { period: before }, after: { period }, column: "margin" });
    for (const { code, change } of compared.products.rows)
      if (change) await expectRatio({ explain: "margin", as: "change", product: code, against: before }, change);
    const version = await explain({ explain: "margin", against: `${before}v1` });
    expect(version.against).toMatchObject({ period: before, version: 1 });
    expect(equals(version.root.value, (await explain({ explain: "margin", against: before })).root.value)).toBe(true);
    await expect(explain({ explain: "margin", as: "share" })).rejects.toMatchObject({ code: "figure_missing" });
    await expect(explain({ explain: "adb", as: "rate" })).rejects.toMatchObject({ code: "figure_missing" });
  });

  it("what nobody holds, also where that is nothing", async () => {
    const { products } = await api().products.figures({ period });
    for (const { product, now } of products)
      if (now) await expectShown({ explain: "margin", house: true, product }, now.houseMargin.minor, false);
    const { units } = await api().units.compare({ period, metric: "margin" });
    for (const { unit, houseMargin } of units)
      if (houseMargin) await expectShown({ explain: "margin", house: true, unit }, houseMargin.minor, false);
    await expect(explain({ explain: "margin", house: true, product: "NONE" })).rejects.toMatchObject({ code: "figure_missing" });
  });

  it("the proof of a run: facts, managers, house account and what is left", async () => {
    const { lines, totals } = await api().runs.proof({ period });
    const places = [
      ...totals.map((total) => ({ ...total, place: {} })),
      ...lines.filter((_, i) => i % 13 === 0).map(({ unit: booked, product, ...line }) => ({ ...line, place: { booked, product } })),
    ];
    expect(new Set(places.map(({ currency }) => currency)).size).toBeGreaterThan(2);
    for (const { column, currency, facts, managers, house, difference, place } of places) {
      const where = { explain: column, currency, own: true as const, ...place };
      const root = await expectShown(where, facts.minor, false);
      expect(root.currency).toBe(currency);
      await expectShown({ ...where, as: "held" }, managers.minor, false);
      await expectShown({ ...where, house: true }, house.minor, false);
      const left = await expectShown({ ...where, as: "proof" }, difference.minor, false);
      expect(left.currency).toBe(currency);
    }
  });

  it("a manager's credit in the accounts' own currency, derived without a rate of exchange", async () => {
    const { lines, run } = await api().manager.get({ manager: "M1", period });
    const foreign = lines.filter(({ currency }) => currency !== run.baseCurrency);
    expect(foreign.length).toBeGreaterThan(2);
    const own = true as const;
    for (const { unit: booked, product, currency, source, own: amounts, base } of foreign) {
      const line = { manager: "M1", booked, product, currency, source: source as "assigned" | "split" };
      for (const column of COLUMNS) {
        const root = await expectShown({ explain: column, ...line, own }, amounts[column].minor, false);
        expect(root.currency).toBe(currency);
        expect([...leavesOf(root)].map(({ label }) => label.code)).not.toContain("fx_rate");
        await expectShown({ explain: column, ...line }, base[column].minor, false);
      }
    }
    const [{ currency } = { currency: "?" }] = foreign;
    const together = foreign.filter((line) => line.currency === currency).reduce((sum, line) => sum + BigInt(line.own.margin.minor), 0n);
    const root = await expectShown({ explain: "margin", manager: "M1", currency, own }, String(together), false);
    const { root: named } = await explainFigure(context(), { explain: "margin", period, manager: "M1", currency, own }, 0);
    for (const { how, figure, value } of named.children)
      if (how === "stored") expect(equals((await explainFigure(context(), figure as FigureQuery)).root.value, value)).toBe(true);
    expect(equals(named.value, root.value)).toBe(true);
    const change = await explain({ explain: "margin", manager: "M1", currency, own, against: before });
    expect(change.root.currency).toBe(currency);
  });

  it("no figure in the accounts' currency where currencies would be mixed, or lines are not what it is made of", async () => {
    const own = true as const;
    const missing = { code: "figure_missing" };
    for (const wrong of [
      { explain: "margin", own },
      { explain: "margin", own, currency: "USD", client: "C3" },
      { explain: "margin", own, currency: "USD", by: "industry" as const },
      { explain: "margin", own, currency: "USD", board: true as const },
      { explain: "margin", own, currency: "USD", as: "lost" as const, of: "product" as const },
      { explain: "contribution", own, currency: "USD" },
      { explain: "activities", own, currency: "USD", manager: "M1" },
    ])
      await expect(explain(wrong), JSON.stringify(wrong)).rejects.toMatchObject(missing);
  });

  it("totals of somebody who sees one manager alone: that manager's part, and nobody else's", async () => {
    const alone = { ...actor, scope: { kind: "manager" as const, manager: "M1" } };
    const own = { database: database(), actor: alone };
    const room = createCallerFactory(appRouter)({ ...own, jobs: createJobEngine(database()), locale: "en" });
    const seen = async (query: Omit<FigureQuery, "period">, shown: string): Promise<void> => {
      const { root, query: answered } = await explainFigure(own, { period, ...query });
      expect(equals(worth(root), rational(BigInt(shown))), JSON.stringify(query)).toBe(true);
      expect(answered.manager).toBe("M1");
      expect((await room.explanation.get({ period, path: [], from: 0, ...query } as never)).manager).toBe("M1");
    };
    const { products, total } = await room.products.figures({ period, against: before });
    const whole = await api().products.figures({ period });
    expect(total.now?.adb.minor).not.toBe(whole.total.now?.adb.minor);
    for (const column of COLUMNS) {
      await seen({ explain: column }, total.now?.[column].minor ?? "?");
      for (const { product, now } of products) if (now) await seen({ explain: column, product }, now[column].minor);
    }
    const { units } = await room.units.compare({ period, metric: "margin" });
    for (const { unit, figures } of units) if (figures) await seen({ explain: "margin", unit }, figures.margin.minor);
    const change = await room.products.change({ period, against: before });
    for (const { product, rate, volume } of change.products) {
      await seen({ explain: "rate_effect", product, against: before }, rate.minor);
      await seen({ explain: "volume_effect", product, against: before }, volume.minor);
    }
    await expect(explainFigure(own, { period, explain: "margin", house: true })).rejects.toMatchObject({ code: "figure_missing" });
    // The bank's effects are of all holders: for anybody else they are no figure of one manager.
    await expect(explain({ explain: "rate_effect", manager: "M1", against: before })).rejects.toMatchObject({ code: "figure_missing" });
  });

  it("what those who make most make together, and what others lose", async () => {
    for (const by of ["product", "manager", "client"] as const) {
      const { entries, losers, lost } = await api().products.pareto({ period, of: by, measure: "contribution" });
      const whose = (code: string) =>
        by === "manager"
          ? code === ""
            ? { house: true as const }
            : { manager: code }
          : by === "product"
            ? { product: code }
            : { client: code };
      for (const { code, cumulativeShare } of entries.slice(0, 3))
        if (cumulativeShare) await expectRatio({ explain: "contribution", as: "cumulative", ...whose(code) }, cumulativeShare);
      if (losers > 0) await expectShown({ explain: "contribution", as: "lost", of: by }, lost.minor, false);
    }
  });
});
