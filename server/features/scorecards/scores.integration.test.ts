import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { parseFraction } from "../../../lib/scoring/money/fraction.ts";
import { equals } from "../../../lib/scoring/money/rational.ts";
import { type Actor, localActor as actor } from "../../access/actor.ts";
import type { Database } from "../../db/database.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { runVersion } from "../../runs/run-repository.ts";
import { describeOnExampleBank } from "../../testing/banks.ts";
import { worth } from "../../testing/steps.ts";
import { explainFigure } from "../explanations/index.ts";
import { applyRules } from "../rules/index.ts";
import { calculateRun, verifyRun } from "../runs/index.ts";
import { readRunScores } from "./index.ts";

const RULES = readFileSync(path.join(import.meta.dirname, "../../../examples/rules.json"), "utf8");
const calculate = (database: Database, period: string) => createJobEngine(database).complete(calculateRun, { period, unit: null }, actor);
const differences = async (database: Database, period: string) =>
  (await createJobEngine(database).complete(verifyRun, { period }, actor)).differences;
const scoresOf = (database: Database, period = "1993-Q4", as: Actor = actor) => readRunScores({ database, actor: as }, period, {});

describeOnExampleBank("the example bank's scorecards", (database) => {
  beforeAll(async () => {
    const { faults } = await applyRules({ database: database(), actor }, RULES);
    expect(faults).toEqual([]);
    await calculate(database(), "1993-Q3");
    await calculate(database(), "1993-Q4");
  });

  it("grade every manager of the fourth quarter and pay each region's pool to the last haler", async () => {
    const { scores, payments } = await scoresOf(database());
    expect(scores).toHaveLength(107);
    expect(scores.filter(({ grade }) => grade === null)).toEqual([]);
    const pools = (JSON.parse(RULES) as { rules: { kind: string; pools?: { unit: string; amount: string }[] }[] }).rules.find(
      ({ kind }) => kind === "bonus",
    )?.pools;
    for (const { unit, amount } of pools ?? []) {
      const paid = scores.filter(({ pool }) => pool === unit).reduce((sum, { bonusMinor }) => sum + (bonusMinor ?? 0n), 0n);
      expect(paid, unit).toBe(BigInt(amount.replace(".", "")));
    }
    for (const { manager, bonusMinor } of scores) {
      const parts = payments.filter((line) => line.manager === manager && line.kind === "tranche");
      expect(
        parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
        manager,
      ).toBe(bonusMinor);
    }
  });

  it("can be made again bit for bit, from the facts and the rules the run names", async () => {
    expect(await differences(database(), "1993-Q4")).toEqual([]);
  });

  it.each(["score", "grade", "bonus"] as const)(
    "explain every stored %s from leaves that are facts, rules or stored credit",
    async (explain) => {
      const { scores } = await scoresOf(database());
      for (const { manager, score, bonusMinor } of scores) {
        const { root } = await explainFigure({ database: database(), actor }, { explain, period: "1993-Q4", manager });
        expect(equals(worth(root), root.value), manager).toBe(true);
        if (explain === "score" && score !== null) expect(equals(root.value, parseFraction(score)), manager).toBe(true);
        if (explain === "bonus") expect(root.value.n, manager).toBe(bonusMinor);
      }
    },
  );

  it("explain each metric's actual, plan, attainment and points as figures of their own, equal to what is stored", async () => {
    const { metrics } = await scoresOf(database());
    let explained = 0;
    for (const { manager, metric, ...line } of metrics) {
      for (const part of ["actual", "plan", "attainment", "points"] as const) {
        const query = { explain: `metric_${part}`, period: "1993-Q4", manager, metric };
        const stored = line[part];
        if (stored === null) {
          await expect(explainFigure({ database: database(), actor }, query)).rejects.toMatchObject({ code: "figure_missing" });
          continue;
        }
        const { root } = await explainFigure({ database: database(), actor }, query);
        expect(equals(root.value, parseFraction(stored)), `${manager} ${metric} ${part}`).toBe(true);
        expect(equals(worth(root), root.value), `${manager} ${metric} ${part}`).toBe(true);
        explained += 1;
      }
    }
    expect(explained).toBeGreaterThan(1_000);
    const [first] = metrics;
    const stranger: Actor = { ...actor, scope: { kind: "manager", manager: "nobody" } };
    const query = { explain: "metric_actual", period: "1993-Q4", manager: first?.manager, metric: first?.metric };
    await expect(explainFigure({ database: database(), actor: stranger }, query)).rejects.toMatchObject({ code: "figure_missing" });
  });

  it("take a bonus back in proportion to the balances that earned it and left, and say so", async () => {
    const { payments, run } = await scoresOf(database());
    const back = payments.filter(({ kind, amountMinor }) => kind === "clawback" && amountMinor !== 0n);
    expect(back.length).toBeGreaterThan(0);
    for (const { manager, ofPeriod, paidMinor, amountMinor } of back) {
      expect(ofPeriod).toBe("1993-Q3");
      expect(amountMinor < 0n && amountMinor >= -paidMinor, manager).toBe(true);
      const { root } = await explainFigure({ database: database(), actor }, { explain: "clawback", period: run.period, manager });
      expect(equals(worth(root), root.value), manager).toBe(true);
      expect(root.value.n, manager).toBe(amountMinor);
    }
  });

  it("a changed rule is a new version, and moves nothing that was calculated before", async () => {
    const before = await scoresOf(database());
    const changed = RULES.replace('"from": "118"', '"from": "119"');
    const { value } = await applyRules({ database: database(), actor }, changed);
    expect(value?.filter(({ outcome }) => outcome === "changed").map(({ code, version }) => [code, version])).toEqual([["ten-levels", 2]]);
    expect(await scoresOf(database())).toEqual(before);
    expect(await differences(database(), "1993-Q4")).toEqual([]);
    await calculate(database(), "1993-Q4");
    expect((await scoresOf(database())).run.version).toBe(before.run.version + 1);
    expect(await runVersion(database(), "1993-Q4", before.run.version)).not.toBeNull();
  });

  it("the same rules again change nothing, and faults store nothing", async () => {
    const { value } = await applyRules({ database: database(), actor }, RULES.replace('"from": "118"', '"from": "119"'));
    expect(new Set(value?.map(({ outcome }) => outcome))).toEqual(new Set(["unchanged"]));
    const { faults } = await applyRules({ database: database(), actor }, RULES.replace('"weight": "40"', '"weight": "39.9"'));
    expect(faults).toEqual([{ place: "rules[0].metrics", code: "weights_not_100", params: { sum: "99.9", gap: "0.1" } }]);
    const another = RULES.replace('"code": "junior"', '"code": "newcomer"');
    const { faults: twice } = await applyRules({ database: database(), actor }, another);
    const params = { position: "junior", scorecard: "newcomer", other: "junior" };
    expect(twice).toEqual([{ place: "rules[0].positions[0]", code: "position_twice", params }]);
  });

  it("a manager sees their own, a head those posted in the unit", async () => {
    const { scores } = await scoresOf(database());
    const [first] = scores;
    const own = await scoresOf(database(), "1993-Q4", { ...actor, scope: { kind: "manager", manager: first?.manager ?? "" } });
    expect(own.scores.map(({ manager }) => manager)).toEqual([first?.manager]);
    expect(new Set(own.metrics.map(({ manager }) => manager))).toEqual(new Set([first?.manager]));
    const unit = first?.unit ?? "";
    const head = await scoresOf(database(), "1993-Q4", { ...actor, scope: { kind: "units", units: [unit] } });
    expect(head.scores).toEqual(scores.filter((line) => line.unit === unit));
  });
});
