import { beforeAll, expect, it } from "vitest";
import { toFraction } from "../../../lib/scoring/money/rational.ts";
import { type Actor, localActor as actor } from "../../access/actor.ts";
import type { ApiContext } from "../../api/context.ts";
import { appRouter } from "../../api/root.ts";
import { createCallerFactory } from "../../api/trpc.ts";
import type { Database } from "../../db/database.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import type { BonusRule, GradesRule, Rule, ScorecardRule } from "../../rules/rule-shapes.ts";
import { latestRun, type Run } from "../../runs/run-repository.ts";
import { readScores } from "../../runs/scoring/scores-repository.ts";
import { describeOnAwkwardBank } from "../../testing/banks.ts";
import { calculateRun, verifyRun } from "../runs/index.ts";
import { applyRules, checkRules } from "./apply-rules.ts";
import { previewRule } from "./preview-rule.ts";

const PERIOD = "2026-02";
const narrow: Actor = { id: "m1", name: "M1", scope: { kind: "manager", manager: "M1" } };

const api = (database: Database, who: Actor = actor) =>
  createCallerFactory(appRouter)({ database, jobs: createJobEngine(database), actor: who, locale: "en" } as ApiContext);

const card: ScorecardRule = {
  kind: "scorecard",
  code: "card",
  name: "Client manager",
  from: "2025-01-01",
  positions: ["client manager"],
  grades: "levels",
  bonus: "monthly",
  metrics: [
    { metric: "contacts", weight: "50", plan: "4", of: "manager", curve: [["0", "0"], ["1", "100"], ["2", "150"]] },
    { metric: "margin_income", weight: "50", plan: "1000", of: "manager", curve: [["0", "0"], ["1", "100"], ["2", "150"]] },
  ],
}; // biome-ignore format: curves in a line
const levels: GradesRule = {
  kind: "grades",
  code: "levels",
  name: "Levels",
  from: "2025-01-01",
  bands: ["0", "30", "60", "90", "120"].map((from, i) => ({ grade: String(i + 1), from })),
  gates: [],
  promotion: { periods: 2 },
};
const monthly: BonusRule = {
  kind: "bonus",
  code: "monthly",
  name: "Monthly bonus",
  from: "2025-01-01",
  currency: "EUR",
  base: "margin_income",
  rule: "step",
  on: "items",
  tiers: [
    { from: "0", rate: "0.02" },
    { from: "500", rate: "0.05" },
  ],
  multipliers: { "1": "0", "2": "0.5", "3": "1", "4": "1.5", "5": "2" },
};

const documentOf = (...rules: readonly Rule[]): string => JSON.stringify({ rules });
const calculate = (database: Database, period: string) => createJobEngine(database).complete(calculateRun, { period, unit: null }, actor);

/** What a run stored of everybody. */
async function storedOf(database: Database, run: Run) {
  const scores = await readScores(database, { kind: "all" }, run.id);
  return scores.map(({ manager, score, grade, bonusMinor }) => ({ manager, score, grade, bonusMinor }));
}

const run = async (database: Database): Promise<Run> => (await latestRun(database, PERIOD)) as Run;

describeOnAwkwardBank(3, "rules in the browser", (database) => {
  beforeAll(async () => {
    await applyRules({ database: database(), actor }, documentOf(card, levels, monthly));
    for (const period of ["2026-01", PERIOD]) await calculate(database(), period);
  });

  const changes: readonly (readonly [string, Rule])[] = [
    ["weights", { ...card, metrics: card.metrics.map((metric, i) => ({ ...metric, weight: i === 0 ? "80" : "20" })) }],
    ["promotion", { ...levels, promotion: { periods: 1 } }],
    ["tiers", { ...monthly, rule: "flat", cap: "40.00" }],
  ];

  it.each(changes)("a preview of changed %s is what the period comes to once they are saved; the earlier run stays", async (_, changed) => {
    const context = { database: database(), actor };
    const earlier = await run(database());
    const stored = await storedOf(database(), earlier);
    const { lines, counts, failure } = await previewRule(context, changed, PERIOD);
    expect(failure).toBeNull();
    expect(counts).toBe(true);
    const exact = (side: "before" | "after") =>
      lines.map(({ manager, [side]: { score, ...rest } }) => ({ manager, score: score && toFraction(score), ...rest }));
    expect(exact("before")).toEqual(stored);
    expect(exact("after")).not.toEqual(stored);
    expect(await storedOf(database(), await run(database()))).toEqual(stored);

    const saved = await api(database()).rules.save({ text: JSON.stringify(changed) });
    expect(saved).toMatchObject({ faults: [], applied: { version: 2, outcome: "changed" } });
    await calculate(database(), PERIOD);
    const later = await run(database());
    expect(later.version).toBe(earlier.version + 1);
    expect(await storedOf(database(), later)).toEqual(exact("after"));
    expect(await storedOf(database(), earlier)).toEqual(stored);
    const verified = await createJobEngine(database()).complete(verifyRun, { period: PERIOD, version: earlier.version }, actor);
    expect(verified).toMatchObject({ differences: [] });
  });

  it("says that a rule which begins later would not be used, and still shows what it would have made", async () => {
    const later = { ...card, from: "2026-03-01", metrics: card.metrics.map((metric, i) => ({ ...metric, weight: i === 0 ? "10" : "90" })) };
    const { preview } = await api(database()).rules.preview({ text: JSON.stringify(later), period: PERIOD });
    expect(preview?.counts).toBe(false);
    expect(preview?.lines.length).toBeGreaterThan(0);
  });

  it("names the fault at its place, in words, and stores nothing", async () => {
    const wrong = { ...card, metrics: card.metrics.map((metric, i) => ({ ...metric, weight: i === 0 ? "49.9" : "50" })) };
    const before = await api(database()).rules.list();
    const text = JSON.stringify(wrong);
    const fault = { place: "metrics", text: "The weights sum to 99.9 %, not to 100 %: the difference is 0.1." };
    expect(await api(database()).rules.preview({ text, period: PERIOD })).toEqual({ faults: [fault], preview: null });
    expect(await api(database()).rules.save({ text })).toEqual({ faults: [fault], applied: null });
    expect(await api(database()).rules.list()).toEqual(before);
    const gap = { ...monthly, tiers: [{ from: "0", rate: "0.02", to: "400" }, ...(monthly.tiers ?? []).slice(1)] };
    const { faults } = await api(database()).rules.check({ text: JSON.stringify(gap) });
    expect(faults).toMatchObject([{ place: "tiers[0]", text: expect.stringContaining("is a gap") }]);
  });

  it("names a pool's unit that the organisation does not have, with the nearest code, on the command line and in the browser", async () => {
    const { rule: _rule, tiers: _tiers, ...terms } = monthly;
    const pooled = { ...terms, pools: [{ unit: "N", amount: "10.00" }, { unit: "N2", amount: "10.00" }] }; // biome-ignore format: a rule
    const { faults } = await checkRules({ database: database(), actor }, JSON.stringify({ rules: [pooled] }));
    const params = { unit: "N2", nearest: expect.stringMatching(/^N1?$/) };
    expect(faults).toEqual([{ place: "rules[0].pools[1].unit", code: "rule_unit_unknown", params }]);
    const { faults: shown } = await api(database()).rules.check({ text: JSON.stringify(pooled) });
    expect(shown).toEqual([
      { place: "pools[1].unit", text: expect.stringContaining("There is no unit “N2” in the organisation; the nearest is “N") },
    ]);
  });

  it("lists each rule with its versions, the runs that used them and whom they reach", async () => {
    const rules = await api(database()).rules.list();
    expect(rules.map(({ kind, code, current, managers }) => [kind, code, current, managers])).toEqual([
      ["scorecard", "card", 2, 7],
      ["grades", "levels", 2, 7],
      ["bonus", "monthly", 2, 7],
    ]);
    const [first, second] = [rules[0]?.versions[1], rules[0]?.versions[0]];
    expect(first).toMatchObject({ version: 1, actor: "local", from: "2025-01-01" });
    expect(first?.runs.map(({ period, version }) => `${period} ${version}`)).toEqual(["2026-02 1", "2026-01 1"]);
    expect(second?.runs.map(({ period, version }) => `${period} ${version}`)).toEqual(["2026-02 4", "2026-02 3", "2026-02 2"]);
    const old = await api(database()).rules.get({ kind: "scorecard", code: "card", version: 1 });
    expect(old).toMatchObject({ shown: 1, rule: { metrics: [{ weight: "50" }, { weight: "50" }] } });
    await expect(api(database()).rules.get({ kind: "scorecard", code: "none" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("takes a file as a whole or not at all, and what stands already stays", async () => {
    const before = await api(database()).rules.list();
    const scheme = { ...levels, code: "new-levels" };
    const faulty = documentOf(scheme, { ...scheme, code: "other", bands: [] });
    const shown = await api(database()).rules.checkFile({ text: faulty });
    expect(shown).toMatchObject({ faults: [{ place: "rules[1].bands" }], rules: [{ code: "new-levels" }, { code: "other" }] });
    expect(await api(database()).rules.applyFile({ text: faulty })).toMatchObject({ applied: [], faults: [{ place: "rules[1].bands" }] });
    expect(await api(database()).rules.list()).toEqual(before);
    const { rule } = await api(database()).rules.get({ kind: "scorecard", code: "card" });
    const { applied } = await api(database()).rules.applyFile({ text: documentOf(rule, scheme) });
    expect(applied.map(({ code, version, outcome }) => [code, version, outcome])).toEqual([
      ["card", 2, "unchanged"],
      ["new-levels", 1, "added"],
    ]);
    expect(await api(database()).rules.checkFile({ text: "{" })).toMatchObject({ faults: [{ text: expect.stringContaining("not JSON") }] });
  });

  it("offers the form what rules may be made of, and templates without a fault", async () => {
    const form = await api(database()).rules.form();
    expect(form.periods).toEqual(["2026-02", "2026-01"]);
    expect(form.words).toMatchObject({ positions: ["client manager"], kinds: ["call", "visit"] });
    expect(form.schemes[0]).toMatchObject({ code: "levels", grades: ["1", "2", "3", "4", "5"] });
    expect(form.metrics.find(({ code }) => code === "rating")).toMatchObject({ unit: "points", scopes: ["criterion"] });
    expect(form.metrics.find(({ code }) => code === "margin")).toMatchObject({ unit: "money", scopes: ["products", "segments", "team"] });
    const examples = await api(database()).rules.examples();
    const { faults } = await api(database()).rules.checkFile({ text: JSON.stringify({ rules: examples.rules }) });
    // This bank has a card for its client managers already, and other units than the example's.
    expect(faults.map(({ place }) => place).filter((place) => !/^rules\[4\]\.pools\[\d\]\.unit$/.test(place))).toEqual([
      "rules[1].positions[0]",
    ]);
    expect(faults).toHaveLength(9);
  });

  it("lets somebody with a narrow view read rules, and neither preview nor save them", async () => {
    expect(await api(database(), narrow).rules.list()).toMatchObject([{ managers: 1 }, { managers: 1 }, { managers: 0 }, { managers: 1 }]);
    const text = JSON.stringify(card);
    await expect(api(database(), narrow).rules.preview({ text, period: PERIOD })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(api(database(), narrow).rules.save({ text })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("holds a split policy against the organisation, and says whom it reaches", async () => {
    const policy = (code: string, ...units: string[]) => ({ kind: "splits", code, name: code, from: "2026-01-01", units });
    const { policies } = await api(database()).rules.examples();
    const foreign = await api(database()).rules.check({ text: JSON.stringify(policies[0]) });
    expect(foreign.faults.map(({ place }) => place)).toEqual(["units[0]"]);
    const near = await api(database()).rules.check({ text: JSON.stringify(policy("north", "N2")) });
    expect(near.faults[0]?.text).toContain("There is no unit “N2” in the organisation; the nearest is “N”.");
    for (const rule of [policy("north", "N"), policy("branch", "N1")])
      expect(await api(database()).rules.save({ text: JSON.stringify(rule) })).toMatchObject({ faults: [], applied: { version: 1 } });
    const strict = { ...policy("north", "N"), schemes: ["equal"], default: { scheme: "linear" } };
    const { faults } = await api(database()).rules.check({ text: JSON.stringify(strict) });
    expect(faults).toMatchObject([{ place: "default.scheme", text: expect.stringContaining("The default scheme Per touch is not") }]);
    // Three managers sit in the region and two in its branch, which has a policy of its own.
    const policiesNow = (await api(database()).rules.list()).filter(({ kind }) => kind === "splits");
    expect(policiesNow.map(({ code, units, managers }) => [code, units, managers])).toEqual([
      ["north", ["North"], 3],
      ["branch", ["North 1"], 2],
    ]);
  });
});
