import type { RuleFault } from "../errors.ts";
import { exactText } from "../money/exact-text.ts";
import { compare, equals, ONE, type Rational, subtract, sum } from "../money/rational.ts";

/** A grade and the score it begins at (lower bound inclusive). */
export type Band = Readonly<{ grade: string; from: Rational }>;

/** A rating below `below` on this criterion lets nobody rise above the grade `cap`. */
export type Gate = Readonly<{ criterion: string; below: Rational; cap: string }>;

/**
 * How scores become grades. `bands` ascend: the order of the grades, worst first. `quotas` (parts of 1) replace the bands' bounds.
 * `promotion`: the grade held rises only when a higher one was earned in this many consecutive periods, this one included.
 */
export type GradeScheme = Readonly<{
  bands: readonly Band[];
  gates: readonly Gate[];
  quotas?: ReadonlyMap<string, Rational>;
  promotion?: Readonly<{ periods: number }>;
}>;

/**
 * What is wrong with a grade scheme: `bands_empty`, `grade_twice`, `bands_order` {grade, from, before}, `gate_cap_unknown`,
 * `quota_grade_unknown`, `quota_negative`, `quotas_not_1` {sum, gap}, `promotion_periods` {periods}.
 */
export function gradeFaults({ bands, gates, quotas, promotion }: GradeScheme, place: string): RuleFault[] {
  const grades = bands.map(({ grade }) => grade);
  const known = grades.join(", ");
  const faults = [...bandFaults(bands, `${place}.bands`)];
  for (const [i, { cap }] of gates.entries()) {
    if (!grades.includes(cap)) faults.push({ place: `${place}.gates[${i}].cap`, code: "gate_cap_unknown", params: { grade: cap, known } });
  }
  if (quotas) faults.push(...quotaFaults(quotas, grades, `${place}.quotas`));
  if (promotion && !(Number.isInteger(promotion.periods) && promotion.periods >= 1)) {
    faults.push({ place: `${place}.promotion.periods`, code: "promotion_periods", params: { periods: promotion.periods } });
  }
  return faults;
}

function bandFaults(bands: readonly Band[], place: string): RuleFault[] {
  if (bands.length === 0) return [{ place, code: "bands_empty", params: {} }];
  return bands.flatMap(({ grade, from }, i): RuleFault[] => {
    const found: RuleFault[] = [];
    const before = bands[i - 1];
    if (before && compare(before.from, from) >= 0) {
      const params = { grade, from: exactText(from), before: exactText(before.from), beforeGrade: before.grade };
      found.push({ place: `${place}[${i}].from`, code: "bands_order", params });
    }
    if (bands.findIndex((other) => other.grade === grade) < i) {
      found.push({ place: `${place}[${i}].grade`, code: "grade_twice", params: { grade } });
    }
    return found;
  });
}

function quotaFaults(quotas: ReadonlyMap<string, Rational>, grades: readonly string[], place: string): RuleFault[] {
  const faults: RuleFault[] = [];
  for (const [grade, quota] of quotas) {
    const at = `${place}.${grade}`;
    if (!grades.includes(grade)) faults.push({ place: at, code: "quota_grade_unknown", params: { grade, known: grades.join(", ") } });
    if (quota.n < 0n) faults.push({ place: at, code: "quota_negative", params: { grade, quota: exactText(quota) } });
  }
  const whole = sum([...quotas.values()]);
  if (!equals(whole, ONE)) {
    faults.push({ place, code: "quotas_not_1", params: { sum: exactText(whole), gap: exactText(subtract(ONE, whole)) } });
  }
  return faults;
}
