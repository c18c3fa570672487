import type { RuleFault } from "../errors.ts";
import {
  differenceOf,
  fact,
  greatestOf,
  type Label,
  label,
  leastOf,
  productOf,
  type Step,
  type StepText,
  sumOf,
} from "../explanation/step.ts";
import { exactText } from "../money/exact-text.ts";
import { add, compare, divide, isZero, type Rational, subtract, ZERO } from "../money/rational.ts";

/** At this attainment (a ratio, 1 is the plan met) this many points. */
export type Knot = Readonly<{ at: Rational; points: Rational }>;

/** From attainment to points: linear between knots, flat outside the first and the last, which are its floor and its cap. */
export type Curve = readonly Knot[];

/** What is wrong with a curve: `curve_empty`, `curve_order` {at, before}. */
export function curveFaults(curve: Curve, place: string): RuleFault[] {
  if (curve.length === 0) return [{ place, code: "curve_empty", params: {} }];
  return curve.flatMap(({ at }, i): RuleFault[] => {
    const before = curve[i - 1]?.at;
    if (before === undefined || compare(before, at) < 0) return [];
    return [{ place: `${place}[${i}]`, code: "curve_order", params: { at: exactText(at), before: exactText(before) } }];
  });
}

/** What is the same for everybody who stands between a knot and the next: steps are values, so all explanations share them. */
type Stretch = Readonly<{ at: Step; points: Step; slope: Step; beyond: StepText }>;
/** `floor` and `cap` are the attainments of the first knot and the last. */
type Prepared = Readonly<{ stretches: readonly Stretch[]; floor: Step; floored: StepText; cap: Step; capped: StepText }>;
const known = new WeakMap<Curve, Prepared>();

function prepared(curve: Curve): Prepared {
  const found = known.get(curve);
  if (found) return found;
  const [first, last] = [curve[0] as Knot, curve.at(-1) as Knot];
  const made: Prepared = {
    stretches: curve.map((knot, i) => stretch(knot, curve[i + 1])),
    floor: fact(ratio("curve_floor"), first.at),
    floored: ratio("curve_floored", { at: exactText(first.at) }),
    cap: fact(ratio("curve_cap"), last.at),
    capped: ratio("curve_capped", { at: exactText(last.at) }),
  };
  known.set(curve, made);
  return made;
}

function stretch(knot: Knot, next: Knot | undefined): Stretch {
  const at = exactText(knot.at);
  return {
    at: fact(ratio("curve_knot", { at }), knot.at),
    points: fact({ label: label("curve_knot_points", { at }), unit: "points" }, knot.points),
    slope: fact({ label: slopeLabel(knot, next), unit: "points" }, slopeBetween(knot, next)),
    beyond: ratio("curve_beyond", { at }),
  };
}

const ratio = (code: string, params: Label["params"] = {}): StepText => ({ label: label(code, params), unit: "ratio" });

const GAIN = { label: label("curve_gain"), unit: "points" } as const;
const POINTS = { label: label("curve_points"), unit: "points" } as const;

/** The points of an attainment: points of the knot below + (attainment - that knot) x slope. The curve must be without faults. */
export function pointsAt(curve: Curve, attainment: Step): Step {
  const within = clamp(curve, attainment);
  const i = curve.findLastIndex(({ at }) => compare(at, within.value) <= 0);
  const { at, points, slope, beyond } = prepared(curve).stretches[i] as Stretch;
  return sumOf(POINTS, [points, productOf(GAIN, [differenceOf(beyond, [within, at]), slope])]);
}

function clamp(curve: Curve, attainment: Step): Step {
  const { floor, floored, cap, capped } = prepared(curve);
  if (compare(attainment.value, floor.value) < 0) return greatestOf(floored, [attainment, floor]);
  if (compare(attainment.value, cap.value) > 0) return leastOf(capped, [attainment, cap]);
  return attainment;
}

/** The smallest attainment that gives at least these points, or null where the curve never does. */
export function attainmentFor(curve: Curve, points: Rational): Rational | null {
  const reached = curve.findIndex((knot) => compare(knot.points, points) >= 0);
  const [above, below] = [curve[reached], curve[reached - 1]];
  if (!above) return null;
  if (!below) return above.at;
  return add(below.at, divide(subtract(points, below.points), slopeBetween(below, above)));
}

const slopeLabel = (from: Knot, to: Knot | undefined): Label =>
  to ? label("curve_slope", { from: exactText(from.at), to: exactText(to.at) }) : label("curve_flat");

/** Points per unit of attainment; none behind the last knot. */
const slopeBetween = (from: Knot, to: Knot | undefined): Rational =>
  to && !isZero(subtract(to.at, from.at)) ? divide(subtract(to.points, from.points), subtract(to.at, from.at)) : ZERO;

/** Whether more attainment never gives fewer points: the law behind "what would lift me". */
export const isMonotone = (curve: Curve): boolean =>
  curve.every((knot, i) => i === 0 || compare((curve[i - 1] as Knot).points, knot.points) <= 0);
