import type { RuleFault } from "../../../lib/scoring/errors.ts";
import { authorize } from "../../access/policy.ts";
import { recordAudit } from "../../audit/record.ts";
import type { Sql } from "../../db/sql.ts";
import { parsedJson, type Shaped, shaped } from "../../rules/document.ts";
import { type KnownCodes, rulesFaults } from "../../rules/rule-faults.ts";
import { type Rule, ruleDocument } from "../../rules/rule-shapes.ts";
import { addRules, allRules, digestOf, type StoredRule } from "../../rules/rules-repository.ts";
import { loadUnits, snapshotNow } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";

/** What became of each rule of a file: a new version, or nothing where the same stands already. */
export type Applied = Readonly<{
  kind: Rule["kind"];
  code: string;
  name: string;
  version: number;
  outcome: "added" | "changed" | "unchanged";
}>;

/** Holds a JSON text of rules against their shapes, the core's checks and the rules that stand. Changes nothing. */
export async function checkRules({ database, actor }: Context, text: string): Promise<Shaped<readonly Rule[]>> {
  authorize(actor, "rules.read");
  return checked(text, await knownTo(database, await allRules(database)));
}

/** The same as one step that stores every changed rule as its next version, all or none. */
export async function applyRules({ database, actor }: Context, text: string): Promise<Shaped<readonly Applied[]>> {
  authorize(actor, "rules.write");
  return database.transaction(async (tx) => {
    const standing = await allRules(tx);
    const { value, faults } = checked(text, await knownTo(tx, standing));
    if (value === null) return { value: null, faults };
    return { value: await store(tx, actor, value, standing), faults: [] };
  });
}

/** What rules are held against: the rules that stand, and the organisation as it is now. */
async function knownTo(sql: Sql, standing: readonly StoredRule[]): Promise<KnownCodes> {
  const codes = (kind: Rule["kind"]) => new Set(standing.filter(({ rule }) => rule.kind === kind).map(({ rule }) => rule.code));
  const latest = [...new Map(standing.map(({ rule }) => [`${rule.kind} ${rule.code}`, rule])).values()];
  return {
    grades: codes("grades"),
    bonus: codes("bonus"),
    scorecards: latest.filter((rule) => rule.kind === "scorecard"),
    splits: latest.filter((rule) => rule.kind === "splits"),
    units: (await loadUnits(await snapshotNow(sql, null))).map(({ code }) => code),
  };
}

function checked(text: string, known: KnownCodes): Shaped<readonly Rule[]> {
  const { value, faults } = readRules(text);
  if (value === null) return { value: null, faults };
  const wrong: readonly RuleFault[] = rulesFaults(value, known);
  return wrong.length > 0 ? { value: null, faults: wrong } : { value, faults: [] };
}

/** The rules of a JSON text that has their shape, whatever else may be wrong with them. */
export function readRules(text: string): Shaped<readonly Rule[]> {
  const json = parsedJson(text);
  if (json.faults.length > 0) return { value: null, faults: json.faults };
  const { value, faults } = shaped(ruleDocument, json.value);
  return value === null ? { value: null, faults } : { value: value.rules, faults: [] };
}

async function store(tx: Sql, actor: Context["actor"], rules: readonly Rule[], standing: readonly StoredRule[]): Promise<Applied[]> {
  // The last version that begins on the same day: another beginning is another rule for other periods.
  const latest = new Map(standing.map((one) => [keyOf(one.rule), one]));
  const changed = rules.filter((rule) => latest.get(keyOf(rule))?.digest !== digestOf(rule));
  const added = new Map((await addRules(tx, actor, changed)).map((one) => [one.rule, one]));
  const applied: Applied[] = [];
  for (const rule of rules) {
    const { kind, code, name, from } = rule;
    const now = added.get(rule);
    if (!now) {
      applied.push({ kind, code, name, version: latest.get(keyOf(rule))?.version ?? 1, outcome: "unchanged" });
      continue;
    }
    const { version, position } = now;
    await recordAudit(tx, actor, { type: "rules.changed", kind, code, name, version, from, position });
    applied.push({ kind, code, name, version, outcome: version === 1 ? "added" : "changed" });
  }
  return applied;
}

const keyOf = ({ kind, code, from }: Rule): string => `${kind} ${code} ${from}`;
