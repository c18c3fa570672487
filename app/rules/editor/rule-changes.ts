import type { Rule } from "../rules-data.ts";

/** Something a rule says: where (a field under names: of a metric, a grade, a unit, or a place in a list as "#1"), and what. */
type Said = Readonly<{ field: string; names: readonly string[]; value: string }>;
export type RuleChange = Readonly<{ field: string; names: readonly string[]; before: string | null; after: string | null }>;

/** What differs between two versions of a rule, in the order of the fields. Lists that belong together (a curve) count as one. */
export function ruleChanges(before: Rule | null, after: Rule): RuleChange[] {
  const [old, now] = [before ? said(before) : [], said(after)];
  const keyOf = ({ field, names }: Said) => JSON.stringify([field, ...names]);
  const [oldBy, nowBy] = [new Map(old.map((one) => [keyOf(one), one])), new Map(now.map((one) => [keyOf(one), one]))];
  const keys = [...new Set([...nowBy.keys(), ...oldBy.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [oldBy.get(key), nowBy.get(key)];
    const { field, names } = (is ?? was) as Said;
    return was?.value === is?.value ? [] : [{ field, names, before: was?.value ?? null, after: is?.value ?? null }];
  });
}

const said = (rule: Rule): Said[] => Object.entries(rule).flatMap(([field, value]) => saidOf(WORDS[field] ?? field, value, []));

/** Where a field's word is another than its key, or depends on the list it stands in. */
const WORDS: Readonly<Record<string, string>> = {
  "metrics.name": "metric_name",
  "metrics.direction": "better_is",
  "bands.from": "bands_from",
  "gates.cap": "gates_cap",
  "tiers.from": "tiers_from",
  "tiers.amount": "tiers_amount",
  "pools.amount": "pools_amount",
  "guarantee.amount": "guarantee_amount",
  "guarantee.months": "guarantee_months",
  "clawback.months": "clawback_months",
  agreeWithinDays: "agree_within_days",
  acrossUnits: "across_units",
  pathMonths: "path_months",
  "touches.dailyCap": "daily_cap",
  "touches.afterClose": "after_close",
  "default.scheme": "default_scheme",
  "bulk.touches": "bulk_touches",
  "bulk.minutes": "bulk_minutes",
  "bulk.handling": "bulk_handling",
};

/** The field by which an entry of a list is told from the others. */
const NAMES: Readonly<Record<string, string>> = { bands: "grade", gates: "criterion", pools: "unit" };

function saidOf(field: string, value: unknown, names: readonly string[]): Said[] {
  if (value === undefined) return [];
  if (field === "curve")
    return [{ field, names, value: (value as [string, string][]).map(([at, points]) => `${at} → ${points}`).join(", ") }];
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one !== "object")) return [{ field, names, value: value.join(", ") }];
    return value.flatMap((one: Readonly<Record<string, unknown>>, i) => inside(one, [...names, nameOf(field, one, i)], field));
  }
  if (field === "params") return paramsOf(value as Params, names);
  if (typeof value === "object" && value !== null) return inside(value as Readonly<Record<string, unknown>>, names, field);
  return [{ field, names, value: String(value) }];
}

const inside = (value: Readonly<Record<string, unknown>>, names: readonly string[], field: string): Said[] =>
  field === "multipliers" || field === "quotas"
    ? Object.entries(value).map(([grade, text]) => ({ field, names: [...names, grade], value: String(text) }))
    : Object.entries(value).flatMap(([key, one]) => saidOf(WORDS[`${field}.${key}`] ?? key, one, names));

type Params = Readonly<Record<string, unknown>>;

/** A scheme's parameters, and the entries of those that are tables. */
const paramsOf = (params: Params, names: readonly string[]): Said[] =>
  Object.entries(params).flatMap(([name, value]): Said[] =>
    typeof value === "object" && value !== null
      ? paramsOf(value as Params, [...names, name])
      : [{ field: "params", names: [...names, name], value: String(value) }],
  );

function nameOf(field: string, one: Readonly<Record<string, unknown>>, i: number): string {
  if (field === "metrics") return String(one.name ?? one.criterion ?? one.metric);
  const name = NAMES[field];
  return name === undefined ? `#${i + 1}` : String(one[name]);
}
