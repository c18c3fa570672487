import type { BonusPlan } from "../../lib/scoring/bonus/bonus-plan.ts";
import type { Tier, TierTable } from "../../lib/scoring/bonus/tiers.ts";
import { type RuleFault, ScoringError } from "../../lib/scoring/errors.ts";
import type { GradeScheme } from "../../lib/scoring/grading/grade-scheme.ts";
import { parseDecimal } from "../../lib/scoring/money/decimal-text.ts";
import { parseMajor, parseMinor } from "../../lib/scoring/money/minor.ts";
import type { Rational } from "../../lib/scoring/money/rational.ts";
import type { RuleMetric } from "../../lib/scoring/score-subjects.ts";
import { splitSchemes } from "../../lib/scoring/splits/registry.ts";
import type { SplitPolicy } from "../../lib/scoring/splits/split-policy.ts";
import type { SplitsRule } from "./rule-shapes.ts";
import type { BonusTermsShape, CardMetricShape, GradeSchemeShape } from "./shapes.ts";

/** From rules as they are written to the values of lib/scoring. Faults that only the core can see are found by its own checks. */

export const toRuleMetric = ({ metric, weight, direction, curve }: CardMetricShape): RuleMetric => ({
  metric,
  direction,
  weight: parseDecimal(weight),
  curve: curve.map(([at, points]) => ({ at: parseDecimal(at), points: parseDecimal(points) })),
});

export function toGradeScheme({ bands, gates, quotas, promotion }: GradeSchemeShape): GradeScheme {
  return {
    bands: bands.map(({ grade, from }) => ({ grade, from: parseDecimal(from) })),
    gates: gates.map((gate) => ({ ...gate, below: parseDecimal(gate.below) })),
    ...(quotas && { quotas: decimals(quotas) }),
    ...(promotion && { promotion }),
  };
}

/** Throws `amount_decimals` where an amount has more decimals than the currency. */
export function toBonusPlan(terms: BonusTermsShape & { pool?: string | undefined }, currency: string): BonusPlan {
  const { on, multipliers, deferral } = terms;
  const minor = (text: string | undefined): bigint | undefined => (text === undefined ? undefined : parseMinor(text, currency));
  const table = tierTable(terms, currency);
  return defined({
    currency,
    on,
    table,
    poolMinor: minor(terms.pool),
    multipliers: multipliers && decimals(multipliers),
    capMinor: minor(terms.cap),
    floorMinor: minor(terms.floor),
    drawMinor: minor(terms.draw),
    deferral: deferral?.map(({ afterMonths, share }) => ({ afterMonths, share: parseDecimal(share) })),
  });
}

export const toSplitPolicy = ({
  code,
  units,
  schemes,
  default: fallback,
  agreeWithinDays,
  acrossUnits,
  pathMonths,
  touches,
}: SplitsRule): SplitPolicy => ({
  code,
  units,
  schemes: schemes ?? [...splitSchemes.keys()],
  fallback: fallback ? { scheme: fallback.scheme, params: fallback.params } : null,
  agreeWithinDays: agreeWithinDays ?? null,
  acrossUnits,
  pathMonths,
  touches: { ...touches, dailyCap: touches.dailyCap ?? null, bulk: touches.bulk ?? null },
});

/** Amounts with more decimals than the currency has, each with its place: what toBonusPlan would throw on. */
export function amountFaults(
  terms: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  currency: string,
  place: string,
): RuleFault[] {
  return fields.flatMap((field) => {
    const text = terms[field];
    if (typeof text !== "string") return [];
    try {
      parseMinor(text, currency);
      return [];
    } catch (error) {
      if (!(error instanceof ScoringError)) throw error;
      return [{ place: `${place}.${field}`, code: error.code, params: error.params }];
    }
  });
}

function tierTable({ rule, tiers }: BonusTermsShape, currency: string): TierTable | undefined {
  if (!rule || !tiers) return undefined;
  const bounds = (text: string | undefined): Rational | undefined => (text === undefined ? undefined : parseMajor(text, currency));
  const rows = tiers.map(
    ({ from, rate, amount, to }): Tier =>
      defined({
        from: parseMajor(from, currency),
        rate: rate === undefined ? undefined : parseDecimal(rate),
        amount: bounds(amount),
        to: bounds(to),
      }),
  );
  return { rule, tiers: rows, currency };
}

const decimals = (table: Readonly<Record<string, string>>): ReadonlyMap<string, Rational> =>
  new Map(Object.entries(table).map(([key, text]) => [key, parseDecimal(text)]));

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the keys that are undefined: an optional value is absent, never undefined. */
function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Defined<T>;
}
