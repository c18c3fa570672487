import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bonusFaults } from "./bonus/bonus-plan.ts";
import { fact, label, type Step } from "./explanation/step.ts";
import { gradeFaults } from "./grading/grade-scheme.ts";
import { scorecardFaults } from "./grading/scorecard.ts";
import { type Rational, rational } from "./money/rational.ts";
import { type RuleSet, type ScoredSubjects, type Subject, scoreSubjects } from "./score-subjects.ts";
import { evaluated } from "./testing/evaluated.ts";
import { ruleSets, scoredSubjects } from "./testing/rule-arbitraries.ts";

describe("values alone and values with their derivations", () => {
  it("are the same: scores, grades, bonuses, warnings and errors of any rules and subjects", () => {
    fc.assert(
      fc.property(ruleSets(), fc.array(scoredSubjects(), { minLength: 1, maxLength: 8 }), (rules, subjects) => {
        expect(faultsOf(rules)).toEqual([]);
        const derived = scoreSubjects(rules, subjects, "derivations");
        expect(valuesOf(scoreSubjects(rules, subjects, "values"))).toEqual(valuesOf(derived));
        for (const { card, grade, bonus } of derived.subjects) {
          for (const step of [card.score, grade?.explanation, bonus?.explanation]) if (step) expect(evaluated(step)).toEqual(step.value);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("are the same in a pool of hundreds who each have plans of their own", () => {
    const rules = rulesOfPool(12_345_678n);
    const subjects = Array.from({ length: 300 }, (_, i) => subjectOfPool(i));
    const derived = scoreSubjects(rules, subjects, "derivations");
    expect(valuesOf(scoreSubjects(rules, subjects, "values"))).toEqual(valuesOf(derived));
    for (const { bonus } of derived.subjects) expect(bonus && evaluated(bonus.explanation)).toEqual(bonus && rational(bonus.totalMinor));
    expect(derived.subjects.reduce((paid, { bonus }) => paid + (bonus?.totalMinor ?? 0n), 0n)).toBe(12_345_678n);
  });

  it("differ in what they keep: values alone have no steps below them", () => {
    const { subjects } = scoreSubjects(rulesOfPool(1_000n), [subjectOfPool(1)], "values");
    expect(subjects.map(({ card, bonus }) => [card.score?.children, bonus?.explanation.children])).toEqual([[[], []]]);
  });
});

const faultsOf = ({ cards, schemes, plans }: RuleSet) => [
  ...[...cards].flatMap(([place, card]) => scorecardFaults(card, place)),
  ...[...schemes].flatMap(([place, scheme]) => gradeFaults(scheme, place)),
  ...[...plans].flatMap(([place, plan]) => bonusFaults(plan, place)),
];

/** Everything but the derivations, with the fields of every fraction as they are. */
const valuesOf = ({ subjects, errors }: ScoredSubjects) => ({
  errors: [...errors].map(([plan, { code, params }]) => ({ plan, code, params })),
  subjects: subjects.map(({ id, card, grade, bonus, warnings }) => ({
    id,
    metrics: card.metrics,
    score: figureOf(card.score),
    grade: grade && { ...grade, explanation: figureOf(grade.explanation) },
    bonus: bonus && { ...bonus, explanation: figureOf(bonus.explanation) },
    warnings,
  })),
});
const figureOf = (step: Step | null): readonly [Rational, string, string | undefined] | null =>
  step && [step.value, step.unit, step.currency];

const rulesOfPool = (poolMinor: bigint): RuleSet => ({
  cards: new Map([
    ["card", ["a", "b", "c"].map((metric, i) => ({ metric, direction: "higher", weight: rational(i === 0 ? 34n : 33n), curve }))],
  ]),
  schemes: new Map(),
  plans: new Map([["pool", { currency: "EUR", on: "items", poolMinor }]]),
});
const curve = [
  { at: rational(0n), points: rational(0n) },
  { at: rational(2n), points: rational(200n) },
];

/** Plans are odd numbers that few others share a factor with, so that nobody's score can be added to anybody's. */
function subjectOfPool(i: number): Subject {
  const money = (minor: number): Step => fact({ label: label("figure"), unit: "money", currency: "EUR" }, rational(BigInt(minor)));
  const metrics = ["a", "b", "c"].map((name, m) => [name, { actual: money(700_001 + i), plan: money(999_983 + 6 * i + 2 * m) }] as const);
  return { id: `M${i}`, card: "card", plan: "pool", metrics: new Map(metrics), criteria: new Map(), items: [money(1_000 + i)] };
}
