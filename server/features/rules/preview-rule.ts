import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { ScoringError } from "../../../lib/scoring/errors.ts";
import { parseFraction } from "../../../lib/scoring/money/fraction.ts";
import type { Rational } from "../../../lib/scoring/money/rational.ts";
import { fromDay } from "../../../lib/scoring/periods/day.ts";
import { type Period, parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { authorize } from "../../access/policy.ts";
import type { Sql } from "../../db/sql.ts";
import { countsFor } from "../../rules/rule-faults.ts";
import type { Rule } from "../../rules/rule-shapes.ts";
import { allRules, digestOf, rulesOfRun, type StoredRule } from "../../rules/rules-repository.ts";
import { creditLines } from "../../runs/credit-lines-repository.ts";
import { lastPostings } from "../../runs/posting-repository.ts";
import { latestRun, type Run } from "../../runs/run-repository.ts";
import { loadCarried } from "../../runs/scoring/carried.ts";
import type { Carried, ManagerScore } from "../../runs/scoring/score-run.ts";
import { scoreSnapshot } from "../../runs/scoring/score-snapshot.ts";
import { readScores, type ScoreLine } from "../../runs/scoring/scores-repository.ts";
import type { Context } from "../context.ts";

/** How somebody came out. `score` exact; `bonusMinor` in minor units of the run's base currency; null for none. */
export type Outcome = Readonly<{ score: Rational | null; grade: string | null; bonusMinor: bigint | null }>;
/** `move`: whether the grade rises (1), falls (-1) or stays, in the order of the grades; no grade lies below all. */
export type PreviewLine = Readonly<{ manager: string; name: string; before: Outcome; after: Outcome; move: -1 | 0 | 1 }>;

/**
 * What a run would have come to. `counts`: whether calculating the period again would use the rule once it is saved; it does not
 * where it begins later or is of other kinds of periods, or where a version that begins later still counts. `failure`: why nobody could be paid, where that is so.
 */
export type RulePreview = Readonly<{ run: Run; lines: readonly PreviewLine[]; counts: boolean; failure: ScoringError | null }>;

/**
 * Scores a stored run again with a changed rule in place of the version the run used, everything else as stored: its credit, the
 * facts as of its position, the other rules, the grades and advances of the periods before. Stores nothing. The rule must be without
 * faults (checkRule). Throws `run_missing`, `scores_missing`, `bonus_currency`.
 */
export async function previewRule({ database, actor }: Context, rule: Rule, periodCode: string): Promise<RulePreview> {
  authorize(actor, "rules.write");
  const period = parsePeriod(periodCode);
  const run = await latestRun(database, period.code);
  if (!run) throw new MeritError("run_missing", { period: period.code });
  return database.transaction(async (tx) => {
    const used = run.unit === null ? await rulesOfRun(tx, run.id) : [];
    if (used.length === 0) throw new MeritError("scores_missing", { period: period.code, version: run.version });
    const stored = await readScores(tx, { kind: "all" }, run.id);
    const rules = inOrder([...used.filter((one) => !isSame(one.rule, rule)), draftOf(rule)]);
    const carried = await carriedInto(tx, period, rules, stored);
    const lines = await creditLines(tx, { kind: "all" }, run.id);
    const snapshot = { sql: tx, position: run.position, units: null };
    const scored = await scoreSnapshot(
      snapshot,
      period,
      { baseCurrency: run.baseCurrency, lines },
      { rules, carried, version: run.version },
    );
    const postings = await lastPostings(snapshot, { kind: "all" }, period);
    const names = new Map(postings.map(({ code, name }) => [code, name]));
    const counts = wouldCount(await allRules(tx), rule, period);
    const after = scoredSide(scored?.managers ?? [], rules);
    return {
      run,
      lines: compared(storedSide(stored, used), after, names),
      counts,
      failure: [...(scored?.failures.values() ?? [])][0] ?? null,
    };
  });
}

const isSame = (a: Rule, b: Rule): boolean => a.kind === b.kind && a.code === b.code;

/** As they are read from the database: where two scorecards are for one position, the later code counts. */
const inOrder = (rules: readonly StoredRule[]): StoredRule[] => {
  const key = ({ rule }: StoredRule): string => `${rule.kind} ${rule.code}`;
  return rules.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
};

/** A rule that is not stored, where only its content is looked at. */
const draftOf = (rule: Rule): StoredRule => ({
  id: 0,
  version: 0,
  position: 0,
  actor: "",
  createdAt: "",
  digest: digestOf(rule),
  rule,
});

/**
 * What the run noted of earlier ones stands, so that only the rule makes a difference. Whom it did not score, and grades further back
 * than it looked, are read from the earlier runs.
 */
async function carriedInto(
  sql: Sql,
  period: Period,
  rules: readonly StoredRule[],
  stored: readonly ScoreLine[],
): Promise<ReadonlyMap<string, Carried>> {
  const loaded = await loadCarried(sql, period, rules);
  const noted = stored.map(({ manager, held, earnedBefore, owedBefore }): [string, Carried] => {
    const further = loaded.get(manager)?.earned ?? [];
    return [manager, { held, earned: further.length > earnedBefore.length ? further : earnedBefore, owedMinor: owedBefore }];
  });
  return new Map([...loaded, ...noted]);
}

/** As rulesFor chooses: of the versions that have begun by the period's last day the one that begins last, the newest of equals. */
function wouldCount(versions: readonly StoredRule[], rule: Rule, period: Period): boolean {
  const last = fromDay(period.end - 1);
  const rivals = versions.filter((one) => isSame(one.rule, rule) && one.rule.from <= last);
  return rule.kind !== "splits" && countsFor(rule, period) && rule.from <= last && rivals.every((one) => one.rule.from <= rule.from);
}

/** One side of the comparison: how everybody came out, and how high the grade stands in its scheme. */
type Side = ReadonlyMap<string, Readonly<{ outcome: Outcome; rank: number }>>;

const sideOf = <T>(
  all: readonly T[],
  rules: readonly StoredRule[],
  read: (one: T) => Outcome & Readonly<{ manager: string; scheme: string | null }>,
): Side => {
  const grades = new Map(rules.flatMap(({ rule }) => (rule.kind === "grades" ? [[rule.code, rule.bands.map(({ grade }) => grade)]] : [])));
  return new Map(
    all.map((one) => {
      const { manager, scheme, ...outcome } = read(one);
      return [manager, { outcome, rank: outcome.grade === null ? -1 : (grades.get(scheme ?? "")?.indexOf(outcome.grade) ?? -1) }];
    }),
  );
};

const storedSide = (stored: readonly ScoreLine[], rules: readonly StoredRule[]): Side =>
  sideOf(stored, rules, ({ manager, gradeScheme, score, grade, bonusMinor }) => ({
    manager,
    scheme: gradeScheme,
    score: score === null ? null : parseFraction(score),
    grade,
    bonusMinor,
  }));

const scoredSide = (managers: readonly ManagerScore[], rules: readonly StoredRule[]): Side =>
  sideOf(managers, rules, ({ posting, gradeScheme, scored: { card, grade, bonus } }) => ({
    manager: posting.code,
    scheme: gradeScheme,
    score: card.score?.value ?? null,
    grade: grade?.grade ?? null,
    bonusMinor: bonus?.totalMinor ?? null,
  }));

const NOWHERE = { outcome: { score: null, grade: null, bonusMinor: null }, rank: -1 };

function compared(before: Side, after: Side, names: ReadonlyMap<string, string>): PreviewLine[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((manager) => {
    const [old, now] = [before.get(manager) ?? NOWHERE, after.get(manager) ?? NOWHERE];
    const move = Math.sign(now.rank - old.rank) as PreviewLine["move"];
    return { manager, name: names.get(manager) ?? manager, before: old.outcome, after: now.outcome, move };
  });
}
