import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Step } from "../explanation/step.ts";
import { fact, label } from "../explanation/step.ts";
import { exactText } from "../money/exact-text.ts";
import { add, compare, multiply, ONE, type Rational, rational, subtract, sum } from "../money/rational.ts";
import { attainmentOf } from "../plan/attainment.ts";
import { decimal, points } from "../testing/figures.ts";
import type { Curve } from "./curve.ts";
import { gradeAll } from "./grade.ts";
import type { GradeScheme } from "./grade-scheme.ts";
import { type Lift, type LiftMetric, liftsOf } from "./lift.ts";
import { nextGrade, type Standing } from "./next-grade.ts";
import { scoreCard } from "./scorecard.ts";

const curve = (...knots: [string, string][]): Curve => knots.map(([at, of]) => ({ at: decimal(at), points: decimal(of) }));
const usual = curve(["0.5", "0"], ["1", "100"], ["1.5", "150"]);
const step = (value: Rational): Step => fact({ label: label("figure"), unit: "count" }, value);

/** What a card of these metrics comes to, by the scorer itself; with other figures where `actuals` says so. */
function scored(metrics: readonly LiftMetric[], actuals: Readonly<Record<string, Rational>> = {}) {
  return scoreCard(metrics, ({ metric: name }) => {
    const { actual, plan, isLowerBetter } = metrics.find(({ metric }) => metric === name) as LiftMetric;
    const figure = actuals[name] ?? actual;
    return attainmentOf(figure && step(figure), plan && step(plan), isLowerBetter ? "lower" : "higher");
  });
}

type Given = Readonly<{
  weight: string;
  actual: string | null;
  plan: string | null;
  curve?: Curve;
  isLowerBetter?: boolean;
  most?: string;
}>;

/** Metrics of whole figures, with the points they came to. */
function card(given: Readonly<Record<string, Given>>): LiftMetric[] {
  const bare = Object.entries(given).map(([metric, { weight, actual, plan, curve: own, isLowerBetter = false, most }]): LiftMetric => {
    const figures = { actual: actual === null ? null : decimal(actual), plan: plan === null ? null : decimal(plan), points: null };
    const limits = { grain: ONE, least: null, most: most === undefined ? null : decimal(most) };
    return { metric, isLowerBetter, weight: decimal(weight), curve: own ?? usual, ...figures, ...limits };
  });
  const came = scored(bare).metrics;
  return bare.map((one, i) => ({ ...one, points: came[i]?.points ?? null }));
}

const said = (lifts: readonly Lift[]) =>
  lifts.map((lift) => (lift.actual ? [exactText(lift.actual), lift.change && exactText(lift.change)] : lift.why));

const scheme: GradeScheme = {
  bands: [
    { grade: "1", from: decimal("0") },
    { grade: "2", from: decimal("60") },
    { grade: "3", from: decimal("90") },
  ],
  gates: [],
};
const standing = (score: string, ratings: Record<string, string> = {}): Standing => ({
  score: decimal(score),
  criteria: new Map(Object.entries(ratings).map(([name, rating]) => [name, decimal(rating)])),
  everyone: [],
});

describe("what would lift me, by hand", () => {
  test("each metric alone, rounded up to what can be reached", () => {
    // contacts: 8 of 10 = 0.8, 60 points; volume: 90 of 100 = 0.9, 80 points; score 0.6 x 60 + 0.4 x 80 = 68. To 90:
    // contacts need (90 - 32) / 0.6 = 96 2/3 points, at 0.98333 of 10 = 9.8333, so 10 (2 more);
    // volume needs (90 - 36) / 0.4 = 135 points, at 1 + 35 / 100 = 1.35 of 100 = 135 (45 more).
    const metrics = card({
      contacts: { weight: "60", actual: "8", plan: "10" },
      volume: { weight: "40", actual: "90", plan: "100" },
    });
    expect(scored(metrics).score?.value).toEqual(decimal("68"));
    const next = nextGrade(scheme, standing("68"), metrics);
    expect(next).toMatchObject({ grade: "3", score: decimal("90"), gates: [] });
    expect(said(next?.lifts ?? [])).toEqual([
      ["10", "2"],
      ["135", "45"],
    ]);
  });

  test("where less is better, the figure goes down", () => {
    // complaints: 12 against 10 = 2 - 1.2 = 0.8, 60 points. For 90 points 0.95 = 2 - x / 10, x = 10.5, so 10 (2 fewer).
    const metrics = card({ complaints: { weight: "100", actual: "12", plan: "10", isLowerBetter: true } });
    expect(said(liftsOf(metrics, decimal("90")))).toEqual([["10", "-2"]]);
  });

  test("a metric without a figure takes its weight back", () => {
    // Without a rating the score is that of contacts alone, 60. Rated r of 100 at 40 %: 0.6 x 60 + 0.4 x p = 90, p = 135: at 1.35, 135.
    const metrics = card({
      contacts: { weight: "60", actual: "8", plan: "10" },
      rating: { weight: "40", actual: null, plan: "100" },
    });
    expect(said(liftsOf(metrics, decimal("90")))).toEqual([
      ["10", "2"],
      ["135", null],
    ]);
    // 36 is reached by a rating of nothing: 0.6 x 60 + 0.4 x 0. Contacts alone need 36 points, at 0.68 of 10: 7, one fewer than today.
    expect(said(liftsOf(metrics, decimal("36")))).toEqual([["7", "-1"], "any_figure"]);
  });

  test("names why no figure can be: no plan, no weight, a curve that ends or falls, a figure that cannot be", () => {
    const metrics = card({
      "no plan": { weight: "10", actual: "8", plan: null },
      "no weight": { weight: "0", actual: "8", plan: "10" },
      ends: { weight: "20", actual: "8", plan: "10" },
      falls: { weight: "30", actual: "8", plan: "10", curve: curve(["0.5", "90"], ["1", "60"]) },
      rated: { weight: "40", actual: "80", plan: "100", most: "100" },
    });
    // score (20 x 60 + 30 x 72 + 40 x 60) / 90 = 64; 90 takes 2,340 / 40 more points of the rating: 118.5, at 1.185: 118.5 of 100.
    expect(said(liftsOf(metrics, decimal("90")))).toEqual(["no_plan", "no_weight", "curve_ends", "curve_falls", "impossible"]);
  });

  test("at the top there is no next grade, below the bands it is the first", () => {
    expect(nextGrade(scheme, standing("90"), [])).toBeNull();
    expect(nextGrade(scheme, standing("-1"), [])).toMatchObject({ grade: "1", score: decimal("0") });
  });
});

describe("gates", () => {
  const gated: GradeScheme = { ...scheme, gates: [{ criterion: "conduct", below: decimal("50"), cap: "2" }] };
  const metrics = card({ contacts: { weight: "100", actual: "8", plan: "10" } });

  test("a gate that binds is named, and no metric helps", () => {
    for (const score of ["95", "70"]) {
      const next = nextGrade(gated, standing(score, { conduct: "40" }), metrics);
      expect(next).toMatchObject({ grade: "3", gates: [{ criterion: "conduct", cap: "2", rating: decimal("40") }], lifts: [] });
    }
  });

  test("a gate that is passed, not rated, or caps no lower than the next grade does not block", () => {
    const lifted = { gates: [], lifts: [{ metric: "contacts" }] };
    expect(nextGrade(gated, standing("70", { conduct: "50" }), metrics)).toMatchObject({ grade: "3", ...lifted });
    expect(nextGrade(gated, standing("70"), metrics)).toMatchObject({ grade: "3", ...lifted });
    expect(nextGrade(gated, standing("40", { conduct: "40" }), metrics)).toMatchObject({ grade: "2", ...lifted });
  });
});

describe("quotas", () => {
  const forced: GradeScheme = {
    ...scheme,
    quotas: new Map([
      ["1", decimal("0.5")],
      ["2", decimal("0.25")],
      ["3", decimal("0.25")],
    ]),
  };
  const everyone = ["40", "50", "60", "70"].map(decimal);

  test("what it takes is the score of the next better seat holder", () => {
    expect(nextGrade(forced, { ...standing("40"), everyone }, [])).toMatchObject({ grade: "2", score: decimal("60") });
    expect(nextGrade(forced, { ...standing("60"), everyone }, [])).toMatchObject({ grade: "3", score: decimal("70") });
    expect(nextGrade(forced, { ...standing("70"), everyone }, [])).toBeNull();
  });

  test("with that score the grade is earned, with a little less it is not", () => {
    const lists = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(lists, (list) => {
        const scores = list.map((score) => rational(BigInt(score)));
        const [own] = scores as [Rational];
        const gradeWith = (score: Rational): string | null | undefined =>
          gradeAll(
            forced,
            [score, ...scores.slice(1)].map((value, i) => ({ id: `${i}`, score: { ...points("0"), value }, criteria: new Map() })),
          )[0]?.earned;
        const next = nextGrade(forced, { score: own, criteria: new Map(), everyone: scores }, []);
        if (!next) {
          expect(gradeWith(own)).toBe(gradeWith(rational(1000n)));
          return;
        }
        expect(gradeWith(next.score)).toBe(next.grade);
        expect(Number(gradeWith(subtract(next.score, rational(1n, 2n))))).toBeLessThan(Number(next.grade));
      }),
    );
  });
});

/** Rising curves of two to four knots, and cards of one to five metrics with weights that sum to 100. */
const curves = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 4 }),
    fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }),
  )
  .map(([ats, gains]): Curve => {
    const sorted = [...ats].sort((a, b) => a - b);
    return sorted.map((at, i) => ({
      at: rational(BigInt(at), 10n),
      points: sum(gains.slice(0, i + 1).map((gain) => rational(BigInt(gain)))),
    }));
  });
const figure = fc.option(
  fc.integer({ min: 1, max: 500 }).map((n) => rational(BigInt(n))),
  { freq: 5 },
);
const cards = fc
  .array(
    fc.record({
      actual: figure,
      plan: figure,
      curve: curves,
      isLowerBetter: fc.boolean(),
      part: fc.integer({ min: 0, max: 5 }),
      grain: fc.constantFrom(ONE, rational(1n, 100n)),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .filter((entries) => entries.some(({ part }) => part > 0))
  .map((entries): LiftMetric[] => {
    const parts = entries.reduce((whole, { part }) => whole + part, 0);
    const bare = entries.map(({ part, ...entry }, i): LiftMetric => {
      const weight = rational(BigInt(part) * 100n, BigInt(parts));
      return { ...entry, metric: `m${i}`, weight, points: null, least: null, most: null };
    });
    const came = scored(bare).metrics;
    return bare.map((one, i) => ({ ...one, points: came[i]?.points ?? null }));
  });

test("with that figure the score is reached, with one grain less it is not; where no figure is named, none does or any does", () => {
  const aims = fc.integer({ min: 0, max: 200 }).map((n) => rational(BigInt(n)));
  fc.assert(
    fc.property(cards, aims, (metrics, aim) => {
      const score = scored(metrics).score?.value;
      fc.pre(score === undefined || compare(score, aim) < 0);
      const reaches = (metric: string, actual: Rational): boolean => {
        const reached = scored(metrics, { [metric]: actual }).score;
        return reached !== null && compare(reached.value, aim) >= 0;
      };
      for (const [i, lift] of liftsOf(metrics, aim).entries()) {
        const { metric, isLowerBetter, grain, plan } = metrics[i] as LiftMetric;
        const [far, near] = ["1000", "-1000"].map((times) => multiply(decimal(times), plan ?? ONE)) as [Rational, Rational];
        const [best, worst] = isLowerBetter ? [near, far] : [far, near];
        if (lift.actual) {
          expect(reaches(metric, lift.actual)).toBe(true);
          expect(reaches(metric, isLowerBetter ? add(lift.actual, grain) : subtract(lift.actual, grain))).toBe(false);
        } else if (lift.why === "curve_ends") expect(reaches(metric, best)).toBe(false);
        else if (lift.why === "any_figure") expect(reaches(metric, worst)).toBe(true);
        else expect(["no_plan", "no_weight"]).toContain(lift.why);
      }
    }),
    { numRuns: 300 },
  );
});
