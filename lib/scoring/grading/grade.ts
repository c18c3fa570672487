import type { Notice } from "../explanation/notice.ts";
import { fact, label, leastOf, reachedOf, type Step } from "../explanation/step.ts";
import { briefText, exactText } from "../money/exact-text.ts";
import { compare, type Rational, rational } from "../money/rational.ts";
import type { Gate, GradeScheme } from "./grade-scheme.ts";
import { firstPlaces, placesFromBelow, seatsOf } from "./seats.ts";

/** What a subject held before: the grade after the period before, and the grades earned (before promotion) in the periods before, newest first. */
export type GradeHistory = Readonly<{ held: string; earned: readonly string[] }>;

/** Whom to grade. `criteria` are ratings by name, as steps, so that the explanation reaches who rated. */
export type GradeSubject = Readonly<{
  id: string;
  score: Step | null;
  criteria: ReadonlyMap<string, Step>;
  history?: GradeHistory | undefined;
}>;

/**
 * `earned` is the grade by bands or quotas after the gates, `grade` the one held after promotion rules. The explanation's value is
 * the grade's place in the scheme, counted from the worst, 1.
 */
export type Graded = Readonly<{ grade: string | null; earned: string | null; explanation: Step | null; warnings: readonly Notice[] }>;

const NOT_GRADED = { grade: null, earned: null, explanation: null } as const;

/**
 * Grades everybody of one scheme together (quotas compare them): bands or quotas, then gates, then promotion (SCORING.md, Plan).
 * Results stand in the subjects' order. Nobody without a score is graded, or takes a seat. The scheme must be without faults.
 */
export function gradeAll(scheme: GradeScheme, subjects: readonly GradeSubject[]): Graded[] {
  const scores = subjects.flatMap(({ score }) => (score ? [score] : []));
  const levelOf = scheme.quotas ? byQuota(scheme, scheme.quotas, scores) : byBand(scheme);
  return subjects.map((subject) => (subject.score ? gradeOne(scheme, subject, levelOf(subject.score)) : NO_SCORE));
}

const NO_SCORE: Graded = { ...NOT_GRADED, warnings: [{ code: "grade_without_score", params: {} }] };

function gradeOne(scheme: GradeScheme, subject: GradeSubject, level: Step): Graded {
  if (level.value.n === 0n) {
    const lowest = scheme.bands[0];
    const params = {
      score: briefText((subject.score as Step).value),
      from: exactText(lowest?.from as Rational),
      grade: lowest?.grade ?? "",
    };
    return { ...NOT_GRADED, warnings: [{ code: "score_below_bands", params }] };
  }
  const { steps, warnings } = gates(scheme, subject, level);
  const earned = graded(scheme, "grade", [level, ...steps]);
  const held = promoted(scheme, earned, subject.history);
  const unknown =
    subject.history && !knows(scheme, subject.history.held)
      ? [{ code: "grade_held_unknown", params: { grade: subject.history.held } }]
      : [];
  return { grade: gradeAt(scheme, held), earned: gradeAt(scheme, earned), explanation: held, warnings: [...warnings, ...unknown] };
}

const text = (code: string, params: Record<string, string | number> = {}) => ({ label: label(code, params), unit: "count" }) as const;
const levelFact = (scheme: GradeScheme, grade: string, code: string, params: Record<string, string | number> = {}): Step =>
  fact(text(code, { grade, ...params }), rational(BigInt(scheme.bands.findIndex((band) => band.grade === grade) + 1)));
const gradeAt = ({ bands }: GradeScheme, { value }: Step): string => bands[Number(value.n) - 1]?.grade ?? "";
const knows = ({ bands }: GradeScheme, grade: string): boolean => bands.some((band) => band.grade === grade);

/** The lowest of some levels, named by the grade that it is. */
function graded(scheme: GradeScheme, code: string, levels: readonly [Step, ...Step[]]): Step {
  const step = leastOf(text(code), levels);
  return { ...step, label: label(code, { grade: gradeAt(scheme, step) }) };
}

/** How many bands the score reaches: "83.4 lies in [80, 85)". */
function byBand({ bands }: GradeScheme): (score: Step) => Step {
  const bounds = bands.map(({ grade, from }) => fact({ label: label("band_from", { grade }), unit: "points" }, from));
  return (score) => {
    const at = bands.findLastIndex(({ from }) => compare(from, score.value) <= 0);
    const [band, next] = [bands[at], bands[at + 1]];
    const params = { grade: band?.grade ?? "", score: briefText(score.value), from: exactText(band?.from ?? score.value) };
    const named = next ? text("grade_by_band", { ...params, to: exactText(next.from) }) : text("grade_by_top_band", params);
    return reachedOf(named, score, bounds);
  };
}

/** How many grades' first places the subject's place reaches, counted from below. */
function byQuota({ bands }: GradeScheme, quotas: ReadonlyMap<string, Rational>, scores: readonly Step[]): (score: Step) => Step {
  const grades = bands.map(({ grade }) => grade);
  const seats = scores.length === 0 ? [] : seatsOf(grades, quotas, scores.length);
  const firsts = firstPlaces(seats);
  const places = placesFromBelow(scores.map(({ value }) => value));
  const placeOf = new Map(scores.map((score, i) => [score, places[i] as number]));
  const bounds = grades.map((grade, i) =>
    fact(text("quota_first_place", { grade, seats: seats[i] ?? 0 }), rational(BigInt(firsts[i] ?? 1))),
  );
  return (score) => {
    const place = placeOf.get(score) as number;
    const params = { place: scores.length + 1 - place, count: scores.length, score: briefText(score.value) };
    return reachedOf(text("grade_by_quota", params), fact(text("place_from_below", params), rational(BigInt(place))), bounds);
  };
}

/** A gate that was breached caps the grade; a missing rating caps nobody, and a warning says so. */
function gates(scheme: GradeScheme, { criteria }: GradeSubject, level: Step): { steps: Step[]; warnings: Notice[] } {
  const top = scheme.bands.at(-1)?.grade ?? "";
  const warnings: Notice[] = [];
  const steps = scheme.gates.map((gate: Gate) => {
    const rating = criteria.get(gate.criterion);
    const params = { criterion: gate.criterion, below: exactText(gate.below), cap: gate.cap };
    if (!rating) {
      warnings.push({ code: "gate_without_rating", params });
      return levelFact(scheme, top, "gate_without_rating", params);
    }
    const rated = { ...params, rating: briefText(rating.value) };
    if (compare(rating.value, gate.below) >= 0) return levelFact(scheme, top, "gate_passed", rated);
    const cap = levelFact(scheme, gate.cap, "gate_caps", rated);
    return compare(cap.value, level.value) < 0 ? cap : levelFact(scheme, gate.cap, "gate_does_not_bind", rated);
  });
  return { steps, warnings };
}

/** A higher grade is held only once it was earned in `periods` consecutive periods; then the lowest of those. A lower one holds at once. */
function promoted(scheme: GradeScheme, earned: Step, history: GradeHistory | undefined): Step {
  const needed = scheme.promotion?.periods ?? 1;
  if (needed === 1 || !history || !knows(scheme, history.held)) return earned;
  const held = levelFact(scheme, history.held, "grade_held_before", { periods: needed });
  if (compare(earned.value, held.value) <= 0) return earned;
  const before = history.earned.slice(0, needed - 1).map((grade, i) => levelFact(scheme, grade, "grade_earned_before", { ago: i + 1 }));
  const confirmed = before.length === needed - 1 && before.every((step) => compare(step.value, held.value) > 0);
  return confirmed ? graded(scheme, "grade_promoted", [earned, ...before]) : graded(scheme, "grade_not_yet", [earned, held]);
}
