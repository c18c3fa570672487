import { type Bonus, type BonusSubject, bonusesOf } from "./bonus/bonus.ts";
import type { BonusPlan } from "./bonus/bonus-plan.ts";
import { ScoringError } from "./errors.ts";
import type { Notice } from "./explanation/notice.ts";
import { type Step, told } from "./explanation/step.ts";
import type { Telling } from "./explanation/telling.ts";
import { type Graded, type GradeHistory, gradeAll } from "./grading/grade.ts";
import type { GradeScheme } from "./grading/grade-scheme.ts";
import { type CardMetric, type CardScore, scoreCard } from "./grading/scorecard.ts";
import { attainmentOf, type Direction } from "./plan/attainment.ts";

export type { Telling } from "./explanation/telling.ts";

/** A metric as a rule set lists it: what the card says of it, and which way is better. */
export type RuleMetric = CardMetric & Readonly<{ direction: Direction }>;

/** Actual and plan of a metric; null where there is none. */
export type Figures = Readonly<{ actual: Step | null; plan: Step | null }>;

/** Rules without faults, by names that subjects refer to. A plan with a pool is one pool: everybody who names it shares it. */
export type RuleSet = Readonly<{
  cards: ReadonlyMap<string, readonly RuleMetric[]>;
  schemes: ReadonlyMap<string, GradeScheme>;
  plans: ReadonlyMap<string, BonusPlan>;
}>;

/** One subject's figures, and the rules that apply. `criteria`: ratings by name, for gates. */
export type Subject = Readonly<{
  id: string;
  card: string;
  scheme?: string | undefined;
  plan?: string | undefined;
  metrics: ReadonlyMap<string, Figures>;
  criteria: ReadonlyMap<string, Step>;
  history?: GradeHistory | undefined;
  items: readonly Step[];
  before?: Step | undefined;
  guaranteeMinor?: bigint | undefined;
}>;

/** `grade` and `bonus` are null where no rule applies, and `bonus` also where its plan stands under `errors`. */
export type Scored = Readonly<{ id: string; card: CardScore; grade: Graded | null; bonus: Bonus | null; warnings: readonly Notice[] }>;

/** Results in the subjects' order; `errors` names, by plan, why nobody could be paid though scores and grades stand. */
export type ScoredSubjects = Readonly<{ subjects: readonly Scored[]; errors: ReadonlyMap<string, ScoringError> }>;

/** Scores everybody, grades together who shares a scheme, pays together who shares a plan: the order the data flows. */
export function scoreSubjects(rules: RuleSet, subjects: readonly Subject[], telling: Telling = "derivations"): ScoredSubjects {
  const shed = (step: Step | null): Step | null => (telling === "values" ? step && told(step) : step);
  const cards = subjects.map((subject) => {
    const card = scoreOne(rules.cards.get(subject.card) ?? [], subject);
    return { ...card, score: shed(card.score) };
  });
  const scoreOf = (i: number): Step | null => cards[i]?.score ?? null;
  const grades = inGroups(
    rules.schemes,
    subjects.map(({ scheme }) => scheme),
    (scheme, members) =>
      gradeAll(
        scheme,
        members.map((i) => ({ ...(subjects[i] as Subject), score: scoreOf(i) })),
      ).map((graded) => ({ ...graded, explanation: shed(graded.explanation) })),
  );
  const errors = new Map<string, ScoringError>();
  const bonuses = inGroups(
    rules.plans,
    subjects.map(({ plan }) => plan),
    (plan, members, name) =>
      paid(
        plan,
        members.map((i) => ({ ...(subjects[i] as Subject), score: scoreOf(i), grade: grades[i]?.grade ?? null })),
        telling,
        (error) => errors.set(name, error),
      ),
  );
  const scored = subjects.map(({ id }, i): Scored => {
    const [card, grade, bonus] = [cards[i] as CardScore, grades[i] ?? null, bonuses[i] ?? null];
    return { id, card, grade, bonus, warnings: [...card.warnings, ...(grade?.warnings ?? []), ...(bonus?.warnings ?? [])] };
  });
  return { subjects: scored, errors };
}

/** Results of groups of places that share a rule, put back into their places. */
function inGroups<Rule, Result>(
  rules: ReadonlyMap<string, Rule>,
  names: readonly (string | undefined)[],
  work: (rule: Rule, places: readonly number[], name: string) => readonly Result[],
): (Result | undefined)[] {
  const results: (Result | undefined)[] = names.map(() => undefined);
  for (const [name, places] of Map.groupBy(names.keys(), (i) => names[i])) {
    const rule = name === undefined ? undefined : rules.get(name);
    if (!rule || name === undefined) continue;
    const found = work(rule, places, name);
    for (const [at, place] of places.entries()) results[place] = found[at];
  }
  return results;
}

const NOTHING: Figures = { actual: null, plan: null };

const scoreOne = (card: readonly RuleMetric[], { metrics }: Subject): CardScore =>
  scoreCard(card, ({ metric, direction }) => {
    const { actual, plan } = metrics.get(metric) ?? NOTHING;
    return attainmentOf(actual, plan, direction);
  });

/** A pool that cannot be shared out leaves its people unpaid, for a named reason. */
function paid(plan: BonusPlan, subjects: readonly BonusSubject[], telling: Telling, failed: (error: ScoringError) => void): Bonus[] {
  try {
    return bonusesOf(plan, subjects, telling);
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error;
    failed(error);
    return [];
  }
}
