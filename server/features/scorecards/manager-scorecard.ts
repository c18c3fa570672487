import { MeritError } from "../../../lib/messages/merit-error.ts";
import { toDay } from "../../../lib/scoring/periods/day.ts";
import type { Rule } from "../../rules/rule-shapes.ts";
import type { StoredRule } from "../../rules/rules-repository.ts";
import { mayView, type Posting, postingsOf } from "../../runs/posting-repository.ts";
import { readMetrics, readPayments, readScores, type ScoreLine } from "../../runs/scoring/scores-repository.ts";
import type { Context } from "../context.ts";
import { type BonusSummary, bonusSummary } from "./bonus-summary.ts";
import { type CardMetric, cardMetrics } from "./card-metrics.ts";
import { type FoundRun, findScoredRun } from "./find-scored-run.ts";
import { type GradeStanding, gradeStanding } from "./grade-standing.ts";
import { ownWork } from "./own-work.ts";

/** A rule as a card refers to it. */
export type RuleName = Readonly<{ code: string; name: string; version: number }>;

/** How a manager came out. `scheme` and `plan` are what the card names, also where they pause this kind of period (`grade`, `bonus` null). */
export type ManagerCard = Readonly<{
  line: ScoreLine;
  scorecard: RuleName;
  metrics: readonly CardMetric[];
  scheme: RuleName | null;
  grade: GradeStanding | null;
  plan: Readonly<RuleName & { every: readonly string[] | null }> | null;
  bonus: BonusSummary | null;
}>;

/** A manager's scorecard of a period. `card` is null where the run has no scores, or the manager's position has no scorecard. */
export type ManagerScorecard = Readonly<{
  found: FoundRun;
  manager: Readonly<{ code: string; name: string; posting: Posting }>;
  card: ManagerCard | null;
}>;

type Wanted = Readonly<{ manager: string; period: string; version?: number | undefined }>;

/** Throws `period_invalid`, `run_missing`, `run_version_missing`, `manager_unknown` (also where the actor may not see the manager). */
export async function managerScorecard(context: Context, wanted: Wanted): Promise<ManagerScorecard> {
  const { database, actor } = context;
  const found = await findScoredRun(context, wanted);
  const manager = await visibleManager(context, found, wanted.manager);
  const [line] = await readScores(database, actor.scope, found.run.id, { manager: manager.code });
  return { found, manager, card: line ? await cardOf(context, found, line) : null };
}

/** A manager as last posted in a run's period. Throws `manager_unknown`, also where the actor may not see who is posted there. */
export async function visibleManager(
  { database, actor }: Context,
  { run, period }: FoundRun,
  code: string,
): Promise<ManagerScorecard["manager"]> {
  const postings = await postingsOf({ sql: database, position: run.position }, code);
  // Whoever was posted to a unit before or after may be seen there, but what they are paid now is for where they are now.
  const posting = postings.findLast(({ from }) => toDay(from) < period.end) ?? postings[0];
  if (!posting || !mayView(actor.scope, [posting])) throw new MeritError("manager_unknown", { manager: code });
  return { code, name: posting.name, posting };
}

async function cardOf(context: Context, found: FoundRun, line: ScoreLine): Promise<ManagerCard> {
  const { database, actor } = context;
  const { run, rules } = found;
  const card = ruleOf(rules, "scorecard", line.scorecard) as NonNullable<ReturnType<typeof ruleOf<"scorecard">>>;
  const [scheme, plan] = [ruleOf(rules, "grades", card.rule.grades), ruleOf(rules, "bonus", card.rule.bonus)];
  const metrics = cardMetrics(card.rule, await readMetrics(database, actor.scope, run.id, [line.manager]), line.warnings);
  const work = await ownWork(context, found, line.manager);
  const payments = await readPayments(database, actor.scope, run.id, [line.manager]);
  const isGraded = scheme && line.gradeScheme !== null;
  return {
    line,
    scorecard: nameOf(card),
    metrics,
    scheme: scheme && nameOf(scheme),
    grade: isGraded ? await gradeStanding(context, run.id, work, line, scheme.rule, metrics) : null,
    plan: plan && { ...nameOf(plan), every: plan.rule.every ?? null },
    bonus: plan ? await bonusSummary(context, found, work, line, plan.rule, payments) : null,
  };
}

type OfKind<K extends Rule["kind"]> = StoredRule<Extract<Rule, { kind: K }>>;

/** The version of a rule that a run used, or null. */
export function ruleOf<K extends Rule["kind"]>(rules: readonly StoredRule[], kind: K, code: string | undefined): OfKind<K> | null {
  return (rules.find(({ rule }) => rule.kind === kind && rule.code === code) as OfKind<K> | undefined) ?? null;
}

const nameOf = ({ rule: { code, name }, version }: StoredRule): RuleName => ({ code, name, version });
