import { MeritError } from "../../../lib/messages/merit-error.ts";
import { authorize } from "../../access/policy.ts";
import type { Rule } from "../../rules/rule-shapes.ts";
import type { Context } from "../context.ts";
import { type ListedRule, listRules, type RuleVersion } from "./list-rules.ts";

export type RuleWanted = Readonly<{ kind: Rule["kind"]; code: string; version?: number | undefined }>;

/** A rule with all its versions, and the one asked for: the current one by itself. Throws `rule_missing`, `rule_version_missing`. */
export async function getRule(
  context: Context,
  { kind, code, version }: RuleWanted,
  today: string,
): Promise<ListedRule & { shown: RuleVersion }> {
  authorize(context.actor, "rules.read");
  const found = (await listRules(context, today)).find((rule) => rule.kind === kind && rule.code === code);
  if (!found) throw new MeritError("rule_missing", { kind, rule: code });
  const shown = version === undefined ? found.current : found.versions.find((one) => one.version === version);
  if (!shown) throw new MeritError("rule_version_missing", { rule: code, version: version ?? 0, last: found.versions[0]?.version ?? 0 });
  return { ...found, shown };
}
