import type { Period } from "../../../lib/scoring/periods/period.ts";
import type { Telling } from "../../../lib/scoring/score-subjects.ts";
import { countsFor } from "../../rules/rule-faults.ts";
import { rulesFor, type StoredRule } from "../../rules/rules-repository.ts";
import type { StoredLine } from "../credit-lines-repository.ts";
import { lastPostings } from "../posting-repository.ts";
import type { Snapshot } from "../snapshot.ts";
import { loadUnits } from "../unit-tree.ts";
import { loadCarried } from "./carried.ts";
import { loadReclaimables, type Reclaimable } from "./clawbacks.ts";
import { loadWork } from "./load-work.ts";
import { needsOf } from "./measure.ts";
import { type Carried, type ScoredRun, scoreRun } from "./score-run.ts";

/** A run's credit, as it was calculated or stored. */
export type RunCredit = Readonly<{ baseCurrency: string; lines: readonly StoredLine[] }>;

type Given = Readonly<{
  /** the versions of the rules; the ones that count for the period without it */
  rules?: readonly StoredRule[];
  /** what earlier runs left behind; read from the latest ones without it */
  carried?: ReadonlyMap<string, Carried>;
  reclaimables?: readonly Reclaimable[];
  /** values alone without it */
  telling?: Telling;
  /** the run that stores the credit, for the names of figures in explanations */
  version?: number | null;
}>;

/**
 * The scores of a period as of a snapshot of the whole bank, from its credit and everything else the rules ask for. Null where no
 * scorecard counts for the period.
 */
export async function scoreSnapshot(snapshot: Snapshot, period: Period, credit: RunCredit, given: Given = {}): Promise<ScoredRun | null> {
  const { sql, position } = snapshot;
  const rules = given.rules ?? (await rulesFor(sql, position, period));
  const cards = rules.flatMap(({ rule }) => (rule.kind === "scorecard" && countsFor(rule, period) ? [rule] : []));
  if (cards.length === 0) return null;
  const plans = rules.flatMap(({ rule }) => (rule.kind === "bonus" && countsFor(rule, period) ? [rule] : []));
  const work = await loadWork(snapshot, period, credit, needsOf(cards, plans), given.version ?? null);
  const carried = given.carried ?? (await loadCarried(sql, period, rules));
  const reclaimables = given.reclaimables ?? (await loadReclaimables(sql, period, rules));
  const postings = await lastPostings({ sql, position }, { kind: "all" }, period);
  return scoreRun({
    snapshot,
    period,
    rules,
    work,
    postings,
    units: await loadUnits(snapshot),
    carried,
    reclaimables,
    telling: given.telling ?? "values",
  });
}
