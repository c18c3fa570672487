import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { BonusPlan } from "../../../lib/scoring/bonus/bonus-plan.ts";
import { deferred, drawn } from "../../../lib/scoring/bonus/payment.ts";
import type { ScoringError } from "../../../lib/scoring/errors.ts";
import type { Notice } from "../../../lib/scoring/explanation/notice.ts";
import type { Step } from "../../../lib/scoring/explanation/step.ts";
import type { GradeHistory } from "../../../lib/scoring/grading/grade.ts";
import { parseMinor } from "../../../lib/scoring/money/minor.ts";
import { fromDay, monthIndexOf, monthStart, toDay } from "../../../lib/scoring/periods/day.ts";
import type { Period } from "../../../lib/scoring/periods/period.ts";
import { type RuleSet, type Scored, type Subject, scoreSubjects, type Telling } from "../../../lib/scoring/score-subjects.ts";
import { cardOf, countsFor } from "../../rules/rule-faults.ts";
import type { BonusRule, GradesRule, ScorecardRule } from "../../rules/rule-shapes.ts";
import type { StoredRule } from "../../rules/rules-repository.ts";
import { toBonusPlan, toGradeScheme } from "../../rules/to-core.ts";
import type { Posting } from "../posting-repository.ts";
import type { Snapshot } from "../snapshot.ts";
import type { UnitNode } from "../unit-tree.ts";
import { type Clawback, clawbacksOf, type Reclaimable } from "./clawbacks.ts";
import type { BankWork } from "./load-work.ts";
import { type Measurer, measurer } from "./measure.ts";

/** What earlier runs left behind for a manager: grades for promotion (newest first), and what a draw advanced. */
export type Carried = Readonly<{ held: string | null; earned: readonly string[]; owedMinor: bigint }>;
const NOTHING_CARRIED: Carried = { held: null, earned: [], owedMinor: 0n };

/** What is paid of a bonus, and when. */
export type Payment = Readonly<{ dueOn: string; minor: bigint }>;

/** How one manager came out, with everything a run stores about it. */
export type ManagerScore = Readonly<{
  posting: Posting;
  scorecard: string;
  gradeScheme: string | null;
  bonusPlan: string | null;
  pool: string | null;
  subject: Subject;
  scored: Scored;
  carried: Carried;
  owedMinor: bigint;
  payments: readonly Payment[];
  warnings: readonly Notice[];
}>;
/** `clawbacks`: of bonuses of earlier periods, due with this one. */
export type ScoredRun = Readonly<{
  managers: readonly ManagerScore[];
  clawbacks: readonly Clawback[];
  clawbacksDueOn: string;
  rules: readonly StoredRule[];
  failures: ReadonlyMap<string, ScoringError>;
}>;

/** What the scores of a run are made from, beside the rules. */
export type ScoreInput = Readonly<{
  snapshot: Snapshot;
  period: Period;
  rules: readonly StoredRule[];
  work: BankWork;
  postings: readonly Posting[];
  units: readonly UnitNode[];
  carried: ReadonlyMap<string, Carried>;
  reclaimables: readonly Reclaimable[];
  telling: Telling;
}>;

/**
 * Scores, grades and pays every manager whose position has a scorecard, by the versions of the rules that count for the period.
 * Throws `bonus_currency` {rule, currency, base} where a plan is in another currency than the bank's base.
 */
export async function scoreRun(input: ScoreInput): Promise<ScoredRun> {
  const { rules, postings, period, work } = input;
  const cards = ofKind(rules, "scorecard").filter(({ rule }) => countsFor(rule, period));
  const cardFor = new Map(cards.flatMap((card) => card.rule.positions.map((position) => [position, card.rule] as const)));
  const schemes = new Map(
    ofKind(rules, "grades")
      .filter(({ rule }) => countsFor(rule, period))
      .map(({ rule }) => [rule.code, rule]),
  );
  const plans = new Map(
    ofKind(rules, "bonus")
      .filter(({ rule }) => countsFor(rule, period))
      .map(({ rule }) => [rule.code, rule]),
  );
  for (const { code, currency } of plans.values()) {
    if (currency !== work.baseCurrency) throw new MeritError("bonus_currency", { rule: code, currency, base: work.baseCurrency });
  }
  const measure = await measurer(input, [...new Set(cardFor.values())], [...plans.values()]);
  const drafts = postings.flatMap((posting) => {
    const card = cardFor.get(posting.position);
    return card ? [draftOf(input, measure, posting, card, schemes, plans)] : [];
  });
  const { subjects, errors } = scoreSubjects(
    coreRules(
      cards.map(({ rule }) => rule),
      schemes,
      plans,
    ),
    drafts.map(({ subject }) => subject),
    input.telling,
  );
  const managers = drafts.map((draft, i) => finished(withReason(draft, errors), subjects[i] as Scored, plans, period));
  const clawbacks = await clawbacksOf(input.snapshot, period, input.reclaimables, work.baseCurrency);
  return { managers, clawbacks, clawbacksDueOn: fromDay(period.end), rules, failures: errors };
}

type Draft = Omit<ManagerScore, "scored" | "owedMinor" | "payments" | "warnings"> & { notices: readonly Notice[] };

function draftOf(
  { units, period, carried: earlier, work }: ScoreInput,
  measure: Measurer,
  posting: Posting,
  card: ScorecardRule,
  schemes: ReadonlyMap<string, GradesRule>,
  plans: ReadonlyMap<string, BonusRule>,
): Draft {
  const carried = earlier.get(posting.code) ?? NOTHING_CARRIED;
  const scheme = card.grades !== undefined && schemes.has(card.grades) ? card.grades : null;
  const plan = card.bonus === undefined ? undefined : plans.get(card.bonus);
  const pool = plan?.pools ? poolOf(plan, posting.unit, units) : null;
  const unpooled = plan?.pools !== undefined && pool === null;
  const paid = plan && !unpooled ? plan : undefined;
  const history: GradeHistory | undefined = carried.held === null ? undefined : { held: carried.held, earned: carried.earned };
  const subject: Subject = {
    id: posting.code,
    card: card.code,
    scheme: scheme ?? undefined,
    plan: paid && planName(paid, pool),
    metrics: measure.figures(posting, card),
    criteria: measure.criteria(posting.code),
    history,
    items: paid ? measure.items(posting.code, paid) : [],
    before: paid && measure.before(posting.code, paid),
    guaranteeMinor: paid && guaranteeOf(paid, measure.firstPosting(posting.code), period, work.baseCurrency),
  };
  const notices = unpooled ? [{ code: "pool_missing", params: { unit: posting.unit, plan: plan.code } }] : [];
  return { posting, scorecard: card.code, gradeScheme: scheme, bonusPlan: paid?.code ?? null, pool, subject, carried, notices };
}

/**
 * Why somebody's pool could not be shared out, among their warnings. Only who stopped it is told by what: colleagues are told that it was
 * one of them, not what another brought.
 */
function withReason(draft: Draft, errors: ReadonlyMap<string, ScoringError>): Draft {
  const { subject, pool, bonusPlan: plan } = draft;
  const error = errors.get(subject.plan ?? "");
  if (!error) return draft;
  const unpaid: Notice = { code: "pool_unpaid", params: { pool: pool ?? "", plan: plan ?? "", reason: error.code } };
  const own: Notice[] = error.params.subject === subject.id ? [{ code: error.code, params: error.params }] : [];
  return { ...draft, notices: [...draft.notices, unpaid, ...own] };
}

function finished({ notices, ...draft }: Draft, scored: Scored, plans: ReadonlyMap<string, BonusRule>, period: Period): ManagerScore {
  const plan = draft.bonusPlan === null ? undefined : plans.get(draft.bonusPlan);
  const warnings = [...notices, ...scored.warnings];
  if (!plan || !scored.bonus) return { ...draft, scored, owedMinor: draft.carried.owedMinor, payments: [], warnings };
  const { payableMinor, owedMinor } = payable(plan, scored.bonus.explanation, draft.carried.owedMinor);
  return { ...draft, scored, owedMinor, payments: paymentsOf(plan, payableMinor, period), warnings };
}

function payable({ draw, currency }: BonusRule, earned: Step, owedMinor: bigint): { payableMinor: bigint; owedMinor: bigint } {
  if (draw === undefined) return { payableMinor: earned.value.n / earned.value.d, owedMinor };
  const paid = drawn(earned, { drawMinor: parseMinor(draw, currency), owedMinor, currency });
  return { payableMinor: paid.payable.value.n / paid.payable.value.d, owedMinor: paid.owedMinor };
}

/** Due on the day after the period, or so many months later. */
function paymentsOf({ deferral, currency }: BonusRule, minor: bigint, period: Period): Payment[] {
  const dueOn = (months: number): string => fromDay(monthStart(monthIndexOf(period.end) + months));
  if (!deferral) return [{ dueOn: dueOn(0), minor }];
  const tranches = toBonusPlan({ on: "items", deferral }, currency).deferral ?? [];
  return deferred(minor, tranches).map(({ afterMonths, minor: part }) => ({ dueOn: dueOn(afterMonths), minor: part }));
}

type Stored<R> = StoredRule & Readonly<{ rule: R }>;
function ofKind(rules: readonly StoredRule[], kind: "scorecard"): Stored<ScorecardRule>[];
function ofKind(rules: readonly StoredRule[], kind: "grades"): Stored<GradesRule>[];
function ofKind(rules: readonly StoredRule[], kind: "bonus"): Stored<BonusRule>[];
function ofKind(rules: readonly StoredRule[], kind: string): StoredRule[] {
  return rules.filter(({ rule }) => rule.kind === kind);
}

/** A plan with pools is one plan for each pool. */
const planName = ({ code }: BonusRule, pool: string | null): string => (pool === null ? code : `${code} ${pool}`);

function coreRules(
  cards: readonly ScorecardRule[],
  schemes: ReadonlyMap<string, GradesRule>,
  plans: ReadonlyMap<string, BonusRule>,
): RuleSet {
  return {
    cards: new Map(cards.map((card) => [card.code, cardOf(card)])),
    schemes: new Map([...schemes].map(([code, scheme]) => [code, toGradeScheme(scheme)])),
    plans: new Map([...plans.values()].flatMap(corePlans)),
  };
}

const corePlans = (plan: BonusRule): [string, BonusPlan][] =>
  plan.pools
    ? plan.pools.map(({ unit, amount }) => [planName(plan, unit), toBonusPlan({ ...plan, pool: amount }, plan.currency)])
    : [[planName(plan, null), toBonusPlan(plan, plan.currency)]];

/** The nearest unit above, or the unit itself, that has a pool. */
function poolOf({ pools }: BonusRule, unit: string, units: readonly UnitNode[]): string | null {
  const parents = new Map(units.map(({ code, parent }) => [code, parent]));
  for (let at: string | null = unit; at !== null; at = parents.get(at) ?? null) {
    if (pools?.some((pool) => pool.unit === at)) return at;
  }
  return null;
}

/** Only while the first posting is not older than the plan says, at the end of the period. */
function guaranteeOf({ guarantee }: BonusRule, firstPosting: string | null, period: Period, currency: string): bigint | undefined {
  if (!guarantee || firstPosting === null) return undefined;
  const months = monthIndexOf(period.end - 1) - monthIndexOf(toDay(firstPosting));
  return months < guarantee.months ? parseMinor(guarantee.amount, currency) : undefined;
}
