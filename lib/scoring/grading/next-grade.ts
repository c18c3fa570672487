import { compare, equals, type Rational } from "../money/rational.ts";
import type { Gate, GradeScheme } from "./grade-scheme.ts";
import { type Lift, type LiftMetric, liftsOf } from "./lift.ts";
import { firstPlaces, placesFromBelow, seatsOf } from "./seats.ts";

/** Where somebody stands. `everyone`: the scores of all who are graded together, this one among them; only quotas look at them. */
export type Standing = Readonly<{ score: Rational; criteria: ReadonlyMap<string, Rational>; everyone: readonly Rational[] }>;

/** A gate that holds somebody below a grade, and what was rated. */
export type BlockingGate = Gate & Readonly<{ rating: Rational }>;

/**
 * The grade above the one earned. `score`: what it takes (the band's lower bound, or under quotas the score of the next better seat
 * holder). Where gates block, no figure helps, so `lifts` is empty; otherwise it has one entry for each metric, in the card's order.
 */
export type NextGrade = Readonly<{
  grade: string;
  score: Rational;
  gates: readonly BlockingGate[];
  lifts: readonly Lift[];
}>;

/**
 * What would lift somebody to the next grade, exactly, from the curves: each metric alone, all else as it is (other people's scores
 * too). Null at the top of the scheme. Promotion rules are another matter: this is the grade earned, not the one held.
 */
export function nextGrade(scheme: GradeScheme, standing: Standing, metrics: readonly LiftMetric[]): NextGrade | null {
  const { bands, gates, quotas } = scheme;
  const levelOf = quotas ? levelByQuota(bands, quotas, standing.everyone) : levelByBand(bands);
  const levelOfCap = ({ cap }: Gate): number => bands.findIndex(({ grade }) => grade === cap) + 1;
  const breached = gates.flatMap((gate) => breach(gate, standing.criteria));
  const earned = Math.min(levelOf(standing.score), ...breached.map(levelOfCap));
  const scores = quotas ? standing.everyone : bands.map(({ from }) => from);
  const score = leastOf(scores.filter((one) => levelOf(one) > earned));
  if (score === null) return null;
  const next = levelOf(score);
  const blocking = breached.filter((gate) => levelOfCap(gate) < next);
  return {
    grade: bands[next - 1]?.grade ?? "",
    score,
    gates: blocking,
    lifts: blocking.length > 0 ? [] : liftsOf(metrics, score),
  };
}

function breach(gate: Gate, criteria: ReadonlyMap<string, Rational>): BlockingGate[] {
  const rating = criteria.get(gate.criterion);
  return rating && compare(rating, gate.below) < 0 ? [{ ...gate, rating }] : [];
}

type Bands = GradeScheme["bands"];

/** Levels are counted from the worst, 1; 0 is below all bands. */
const levelByBand =
  (bands: Bands) =>
  (score: Rational): number =>
    bands.filter(({ from }) => compare(from, score) <= 0).length;

/** The level of a score that somebody has. */
function levelByQuota(bands: Bands, quotas: ReadonlyMap<string, Rational>, everyone: readonly Rational[]): (score: Rational) => number {
  const grades = bands.map(({ grade }) => grade);
  const firsts = firstPlaces(seatsOf(grades, quotas, everyone.length));
  const places = placesFromBelow(everyone);
  return (score) => {
    const place = places[everyone.findIndex((other) => equals(other, score))] ?? 0;
    return firsts.filter((first) => first <= place).length;
  };
}

/** Equal scores share the better grade, so that the worst score that has a grade is the one to come up to. */
const leastOf = (scores: readonly Rational[]): Rational | null =>
  scores.reduce<Rational | null>((least, score) => (least && compare(least, score) <= 0 ? least : score), null);
