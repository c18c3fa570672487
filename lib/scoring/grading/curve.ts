import type { RuleFault } from "../errors.ts";
import { differenceOf, fact, greatestOf, type Label, label, leastOf, productOf, type Step, sumOf } from "../explanation/step.ts";
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
type Stretch = Readonly<{ at: Step; points: Step; slope: Step; beyond: Label }>;
const stretches = new WeakMap<Curve, readonly Stretch[]>();

function stretchesOf(curve: Curve): readonly Stretch[] {
  const known = stretches.get(curve);
  if (known) return known;
  const made = curve.map((knot, i): Stretch => {
    const at = exactText(knot.at);
    const next = curve[i + 1];
    return {
      at: fact({ label: label("curve_knot", { at }), unit: "ratio" }, knot.at),
      points: fact({ label: label("curve_knot_points", { at }), unit: "points" }, knot.points),
      slope: fact({ label: slopeLabel(knot, next), unit: "points" }, slopeBetween(knot, next)),
      beyond: label("curve_beyond", { at }),
    };
  });
  stretches.set(curve, made);
  return made;
}

const GAIN = { label: label("curve_gain"), unit: "points" } as const;
const POINTS = { label: label("curve_points"), unit: "points" } as const;

/** The points of an attainment: points of the knot below + (attainment - that knot) x slope. The curve must be without faults. */
export function pointsAt(curve: Curve, attainment: Step): Step {
  const [first, last] = [curve[0] as Knot, curve.at(-1) as Knot];
  const within = clamp(attainment, first.at, last.at);
  const i = curve.findLastIndex(({ at }) => compare(at, within.value) <= 0);
  const { at, points, slope, beyond } = stretchesOf(curve)[i] as Stretch;
  return sumOf(POINTS, [points, productOf(GAIN, [differenceOf({ label: beyond, unit: "ratio" }, [within, at]), slope])]);
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

function clamp(attainment: Step, low: Rational, high: Rational): Step {
  if (compare(attainment.value, low) < 0) {
    const floor = fact({ label: label("curve_floor"), unit: "ratio" }, low);
    return greatestOf({ label: label("curve_floored", { at: exactText(low) }), unit: "ratio" }, [attainment, floor]);
  }
  if (compare(attainment.value, high) <= 0) return attainment;
  const cap = fact({ label: label("curve_cap"), unit: "ratio" }, high);
  return leastOf({ label: label("curve_capped", { at: exactText(high) }), unit: "ratio" }, [attainment, cap]);
}

/** Whether more attainment never gives fewer points: the law behind "what would lift me". */
export const isMonotone = (curve: Curve): boolean =>
  curve.every((knot, i) => i === 0 || compare((curve[i - 1] as Knot).points, knot.points) <= 0);
