import { bonusFaults } from "../../../lib/scoring/bonus/bonus-plan.ts";
import type { RuleFault } from "../../../lib/scoring/errors.ts";
import type { Notice } from "../../../lib/scoring/explanation/notice.ts";
import { fact, label, type Step } from "../../../lib/scoring/explanation/step.ts";
import { gradeFaults } from "../../../lib/scoring/grading/grade-scheme.ts";
import { scorecardFaults } from "../../../lib/scoring/grading/scorecard.ts";
import { parseDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { decimalText } from "../../../lib/scoring/money/exact-text.ts";
import { formatMinor, parseMajor, parseMinor } from "../../../lib/scoring/money/minor.ts";
import { type RuleSet, type Scored, type Subject, scoreSubjects } from "../../../lib/scoring/score-subjects.ts";
import { parsedJson, type Shaped, shaped } from "../../rules/document.ts";
import { amountFaults, toBonusPlan, toGradeScheme, toRuleMetric } from "../../rules/to-core.ts";
import { type PresentedStep, presentTree } from "../explanations/index.ts";
import { type ScoreDocument, type ScoreSubject, scoreDocument } from "./score-document.types.ts";

type MetricOut = Readonly<{ attainment: string | null; points: string | null; weight: string }>;
export type SubjectOut = Readonly<{
  id: string;
  metrics: Readonly<Record<string, MetricOut>>;
  score: string | null;
  grade?: string | null;
  bonus?: Readonly<{ items: readonly string[]; total: string }> | null;
  explanation: Readonly<Record<"score" | "grade" | "bonus", PresentedStep | null>>;
  warnings: readonly Notice[];
}>;
export type ScoreOutput = Readonly<{ subjects: readonly SubjectOut[]; errors: readonly Notice[] }>;

/** The one rule of each kind goes by the name of its place in the document. */
const [CARD, GRADES, BONUS] = ["scorecard", "grades", "bonus"] as const;

/**
 * Scores, grades and pays the subjects of a JSON document by the rules in it (DATA-CONTRACT.md, merit score). Needs no database.
 * Either the results, or every fault of the document with its place; a pool that cannot be shared stands under `errors`.
 */
export function scoreText(text: string): Shaped<ScoreOutput> {
  const json = parsedJson(text);
  if (json.faults.length > 0) return { value: null, faults: json.faults };
  const { value: document, faults } = shaped(scoreDocument, json.value);
  if (document === null) return { value: null, faults };
  const wrong = [...amountsOf(document), ...subjectFaults(document)];
  if (wrong.length > 0) return { value: null, faults: wrong };
  const rules = rulesOf(document);
  const broken = coreFaults(rules);
  if (broken.length > 0) return { value: null, faults: broken };
  return { value: score(document, rules), faults: [] };
}

function rulesOf({ scorecard, grades, bonus, currency }: ScoreDocument): RuleSet {
  return {
    cards: new Map([[CARD, scorecard.map(toRuleMetric)]]),
    schemes: new Map(grades ? [[GRADES, toGradeScheme({ ...grades, bands: grades.bands ?? bandsOf(grades.quotas ?? {}) })]] : []),
    plans: new Map(bonus ? [[BONUS, toBonusPlan(bonus, currency)]] : []),
  };
}

/** The grades of quotas in their order, as bands: where these begin plays no part, since quotas replace them. */
const bandsOf = (quotas: Readonly<Record<string, string>>): { grade: string; from: string }[] =>
  Object.keys(quotas)
    .reverse()
    .map((grade, i) => ({ grade, from: String(i) }));

const coreFaults = ({ cards, schemes, plans }: RuleSet): RuleFault[] => [
  ...[...cards].flatMap(([place, card]) => scorecardFaults(card, place)),
  ...[...schemes].flatMap(([place, scheme]) => gradeFaults(scheme, place)),
  ...[...plans].flatMap(([place, plan]) => bonusFaults(plan, place)),
];

function amountsOf({ bonus, subjects, currency }: ScoreDocument): RuleFault[] {
  return [
    ...(bonus ? amountFaults(bonus, ["cap", "floor", "pool"], currency, "bonus") : []),
    ...subjects.flatMap((subject, i) => amountFaults(subject, ["guarantee"], currency, `subjects[${i}]`)),
  ];
}

function subjectFaults({ subjects }: ScoreDocument): RuleFault[] {
  const seen = new Set<string>();
  return subjects.flatMap(({ id }, i) => {
    if (seen.has(id)) return [{ place: `subjects[${i}].id`, code: "subject_twice", params: { subject: id } }];
    seen.add(id);
    return [];
  });
}

function score(document: ScoreDocument, rules: RuleSet): ScoreOutput {
  const { subjects, errors } = scoreSubjects(
    rules,
    document.subjects.map((subject) => subjectOf(subject, document.currency)),
  );
  return {
    subjects: subjects.map((scored) => present(scored, rules, document.currency)),
    errors: [...errors.values()].map(({ code, params }) => ({ code, params })),
  };
}

function subjectOf({ id, metrics, criteria, before, items, guarantee, history }: ScoreSubject, currency: string): Subject {
  const value = (code: string, params: Record<string, string | number>, text: string): Step =>
    fact({ label: label(code, params), unit: "ratio" }, parseDecimal(text));
  const money = (code: string, params: Record<string, string | number>, text: string): Step =>
    fact({ label: label(code, params), unit: "money", currency }, parseMajor(text, currency));
  return {
    id,
    card: CARD,
    scheme: GRADES,
    plan: BONUS,
    metrics: new Map(
      Object.entries(metrics).map(([metric, { actual, plan }]) => [
        metric,
        {
          actual: actual == null ? null : value("metric_actual", { metric }, actual),
          plan: plan == null ? null : value("metric_plan", { metric }, plan),
        },
      ]),
    ),
    criteria: new Map(Object.entries(criteria).map(([criterion, rating]) => [criterion, value("rating", { criterion }, rating)])),
    items: items.map((item, i) => money("bonus_item_amount", { item: i + 1 }, item)),
    ...(before !== undefined && { before: money("bonus_before", {}, before) }),
    ...(guarantee !== undefined && { guaranteeMinor: parseMinor(guarantee, currency) }),
    ...(history && { history }),
  };
}

function present({ id, card, grade, bonus, warnings }: Scored, rules: RuleSet, currency: string): SubjectOut {
  const tree = (step: Step | null | undefined): PresentedStep | null => (step ? presentTree(step) : null);
  return {
    id,
    metrics: Object.fromEntries(
      card.metrics.map(({ metric, attainment, points, weight }) => [
        metric,
        { attainment: attainment && decimalText(attainment), points: points && decimalText(points), weight: decimalText(weight) },
      ]),
    ),
    score: card.score && decimalText(card.score.value),
    ...(rules.schemes.has(GRADES) && { grade: grade?.grade ?? null }),
    ...(rules.plans.has(BONUS) && {
      bonus: bonus && {
        items: bonus.itemsMinor.map((minor) => formatMinor(minor, currency)),
        total: formatMinor(bonus.totalMinor, currency),
      },
    }),
    explanation: { score: tree(card.score), grade: tree(grade?.explanation), bonus: tree(bonus?.explanation) },
    warnings,
  };
}
