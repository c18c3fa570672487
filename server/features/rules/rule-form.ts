import { splitSchemes } from "../../../lib/scoring/splits/registry.ts";
import { authorize } from "../../access/policy.ts";
import type { BonusRule, GradesRule } from "../../rules/rule-shapes.ts";
import { allRules } from "../../rules/rules-repository.ts";
import { snapshotNow } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { currentOf } from "./list-rules.ts";
import { METRIC_CATALOGUE } from "./metric-catalogue.ts";
import { loadWords, scoredPeriods, type Words } from "./rules-repository.ts";

/** What a rule may be made of. `periods`: those with scores, newest first. */
export type RuleForm = Readonly<{
  metrics: typeof METRIC_CATALOGUE;
  words: Words;
  schemes: readonly GradesRule[];
  plans: readonly BonusRule[];
  periods: readonly string[];
  /** how a deal can be shared; `besideTotal`: recognition that shares nothing out */
  splitSchemes: readonly Readonly<{ scheme: string; besideTotal: boolean }>[];
}>;

/** The catalogue of metrics, the words of the facts, and the schemes and plans as they stand on `today` (YYYY-MM-DD). */
export async function ruleForm({ database, actor }: Context, today: string): Promise<RuleForm> {
  authorize(actor, "rules.read");
  const versions = Map.groupBy(await allRules(database), ({ rule }) => `${rule.kind} ${rule.code}`);
  const current = [...versions.values()].map((own) => currentOf(own, today).rule);
  return {
    metrics: METRIC_CATALOGUE,
    words: await loadWords(await snapshotNow(database, null)),
    schemes: current.filter((rule) => rule.kind === "grades"),
    plans: current.filter((rule) => rule.kind === "bonus"),
    periods: await scoredPeriods(database),
    splitSchemes: [...splitSchemes.values()].map(({ name, besideTotal = false }) => ({ scheme: name, besideTotal })),
  };
}
