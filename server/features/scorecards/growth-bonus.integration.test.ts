import { expect, it } from "vitest";
import { roundHalfEven } from "../../../lib/scoring/money/rational.ts";
import { localActor as actor } from "../../access/actor.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { latestRun, type Run } from "../../runs/run-repository.ts";
import { rescore } from "../../runs/scoring/rescore.ts";
import { describeOnAwkwardBank } from "../../testing/banks.ts";
import { applyRules } from "../rules/index.ts";
import { calculateRun } from "../runs/index.ts";
import { managerScorecard } from "./manager-scorecard.ts";

const PERIOD = "2026-Q1";
const RULES = JSON.stringify({
  rules: [
    {
      kind: "scorecard", code: "card", name: "Card", from: "2025-01-01", positions: ["client manager"], bonus: "growth",
      metrics: [{ metric: "contacts", plan: "1", weight: "100", curve: [["0", "10"], ["1", "100"]] }],
    },
    { kind: "bonus", code: "growth", name: "Growth", from: "2025-01-01", currency: "EUR", base: "growth", on: "items", rule: "flat", tiers: [{ from: "0", rate: "0.01" }] },
  ],
}); // biome-ignore format: rules

describeOnAwkwardBank(7, "a bonus that is paid for growth", (database) => {
  it("shows on the card, product by product, what it was paid for: what the run counted", async () => {
    const context = { database: database(), actor };
    expect((await applyRules(context, RULES)).faults).toEqual([]);
    await createJobEngine(database()).complete(calculateRun, { period: PERIOD, unit: null }, actor);
    const run = (await latestRun(database(), PERIOD)) as Run;
    const scored = await database().transaction((tx) => rescore(tx, run, "derivations"));
    let shown = 0;
    for (const { posting, subject } of scored?.managers ?? []) {
      const { card } = await managerScorecard(context, { manager: posting.code, period: PERIOD });
      const counted = subject.items.map(({ label, value }) => [label.params.product, roundHalfEven(value)]);
      expect(
        card?.bonus?.base.items.map(({ product, amountMinor }) => [product, amountMinor]),
        posting.code,
      ).toEqual(counted);
      shown += counted.length;
    }
    expect(shown).toBeGreaterThan(10);
  });
});
