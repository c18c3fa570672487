import { type Bonus, type BonusSubject, bonusesOf } from "./bonus/bonus.ts";
import { type BonusPlan, bonusFaults } from "./bonus/bonus-plan.ts";
import { type RuleFault, ScoringError } from "./errors.ts";
import type { Notice } from "./explanation/notice.ts";
import type { Step } from "./explanation/step.ts";
import { type Graded, type GradeHistory, gradeAll } from "./grading/grade.ts";
import { type GradeScheme, gradeFaults } from "./grading/grade-scheme.ts";
import { type CardMetric, type CardScore, scoreCard, scorecardFaults } from "./grading/scorecard.ts";
import { attainmentOf, type Direction } from "./plan/attainment.ts";

/** A metric as a rule set lists it: what the card says of it, and which way is better. */
export type RuleMetric = CardMetric & Readonly<{ direction: Direction }>;

/** Actual and plan of a metric; null where there is none. */
export type Figures = Readonly<{ actual: Step | null; plan: Step | null }>;

/** The rules for one group of subjects, who are graded and paid together. Cards by name, since a group may mix positions. */
export type RuleSet = Readonly<{ cards: ReadonlyMap<string, readonly RuleMetric[]>; grades?: GradeScheme; bonus?: BonusPlan }>;

/** One subject's figures. `criteria`: ratings by name, for gates. */
export type Subject = Readonly<{
  id: string;
  card: string;
  metrics: ReadonlyMap<string, Figures>;
  criteria: ReadonlyMap<string, Step>;
  history?: GradeHistory;
  items: readonly Step[];
  before?: Step;
  guaranteeMinor?: bigint;
}>;

export type Scored = Readonly<{ id: string; card: CardScore; grade: Graded | null; bonus: Bonus | null; warnings: readonly Notice[] }>;

/** All results in the subjects' order; `error` names why nobody could be paid though scores and grades stand. */
export type ScoredGroup = Readonly<{ subjects: readonly Scored[]; error: ScoringError | null }>;

/** Every fault of a rule set, each with its place. An empty list: it can be used. */
export function ruleFaults({ cards, grades, bonus }: RuleSet, placeOfCard: (card: string) => string): RuleFault[] {
  return [
    ...[...cards].flatMap(([name, card]) => scorecardFaults(card, placeOfCard(name))),
    ...(grades ? gradeFaults(grades, "grades") : []),
    ...(bonus ? bonusFaults(bonus, "bonus") : []),
  ];
}

/** Scores, grades and pays a group by rules without faults, in that order: the order the data flows. */
export function scoreSubjects(rules: RuleSet, subjects: readonly Subject[]): ScoredGroup {
  const cards = subjects.map((subject) => scoreOne(rules.cards.get(subject.card) ?? [], subject));
  const grades =
    rules.grades &&
    gradeAll(
      rules.grades,
      subjects.map(({ id, criteria, history }, i) => ({ id, criteria, history, score: cards[i]?.score ?? null })),
    );
  const { bonuses, error } = pay(
    rules.bonus,
    subjects.map((subject, i) => ({ ...subject, score: cards[i]?.score ?? null, grade: grades?.[i]?.grade ?? null })),
  );
  const scored = subjects.map(({ id }, i): Scored => {
    const [card, grade, bonus] = [cards[i] as CardScore, grades?.[i] ?? null, bonuses?.[i] ?? null];
    return { id, card, grade, bonus, warnings: [...card.warnings, ...(grade?.warnings ?? []), ...(bonus?.warnings ?? [])] };
  });
  return { subjects: scored, error };
}

const NOTHING: Figures = { actual: null, plan: null };

function scoreOne(card: readonly RuleMetric[], { metrics }: Subject): CardScore {
  const directions = new Map(card.map(({ metric, direction }) => [metric, direction]));
  return scoreCard(card, (metric) => {
    const { actual, plan } = metrics.get(metric) ?? NOTHING;
    return attainmentOf(actual, plan, directions.get(metric) ?? "higher");
  });
}

/** A pool that cannot be shared out leaves everybody unpaid, for a named reason; scores and grades stand. */
function pay(plan: BonusPlan | undefined, subjects: readonly BonusSubject[]): { bonuses: Bonus[] | null; error: ScoringError | null } {
  if (!plan || subjects.length === 0) return { bonuses: null, error: null };
  try {
    return { bonuses: bonusesOf(plan, subjects), error: null };
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error;
    return { bonuses: null, error };
  }
}
