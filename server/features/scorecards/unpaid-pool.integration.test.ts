import { beforeAll, expect, it } from "vitest";
import { type Actor, localActor as actor } from "../../access/actor.ts";
import type { Database } from "../../db/database.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnAwkwardBank } from "../../testing/banks.ts";
import { applyRules } from "../rules/index.ts";
import { calculateRun, verifyRun } from "../runs/index.ts";
import { readRunScores } from "./index.ts";
import { managerScorecard } from "./manager-scorecard.ts";

const PERIOD = "2026-Q1";
const rules = (base: string) =>
  JSON.stringify({
    rules: [
      {
        kind: "scorecard", code: "card", name: "Card", from: "2025-01-01", positions: ["client manager"], bonus: "pools",
        metrics: [{ metric: "contacts", plan: "1", weight: "100", curve: [["0", "10"], ["1", "100"]] }],
      },
      { kind: "bonus", code: "pools", name: "Pools", from: "2025-01-01", currency: "EUR", base, pools: [{ unit: "N", amount: "100.00" }, { unit: "S", amount: "50.00" }] },
    ],
  }); // biome-ignore format: rules
const calculate = (database: Database) => createJobEngine(database).complete(calculateRun, { period: PERIOD, unit: null }, actor);

describeOnAwkwardBank(3, "a pool that cannot be shared out", (database) => {
  beforeAll(async () => {
    expect((await applyRules({ database: database(), actor }, rules("income"))).faults).toEqual([]);
  });

  it("leaves its people unpaid and everything else as it is, and the reason is stored in words that can be shown", async () => {
    const { scored } = await calculate(database());
    const { scores, payments } = await readRunScores({ database: database(), actor }, PERIOD, {});
    expect(scored?.unpaid).toHaveLength(1);
    const [failed] = scored?.unpaid ?? [];
    expect(failed).toMatchObject({ code: "pool_negative_base", plan: expect.stringMatching(/^pools [NS]$/) });
    const pool = failed?.plan.split(" ")[1];
    const members = scores.filter((line) => line.pool === pool);
    expect(members.length).toBeGreaterThan(1);
    for (const { manager, bonusMinor, score, warnings } of members) {
      expect(score).not.toBeNull();
      expect(bonusMinor).toBeNull();
      const codes = warnings.map(({ code }) => code);
      expect(warnings[codes.indexOf("pool_unpaid")]?.params).toEqual({ pool, plan: "pools", reason: "pool_negative_base" });
      expect(codes.includes("pool_negative_base"), manager).toBe(manager === failed?.params.subject);
    }
    expect(payments.filter(({ manager }) => members.some((line) => line.manager === manager))).toEqual([]);
    const others = scores.filter((line) => line.pool !== null && line.pool !== pool);
    expect(others.reduce((sum, { bonusMinor }) => sum + (bonusMinor ?? 0n), 0n)).toBe(pool === "N" ? 50_00n : 100_00n);
    expect((await createJobEngine(database()).complete(verifyRun, { period: PERIOD }, actor)).differences).toEqual([]);
  });

  it("tells colleagues that it was one of them, not what that one brought", async () => {
    const { scores } = await readRunScores({ database: database(), actor }, PERIOD, {});
    const stopped = scores.find(({ warnings }) => warnings.some(({ code }) => code === "pool_negative_base"));
    const colleague = scores.find(({ manager, pool }) => pool === stopped?.pool && manager !== stopped?.manager);
    const as: Actor = { ...actor, scope: { kind: "manager", manager: colleague?.manager ?? "" } };
    const { card } = await managerScorecard({ database: database(), actor: as }, { manager: colleague?.manager ?? "", period: PERIOD });
    expect(card?.line.warnings.some(({ code }) => code === "pool_unpaid")).toBe(true);
    expect(JSON.stringify(card?.line.warnings)).not.toContain(stopped?.manager ?? "?");
  });

  it("is paid once the rule is corrected and the period calculated again", async () => {
    await applyRules({ database: database(), actor }, rules("adb"));
    const { scored } = await calculate(database());
    const { scores } = await readRunScores({ database: database(), actor }, PERIOD, {});
    const unpaid = scores.filter(({ warnings }) => warnings.some(({ code }) => code === "pool_unpaid"));
    expect(unpaid.length === 0).toBe(scored?.unpaid.length === 0);
  });
});
