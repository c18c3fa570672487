import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ScoringError } from "../errors.ts";
import { formatMinor, parseMinor } from "../money/minor.ts";
import { rational } from "../money/rational.ts";
import { amount, decimal, points } from "../testing/figures.ts";
import { scoringErrorOf } from "../testing/scoring-error-of.ts";
import { type BonusSubject, bonusesOf } from "./bonus.ts";
import { type BonusPlan, bonusFaults } from "./bonus-plan.ts";

const eur = (text: string) => parseMinor(text, "EUR");
const steps = (...rows: [string, string][]) => ({
  rule: "step" as const,
  currency: "EUR",
  tiers: rows.map(([from, rate]) => ({ from: rational(eur(from)), rate: decimal(rate) })),
});
const plan = (rest: Partial<BonusPlan> = {}): BonusPlan => ({
  currency: "EUR",
  on: "items",
  table: steps(["0", "0.01"], ["1000", "0.02"]),
  ...rest,
});
const person = (items: string[], rest: Partial<BonusSubject> = {}): BonusSubject => ({
  id: "M1",
  score: points("100"),
  grade: "A",
  items: items.map((item) => amount(item)),
  ...rest,
});
const paid = (rules: BonusPlan, ...people: BonusSubject[]) =>
  bonusesOf(rules, people).map(({ totalMinor }) => formatMinor(totalMinor, "EUR"));

describe("tiers", () => {
  test("published: six sales, each on its own, earn 2, 3, 20, 14, 30 and 95, together 164", () => {
    const table = steps(["0", "0.01"], ["1000", "0.02"], ["3000", "0.03"], ["8000", "0.05"]);
    const [bonus] = bonusesOf(plan({ table }), [person(["200", "300", "1500", "1200", "2000", "4500"])]);
    expect(bonus?.itemsMinor).toEqual([200n, 300n, 2000n, 1400n, 3000n, 9500n]);
    expect(bonus?.totalMinor).toBe(16_400n);
  });

  test("published, the marginal rule: 145k before and a deal of 20k, 4 % to 150k and 6 % from there, give 1,100", () => {
    const table = steps(["0", "0.04"], ["150000", "0.06"]);
    // 5,000 x 4 % + 15,000 x 6 % = 200 + 900
    expect(paid(plan({ table, on: "cumulative" }), person(["20000"], { before: amount("145000") }))).toEqual(["1100.00"]);
  });

  test("each item is rounded half-even to the minor unit: 0.5 and 1.5 cents are 0 and 2", () => {
    const [bonus] = bonusesOf(plan(), [person(["0.50", "1.50"])]);
    expect(bonus?.itemsMinor).toEqual([0n, 2n]);
  });

  test("multiplier, cap, floor and guarantee follow each other", () => {
    const multipliers = new Map([["A", decimal("1.5")]]);
    expect(paid(plan({ multipliers }), person(["1000"]))).toEqual(["15.00"]);
    expect(paid(plan({ multipliers, capMinor: eur("12") }), person(["1000"]))).toEqual(["12.00"]);
    expect(paid(plan({ floorMinor: eur("20") }), person(["1000"]), person(["1000"], { score: null }))).toEqual(["20.00", "10.00"]);
    expect(paid(plan(), person(["1000"], { guaranteeMinor: eur("30") }))).toEqual(["30.00"]);
    expect(bonusesOf(plan({ multipliers }), [person(["1000"], { grade: "D" })])[0]?.warnings).toEqual([
      { code: "bonus_grade_without_multiplier", params: { grade: "D" } },
    ]);
  });
});

describe("a pool", () => {
  const pool = (text: string, rest: Partial<BonusPlan> = {}) => plan({ poolMinor: eur(text), ...rest });

  test("is shared by score x base, to the last cent; ties go in the subjects' order", () => {
    // 100 x 300 : 50 x 600 : 100 x 300 = 1 : 1 : 1
    const three = [person(["300"]), person(["600"], { score: points("50") }), person(["100", "200"])];
    expect(paid(pool("100.00"), ...three)).toEqual(["33.34", "33.33", "33.33"]);
  });

  test("pays nothing to who has no score, and what a cap keeps back stays in it, and is named", () => {
    const [capped, none] = bonusesOf(pool("100.00", { capMinor: eur("60") }), [
      person(["300"]),
      person(["300"], { id: "M2", score: null }),
    ]);
    expect([capped?.totalMinor, none?.totalMinor]).toEqual([6_000n, 0n]);
    expect(none?.warnings).toEqual([
      { code: "pool_without_score", params: { subject: "M2" } },
      { code: "pool_left", params: { left: "40.00", pool: "100.00" } },
    ]);
  });

  test("cannot be shared on a negative base, or where nobody has a base and a score", () => {
    expect(scoringErrorOf(() => bonusesOf(pool("10"), [person(["-5"])]))).toMatchObject({
      code: "pool_negative_base",
      params: { subject: "M1", base: "-5.00" },
    });
    expect(() => bonusesOf(pool("10"), [person([])])).toThrow(ScoringError);
  });

  const people = fc
    .array(fc.tuple(fc.bigInt(0n, 200n), fc.bigInt(1n, 10n ** 12n)), { minLength: 1, maxLength: 30 })
    .filter((list) => list.some(([score]) => score > 0n));
  const subjects = (list: [bigint, bigint][], k = 1n) =>
    list.map(([score, base], i) =>
      person([], {
        id: `M${i}`,
        score: { ...points("0"), value: rational(score) },
        items: [{ ...amount("0"), value: rational(base * k) }],
      }),
    );

  test("of thousands, whose scores have no common denominator within reach, is paid out whole, and equal weights stay equal", () => {
    const scores = Array.from({ length: 2_000 }, (_, i) => rational(BigInt(1_000_003 + i), BigInt(99_991 + 2 * (i >> 1))));
    const twins = scores.map((value, i) =>
      person(["700"], { id: `M${i}`, score: { ...points("0"), value: i % 2 === 0 ? value : (scores[i - 1] ?? value) } }),
    );
    const totals = bonusesOf(pool("1000000.00"), twins).map(({ totalMinor, explanation }) => {
      expect(explanation.value).toEqual(rational(totalMinor));
      return totalMinor;
    });
    expect(totals.reduce((sum, one) => sum + one, 0n)).toBe(100_000_000n);
    for (let i = 0; i < totals.length; i += 2) expect((totals[i] ?? 0n) - (totals[i + 1] ?? 0n) <= 1n).toBe(true);
  });

  test("is paid out whole, whatever the order; and money times k leaves the shares as they are", () => {
    fc.assert(
      fc.property(people, fc.bigInt(0n, 10n ** 15n), fc.bigInt(1n, 99n), (list, poolMinor, k) => {
        const rules = plan({ poolMinor });
        const totals = bonusesOf(rules, subjects(list)).map(({ totalMinor }) => totalMinor);
        expect(totals.reduce((sum, one) => sum + one, 0n)).toBe(poolMinor);
        const turned = bonusesOf(rules, subjects(list).reverse()).map(({ totalMinor }) => totalMinor);
        expect(turned.reduce((sum, one) => sum + one, 0n)).toBe(poolMinor);
        expect(bonusesOf(rules, subjects(list, k)).map(({ totalMinor }) => totalMinor)).toEqual(totals);
      }),
    );
  });
});

test("faults of a plan are named with their place", () => {
  const faulty = plan({
    capMinor: eur("10"),
    floorMinor: eur("20"),
    poolMinor: eur("-1"),
    multipliers: new Map([["A", decimal("-1")]]),
    deferral: [
      { afterMonths: 12, share: decimal("0.5") },
      { afterMonths: 0, share: decimal("0.4") },
    ],
  });
  expect(bonusFaults(faulty, "bonus").map(({ place, code }) => `${place} ${code}`)).toEqual([
    "bonus.pool amount_negative",
    "bonus.cap cap_below_floor",
    "bonus.floor pool_with_floor",
    "bonus.multipliers.A multiplier_negative",
    "bonus.deferral[1].afterMonths deferral_order",
    "bonus.deferral deferral_not_1",
  ]);
  const { table: _, ...nothing } = plan();
  expect(bonusFaults(nothing, "bonus")).toMatchObject([{ place: "bonus", code: "bonus_without_rule" }]);
});
