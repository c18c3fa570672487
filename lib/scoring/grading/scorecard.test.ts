import { describe, expect, test } from "vitest";
import { exactText } from "../money/exact-text.ts";
import { attainmentOf } from "../plan/attainment.ts";
import { amount, decimal, ratio } from "../testing/figures.ts";
import { type Attained, type CardMetric, scoreCard, scorecardFaults } from "./scorecard.ts";

const straight = [
  { at: decimal("0"), points: decimal("0") },
  { at: decimal("2"), points: decimal("200") },
];
/** Up to five points, as reviews of the kind "key result areas" give them. */
const outOfFive = [
  { at: decimal("0"), points: decimal("0") },
  { at: decimal("1"), points: decimal("5") },
];
const entry = (metric: string, weight: string, curve = straight): CardMetric => ({ metric, weight: decimal(weight), curve });
const scored = (card: CardMetric[], attained: Record<string, Attained>) => scoreCard(card, ({ metric }) => attained[metric] ?? "no_figure");

describe("a score", () => {
  test("is the sum of weight x points", () => {
    const { score } = scored([entry("margin", "60"), entry("contacts", "40")], { margin: ratio("1.2"), contacts: ratio("0.5") });
    expect(exactText(score?.value ?? decimal("0"))).toBe("92"); // 0.6 x 120 + 0.4 x 50
  });

  test("published: a KRA score of 5 and a feedback of 5 with the self-assessment missing give 5, not 3.33", () => {
    const card = [entry("kra", "40", outOfFive), entry("feedback", "30", outOfFive), entry("self", "30", outOfFive)];
    const { score, warnings, metrics } = scored(card, { kra: ratio("1"), feedback: ratio("1"), self: "no_figure" });
    expect(exactText(score?.value ?? decimal("0"))).toBe("5"); // (40 x 5 + 30 x 5) / 70
    expect(warnings).toEqual([{ code: "no_figure", params: { metric: "self", weight: "30" } }]);
    expect(metrics.map(({ weight }) => exactText(weight))).toEqual(["400/7", "300/7", "0"]);
  });

  test("without any attainment there is no score, rather than zero", () => {
    const { score, warnings } = scored([entry("margin", "100")], { margin: "no_plan" });
    expect(score).toBeNull();
    expect(warnings.map(({ code }) => code)).toEqual(["no_plan", "score_without_metrics"]);
  });

  test("weights must sum to exactly 100 %, and the fault names the gap", () => {
    expect(scorecardFaults([entry("a", "33.3"), entry("b", "33.3"), entry("c", "33.3")], "scorecard")).toEqual([
      { place: "scorecard", code: "weights_not_100", params: { sum: "99.9", gap: "0.1" } },
    ]);
    expect(scorecardFaults([entry("a", "33.34"), entry("b", "33.33"), entry("c", "33.33")], "scorecard")).toEqual([]);
    expect(scorecardFaults([entry("a", "120"), entry("a", "-20")], "scorecard").map(({ code }) => code)).toEqual([
      "weight_negative",
      "metric_twice",
    ]);
  });
});

describe("attainment", () => {
  const value = (step: Attained) => (typeof step === "string" ? step : exactText(step.value));

  test("is actual over plan; where less is better, what is missing to twice the plan", () => {
    expect(value(attainmentOf(amount("1200.00"), amount("1000.00"), "higher"))).toBe("1.2");
    expect(value(attainmentOf(amount("80"), amount("100"), "lower"))).toBe("1.2");
    expect(value(attainmentOf(amount("300"), amount("100"), "lower"))).toBe("-1");
  });

  test("needs a figure and a plan that is more than zero", () => {
    expect(attainmentOf(amount("5"), null, "higher")).toBe("no_plan");
    expect(attainmentOf(null, amount("5"), "higher")).toBe("no_figure");
    expect(attainmentOf(amount("5"), amount("0"), "higher")).toBe("plan_zero");
    expect(attainmentOf(amount("-5"), amount("-10"), "higher")).toBe("plan_negative");
  });
});
