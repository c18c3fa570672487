import { createHash } from "node:crypto";
import { fromDay } from "../../lib/scoring/periods/day.ts";
import type { Period } from "../../lib/scoring/periods/period.ts";
import type { Actor } from "../access/actor.ts";
import { at, instantOf, takePosition } from "../db/ledger.ts";
import type { Sql } from "../db/sql.ts";
import { type Rule, rule as ruleShape } from "./rule-shapes.ts";

/** A rule as it is kept: one version of it. */
export type StoredRule<R extends Rule = Rule> = Readonly<{
  id: number;
  version: number;
  position: number;
  actor: string;
  createdAt: string;
  digest: string;
  rule: R;
}>;

type Row = {
  id: number | bigint;
  version: number | bigint;
  position: number | bigint;
  actor: string;
  created_at: unknown;
  digest: string;
  body: string;
};

const stored = ({ id, version, position, actor, created_at, digest, body }: Row): StoredRule => ({
  id: Number(id),
  version: Number(version),
  position: Number(position),
  actor,
  createdAt: instantOf(created_at),
  digest,
  rule: ruleShape.parse(JSON.parse(body)),
});

const COLUMNS = `id, version, position, actor, created_at, digest, body`;

/** The JSON by which two rules are the same: keys in the shape's order, whatever the order in the file. */
const canonical = (rule: Rule): string => JSON.stringify(ruleShape.parse(rule));
export const digestOf = (rule: Rule): string => createHash("sha256").update(canonical(rule)).digest("hex");

/** Every version of every rule, oldest first. */
export async function allRules(sql: Sql): Promise<StoredRule[]> {
  return (await sql.query<Row>(`SELECT ${COLUMNS} FROM rule_sets ORDER BY kind, code, version`)).map(stored);
}

/** The versions that count for a period as of a ledger position: of each rule the latest that begins on or before the period's last day. */
export async function rulesFor(sql: Sql, position: number, period: Pick<Period, "end">): Promise<StoredRule[]> {
  const last = fromDay(period.end - 1);
  const rows = await sql.query<Row>(
    `SELECT ${COLUMNS} FROM rule_sets r WHERE r.position <= ? AND r."from" <= ? ORDER BY r.kind, r.code, r."from", r.version`,
    [position, last],
  );
  return lastOfEach(rows.map(stored));
}

/** In order of their beginning and version, the last of each kind and code. */
function lastOfEach(rules: readonly StoredRule[]): StoredRule[] {
  return [...new Map(rules.map((one) => [`${one.rule.kind} ${one.rule.code}`, one])).values()];
}

/** Whether a version of a split policy was added between two ledger positions. */
export async function splitPoliciesChanged(sql: Sql, after: number, upTo: number): Promise<boolean> {
  const rows = await sql.query("SELECT 1 AS one FROM rule_sets WHERE kind = 'splits' AND position > ? AND position <= ? LIMIT 1", [
    after,
    upTo,
  ]);
  return rows.length > 0;
}

/** The rules a run was scored by: all that it names but the split policies, by which its credit was shared. */
export async function rulesOfRun(sql: Sql, runId: number): Promise<StoredRule[]> {
  const rows = await sql.query<Row>(
    `SELECT ${COLUMNS} FROM rule_sets r WHERE r.kind <> 'splits' AND r.id IN (SELECT u.rule_set_id FROM run_rules u WHERE u.run_id = ?)
     ORDER BY kind, code`,
    [runId],
  );
  return rows.map(stored);
}

/** Adds rules, each as the next version of its kind and code, as one step of the ledger. */
export async function addRules(tx: Sql, actor: Actor, rules: readonly Rule[]): Promise<StoredRule[]> {
  if (rules.length === 0) return [];
  const position = await takePosition(tx, actor, "rules");
  const added: StoredRule[] = [];
  for (const rule of rules) added.push(await addRule(tx, actor, position, rule));
  return added;
}

async function addRule(tx: Sql, actor: Actor, position: number, rule: Rule): Promise<StoredRule> {
  const [latest] = await tx.query<{ version: number | bigint | null }>(
    "SELECT MAX(version) AS version FROM rule_sets WHERE kind = ? AND code = ?",
    [rule.kind, rule.code],
  );
  const version = Number(latest?.version ?? 0) + 1;
  const createdAt = new Date().toISOString();
  const body = canonical(rule);
  const digest = digestOf(rule);
  const [row] = await tx.query<{ id: number | bigint }>(
    `INSERT INTO rule_sets (kind, code, version, "from", body, digest, actor, position, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ${at(tx)}) RETURNING id`,
    [rule.kind, rule.code, version, rule.from, body, digest, actor.id, position, createdAt],
  );
  return { id: Number(row?.id), version, position, actor: actor.id, createdAt, digest, rule };
}
