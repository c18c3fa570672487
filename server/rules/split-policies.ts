import type { SplitPolicy } from "../../lib/scoring/splits/split-policy.ts";
import type { Sql } from "../db/sql.ts";
import { rulesFor, type StoredRule } from "./rules-repository.ts";
import { toSplitPolicy } from "./to-core.ts";

/** A split policy as the core takes it, with the version it stands in. */
export type StoredPolicy = SplitPolicy & Readonly<{ ruleSetId: number; version: number; name: string }>;

/** The split policies among some rules. */
const splitPolicies = (rules: readonly StoredRule[]): StoredPolicy[] =>
  rules.flatMap(({ id, version, rule }) =>
    rule.kind === "splits" ? [{ ...toSplitPolicy(rule), ruleSetId: id, version, name: rule.name }] : [],
  );

/** The split policies that count in a period as of a ledger position. `end`: the first day after it. */
export const splitPoliciesFor = async (sql: Sql, position: number, period: Readonly<{ end: number }>): Promise<StoredPolicy[]> =>
  splitPolicies(await rulesFor(sql, position, period));

/** A version of a policy, by its name. */
type PolicyVersion = Readonly<{ code: string; version: number }>;

/** Notes the policies by which a run's deals were shared, in the run's transaction. */
export async function storePoliciesOfRun(tx: Sql, runId: number, policies: readonly PolicyVersion[]): Promise<void> {
  for (const { code, version } of policies)
    await tx.query(
      `INSERT INTO run_rules (run_id, rule_set_id) SELECT ?, r.id FROM rule_sets r WHERE r.kind = 'splits' AND r.code = ? AND r.version = ?
       RETURNING run_id`,
      [runId, code, version],
    );
}

/** The policies that a run names. */
export async function policiesOfRun(sql: Sql, runId: number): Promise<PolicyVersion[]> {
  const rows = await sql.query<{ code: string; version: number | bigint }>(
    `SELECT r.code, r.version FROM rule_sets r JOIN run_rules u ON u.rule_set_id = r.id WHERE u.run_id = ? AND r.kind = 'splits' ORDER BY r.code`,
    [runId],
  );
  return rows.map(({ code, version }) => ({ code, version: Number(version) }));
}
