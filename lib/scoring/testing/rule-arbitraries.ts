import fc from "fast-check";
import type { BonusPlan } from "../bonus/bonus-plan.ts";
import type { TierTable } from "../bonus/tiers.ts";
import { fact, label, type Step, type Unit } from "../explanation/step.ts";
import type { Curve } from "../grading/curve.ts";
import type { Gate, GradeScheme } from "../grading/grade-scheme.ts";
import { type Rational, rational } from "../money/rational.ts";
import { DIRECTIONS } from "../plan/attainment.ts";
import type { RuleMetric, RuleSet, Subject } from "../score-subjects.ts";

/** Generators of rules without faults and of subjects they apply to. Small ranges on purpose: ties, gaps and zeros must happen. */

const METRICS = ["m0", "m1", "m2", "m3"];
const GRADES = ["D", "C", "B", "A"];
const CRITERIA = ["conduct", "quality"];
const CURRENCY = "EUR";

const fractions = (min: bigint, max: bigint): fc.Arbitrary<Rational> =>
  fc.tuple(fc.bigInt({ min, max }), fc.bigInt({ min: 1n, max: 30n })).map(([n, d]) => rational(n, d));

/** Ascending numbers, as many as asked for at most. */
const ascending = (max: number, maxLength: number): fc.Arbitrary<number[]> =>
  fc.uniqueArray(fc.nat(max), { minLength: 1, maxLength }).map((list) => list.sort((a, b) => a - b));

/** Whole numbers that add up to `whole`, one for each of `count`. */
const portions = (whole: number, count: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(whole), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const bounds = [...cuts.sort((a, b) => a - b), whole];
    return bounds.map((bound, i) => bound - (bounds[i - 1] ?? 0));
  });

const curves = (): fc.Arbitrary<Curve> =>
  ascending(20, 4).chain((ats) =>
    fc
      .array(fractions(0n, 300n), { minLength: ats.length, maxLength: ats.length })
      .map((points) => ats.map((at, i) => ({ at: rational(BigInt(at), 10n), points: points[i] as Rational }))),
  );

const cards = (): fc.Arbitrary<RuleMetric[]> =>
  fc.subarray(METRICS, { minLength: 1 }).chain((names) =>
    fc
      .tuple(portions(100, names.length), fc.array(fc.tuple(fc.constantFrom(...DIRECTIONS), curves()), { minLength: 4, maxLength: 4 }))
      .map(([weights, rest]) =>
        names.map((metric, i) => {
          const [direction, curve] = rest[i] as (typeof rest)[number];
          return { metric, direction, weight: rational(BigInt(weights[i] ?? 0)), curve };
        }),
      ),
  );

const gates = (grades: readonly string[]): fc.Arbitrary<Gate> =>
  fc.record({ criterion: fc.constantFrom(...CRITERIA), below: fractions(0n, 100n), cap: fc.constantFrom(...grades) });

const schemes = (): fc.Arbitrary<GradeScheme> =>
  ascending(150, 4).chain((froms) => {
    const grades = froms.map((_, i) => GRADES[i] as string);
    return fc
      .record({
        gates: fc.array(gates(grades), { maxLength: 2 }),
        quotas: fc.option(portions(10, grades.length), { nil: undefined }),
        promotion: fc.option(fc.record({ periods: fc.integer({ min: 1, max: 3 }) }), { nil: undefined }),
      })
      .map(({ gates, quotas, promotion }) => ({
        bands: froms.map((from, i) => ({ grade: grades[i] as string, from: rational(BigInt(from)) })),
        gates,
        ...(quotas && { quotas: new Map(grades.map((grade, i) => [grade, rational(BigInt(quotas[i] ?? 0), 10n)])) }),
        ...(promotion && { promotion }),
      }));
  });

const tables = (): fc.Arbitrary<TierTable> =>
  fc
    .tuple(
      fc.constantFrom("flat" as const, "step" as const, "interpolated" as const),
      ascending(9_000, 3),
      fc.array(fc.nat(99), { minLength: 3, maxLength: 3 }),
    )
    .map(([rule, froms, rates]) => ({
      rule,
      currency: CURRENCY,
      tiers: froms.map((from, i) => ({
        from: rational(BigInt(from)),
        ...(rule === "interpolated" ? { amount: rational(BigInt(rates[i] ?? 0)) } : { rate: rational(BigInt(rates[i] ?? 0), 1_000n) }),
      })),
    }));

const minors = (max: bigint): fc.Arbitrary<bigint> => fc.bigInt({ min: 0n, max });

const plans = (): fc.Arbitrary<BonusPlan> =>
  fc
    .record({
      on: fc.constantFrom("items" as const, "cumulative" as const),
      pays: fc.oneof(
        minors(1_000_000n).map((poolMinor) => ({ poolMinor })),
        tables().map((table) => ({ table })),
        fc.tuple(tables(), minors(40n)).map(([table, floorMinor]) => ({ table, floorMinor })),
      ),
      multipliers: fc.option(fc.dictionary(fc.constantFrom(...GRADES), fractions(0n, 40n)), { nil: undefined }),
      capMinor: fc.option(fc.bigInt({ min: 40n, max: 400_000n }), { nil: undefined }),
    })
    .map(({ on, pays, multipliers, capMinor }) => ({
      currency: CURRENCY,
      on,
      ...pays,
      ...(multipliers && { multipliers: new Map(Object.entries(multipliers)) }),
      ...(capMinor !== undefined && { capMinor }),
    }));

/** Two cards, two grade schemes and two bonus plans, without faults. */
export const ruleSets = (): fc.Arbitrary<RuleSet> =>
  fc
    .tuple(fc.tuple(cards(), cards()), fc.tuple(schemes(), schemes()), fc.tuple(plans(), plans()))
    .map(([cards, schemes, plans]) => ({ cards: named(cards), schemes: named(schemes), plans: named(plans) }));

const NAMES = ["one", "two"] as const;
const named = <T>(list: readonly T[]): ReadonlyMap<string, T> => new Map(list.map((one, i) => [NAMES[i] as string, one]));
const names = (): fc.Arbitrary<string | undefined> => fc.constantFrom(...NAMES, undefined);

const figures = (unit: Unit, min: bigint, max: bigint): fc.Arbitrary<Step> =>
  fractions(min, max).map((value) => fact({ label: label("figure"), unit, currency: unit === "money" ? CURRENCY : undefined }, value));
const amounts = (min: bigint): fc.Arbitrary<Step> =>
  fc.bigInt({ min, max: 20_000n }).map((minor) => fact({ label: label("figure"), unit: "money", currency: CURRENCY }, rational(minor)));

/** Somebody whom such a rule set applies to: figures may be missing, zero or negative. */
export const scoredSubjects = (): fc.Arbitrary<Subject> =>
  fc
    .record({
      id: fc.nat(99).map((i) => `M${i}`),
      card: fc.constantFrom(...NAMES),
      scheme: names(),
      plan: names(),
      metrics: fc.dictionary(
        fc.constantFrom(...METRICS),
        fc.record({ actual: fc.option(figures("money", -500n, 3_000n)), plan: fc.option(figures("money", -20n, 2_000n), { freq: 9 }) }),
      ),
      criteria: fc.dictionary(fc.constantFrom(...CRITERIA), figures("points", 0n, 100n)),
      history: fc.option(fc.record({ held: fc.constantFrom(...GRADES), earned: fc.array(fc.constantFrom(...GRADES), { maxLength: 3 }) }), {
        nil: undefined,
      }),
      items: fc.oneof(
        { weight: 9, arbitrary: fc.array(amounts(0n), { maxLength: 3 }) },
        { weight: 1, arbitrary: fc.array(amounts(-5_000n), { maxLength: 3 }) },
      ),
      before: fc.option(amounts(0n), { nil: undefined }),
      guaranteeMinor: fc.option(minors(500n), { nil: undefined }),
    })
    .map(({ metrics, criteria, ...rest }) => ({
      ...rest,
      metrics: new Map(Object.entries(metrics)),
      criteria: new Map(Object.entries(criteria)),
    }));
