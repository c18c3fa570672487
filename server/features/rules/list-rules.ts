import { type Period, parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { policyFor } from "../../../lib/scoring/splits/split-policy.ts";
import { authorize } from "../../access/policy.ts";
import type { Sql } from "../../db/sql.ts";
import { RULE_KINDS, type Rule } from "../../rules/rule-shapes.ts";
import { allRules, type StoredRule } from "../../rules/rules-repository.ts";
import { toSplitPolicy } from "../../rules/to-core.ts";
import { lastPostings, type Posting } from "../../runs/posting-repository.ts";
import { loadUnits, snapshotNow, type UnitNode } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { type RuleUse, ruleUses, scoredPeriods } from "./rules-repository.ts";

/** A version of a rule, with the runs that used it, newest first. */
export type RuleVersion = StoredRule & Readonly<{ runs: readonly RuleUse[] }>;

/** A rule with its versions, newest first. `current`: the one that counts on a day. `managers`: to how many it applies now. */
export type ListedRule = Readonly<{
  kind: Rule["kind"];
  code: string;
  current: RuleVersion;
  versions: readonly RuleVersion[];
  /** positions it applies to: a scorecard's own, those of the scorecards that name the scheme or plan */
  positions: readonly string[];
  /** names of the units a split policy is for; the code where the organisation has no such unit any more */
  units: readonly string[];
  managers: number;
}>;

/** Every rule, scorecards first, as it stands on `today` (YYYY-MM-DD). */
export async function listRules({ database, actor }: Context, today: string): Promise<ListedRule[]> {
  authorize(actor, "rules.read");
  const versions = await versionsWithRuns(database);
  const snapshot = await snapshotNow(database, null);
  const postings = await lastPostings(snapshot, actor.scope, await periodOfInterest(database, today));
  const groups = [...Map.groupBy(versions, ({ rule }) => `${rule.kind} ${rule.code}`).values()];
  const listed = groups.map((own) => ({ own, current: currentOf(own, today) }));
  const reach = reachOf(
    listed.map(({ current }) => current.rule),
    await loadUnits(snapshot),
  );
  return listed
    .map(({ own, current }) => {
      const { positions, units, reaches } = reach(current.rule);
      const { kind, code } = current.rule;
      return { kind, code, current, versions: own.toReversed(), positions, units, managers: postings.filter(reaches).length };
    })
    .sort((a, b) => RULE_KINDS.indexOf(a.kind) - RULE_KINDS.indexOf(b.kind) || a.current.id - b.current.id);
}

type Reach = Pick<ListedRule, "positions" | "units"> & Readonly<{ reaches: (posting: Posting) => boolean }>;

/** Whom each of these rules applies to: by position, a split policy by unit. */
function reachOf(rules: readonly Rule[], units: readonly UnitNode[]): (rule: Rule) => Reach {
  const cards = rules.filter((rule) => rule.kind === "scorecard");
  const policies = rules.filter((rule) => rule.kind === "splits").map(toSplitPolicy);
  const parents = new Map(units.map(({ code, parent }) => [code, parent]));
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return (rule) => {
    if (rule.kind === "splits") {
      const reaches = ({ unit }: Posting) => policyFor(unit, policies, parents)?.code === rule.code;
      return { positions: [], units: rule.units.map((unit) => names.get(unit) ?? unit), reaches };
    }
    const { kind, code } = rule;
    const reached = kind === "scorecard" ? [rule] : cards.filter((card) => card[kind] === code);
    const positions = [...new Set(reached.flatMap((card) => card.positions))];
    return { positions, units: [], reaches: ({ position }) => positions.includes(position) };
  };
}

/** The version that counts on a day: of those that have begun the one that begins last; before any has, the first to come. */
export function currentOf<R extends StoredRule>(versions: readonly R[], today: string): R {
  const inOrder = versions.toSorted((a, b) => (a.rule.from < b.rule.from ? -1 : a.rule.from > b.rule.from ? 1 : a.version - b.version));
  return (inOrder.findLast(({ rule }) => rule.from <= today) ?? inOrder[0]) as R;
}

async function versionsWithRuns(sql: Sql): Promise<RuleVersion[]> {
  const uses = Map.groupBy(await ruleUses(sql), ({ ruleId }) => ruleId);
  return (await allRules(sql)).map((version) => ({ ...version, runs: uses.get(version.id) ?? [] }));
}

/** Whom rules apply to is read off the latest period that was scored; without any, off the month of today. */
async function periodOfInterest(sql: Sql, today: string): Promise<Period> {
  const [latest] = await scoredPeriods(sql);
  return parsePeriod(latest ?? today.slice(0, 7));
}
