import { describe, expect, it } from "vitest";
import examples from "../../../examples/rules.json" with { type: "json" };
import policies from "../../../examples/split-policy.json" with { type: "json" };
import type { Rule, ScoringRule, SplitsRule } from "../rules-data.ts";
import { draftSchema } from "./draft.ts";
import { draftOfRule } from "./draft-of-rule.ts";
import { fieldOf } from "./fault-field.ts";
import { tierLines } from "./plot.ts";
import { ruleChanges } from "./rule-changes.ts";
import { ruleOfDraft } from "./rule-of-draft.ts";
import { sumText } from "./sum-text.ts";

const everything: readonly Rule[] = [
  {
    kind: "scorecard", code: "c", name: "C", from: "2026-01-01", positions: ["p", "q"], grades: "g", bonus: "b",
    metrics: [
      { metric: "adb", weight: "60.5", curve: [["0", "0"], ["1", "100"]], direction: "lower", name: "n", plan: "12.5", of: "unit", products: ["CUR"], segments: ["s"], team: "own" },
      { metric: "rating", weight: "39.5", curve: [["1", "100"]], plan: "previous", of: "manager", kinds: ["call"], criterion: "care" },
    ],
  },
  {
    kind: "grades", code: "g", name: "G", from: "2026-01-01", every: ["quarter"], bands: [{ grade: "A", from: "0" }, { grade: "B", from: "50" }],
    gates: [{ criterion: "care", below: "55", cap: "A" }], quotas: { A: "0.25", B: "0.75" }, promotion: { periods: 2 },
  },
  {
    kind: "bonus", code: "b", name: "B", from: "2026-01-01", every: ["month", "year"], currency: "EUR", base: "margin", rule: "step", on: "cumulative",
    tiers: [{ from: "0", rate: "0.01", to: "1000" }, { from: "1000", rate: "0.02" }], multipliers: { A: "0", B: "1.5" }, cap: "500", floor: "10", draw: "5",
    deferral: [{ afterMonths: 0, share: "0.6" }, { afterMonths: 12, share: "0.4" }], pools: [{ unit: "R1", amount: "10.00" }],
    guarantee: { amount: "3.00", months: 6 }, clawback: { months: 12 },
  },
  {
    kind: "splits", code: "s", name: "S", from: "2026-01-01", units: ["R1", "R2"], schemes: ["role-weighted", "overlay"],
    default: { scheme: "role-weighted", params: { weights: { "lead.x": "2", support: "0.5" } } }, agreeWithinDays: 14, acrossUnits: "every-unit", pathMonths: 6,
    touches: { dailyCap: 3, duplicates: "leave-out", afterClose: "show", bulk: { touches: 10, minutes: 5, handling: "leave-out" } },
  },
  { kind: "splits", code: "t", name: "T", from: "2026-01-01", units: ["B"], acrossUnits: "common-unit", pathMonths: 12, touches: { duplicates: "show", afterClose: "show" } },
]; // biome-ignore format: rules in a few lines

describe("a rule in the form", () => {
  it.each(everything.map((rule) => [rule.kind, rule] as const))("comes out as it went in (%s)", (_, rule) => {
    const draft = draftOfRule(rule);
    expect(draftSchema.safeParse(draft).error).toBeUndefined();
    expect(ruleOfDraft(draft)).toEqual(rule);
  });

  it("loses nothing of the rules that are shipped", () => {
    for (const shipped of policies.rules as unknown as readonly SplitsRule[]) expect(ruleOfDraft(draftOfRule(shipped))).toEqual(shipped);
    for (const shipped of examples.rules as unknown as readonly ScoringRule[]) {
      const withDefaults =
        shipped.kind === "scorecard"
          ? {
              ...shipped,
              metrics: shipped.metrics.map((metric) => ({ ...metric, plan: metric.plan ?? "target", of: metric.of ?? "manager" })),
            }
          : shipped.kind === "bonus"
            ? { ...shipped, on: shipped.on ?? "items" }
            : shipped;
      expect(ruleOfDraft(draftOfRule(withDefaults))).toEqual(withDefaults);
    }
  });

  it("takes a comma for a point, and says where a decimal is none", () => {
    const draft = draftOfRule(everything[0] as Rule);
    const [first, second] = draft.metrics;
    if (!first || !second) throw new Error("two metrics");
    expect(ruleOfDraft({ ...draft, metrics: [{ ...first, weight: "60,25" }, second] })).toMatchObject({
      metrics: [{ weight: "60.25" }, {}],
    });
    const wrong = draftSchema.safeParse({ ...draft, metrics: [{ ...first, weight: "much" }, second] });
    expect(wrong.error?.issues).toMatchObject([{ path: ["metrics", 0, "weight"], message: "rules.need_decimal" }]);
  });
});

describe("faults", () => {
  it.each([
    ["metrics[0].curve[1]", "metrics.0.curve.1"],
    ["metrics", "metrics"],
    ["tiers[2].rate", "tiers.2.rate"],
    ["quotas.B", "bands.1.quota"],
    ["multipliers.B", "multipliers.1.factor"],
    ["promotion.periods", "promotion"],
    ["guarantee.amount", "guaranteeAmount"],
    ["", ""],
  ])("of %s stand at %s", (place, field) => {
    const names = {
      kind: "grades" as const,
      bands: draftOfRule(everything[1] as Rule).bands,
      multipliers: draftOfRule(everything[2] as Rule).multipliers,
    };
    expect(fieldOf(place, names)).toBe(field);
  });

  it.each([
    ["units[1]", "policy.units.1"],
    ["default.scheme", "policy.default.scheme"],
    ["default.params.weights.a[0]", "policy.default.params.weights.a[0]"],
    ["touches.bulk.minutes", "policy.touches.bulk.minutes"],
    ["code", "code"],
    ["", ""],
  ])("of a policy's %s stand at %s", (place, field) => {
    expect(fieldOf(place, draftOfRule(everything[3] as Rule))).toBe(field);
  });

  it.each([
    [{ units: [] }, ["policy", "units"], "split_policy.need_unit"],
    [{ allows: "some" as const, schemes: [] }, ["policy", "schemes"], "split_policy.need_scheme"],
    [{ agreeWithinDays: "0" }, ["policy", "agreeWithinDays"], "split_policy.need_count"],
    [{ pathMonths: "" }, ["policy", "pathMonths"], "split_policy.need_count"],
  ])("a policy with %j says what is missing", (part, path, message) => {
    const draft = draftOfRule(everything[3] as Rule);
    expect(draftSchema.safeParse({ ...draft, policy: { ...draft.policy, ...part } }).error?.issues).toMatchObject([{ path, message }]);
  });

  it("a parameter takes a comma for a point, and one left empty is not given", () => {
    const draft = draftOfRule(everything[3] as Rule);
    const params = { "role-weighted": { weights: { lead: "1,5", support: " " } }, linear: { unused: "1" } };
    expect(ruleOfDraft({ ...draft, policy: { ...draft.policy, default: { scheme: "role-weighted", params } } })).toHaveProperty("default", {
      scheme: "role-weighted",
      params: { weights: { lead: "1.5" } },
    });
  });

  it("touches in bulk need both their numbers, and two of them", () => {
    const draft = draftOfRule(everything[3] as Rule);
    const issues = (bulk: { touches: string; minutes: string }) =>
      draftSchema
        .safeParse({ ...draft, policy: { ...draft.policy, touches: { ...draft.policy.touches, bulk: { ...bulk, handling: "show" } } } })
        .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    expect(issues({ touches: "5", minutes: "" })).toEqual(["policy.touches.bulk.minutes rules.needed"]);
    expect(issues({ touches: "1", minutes: "5" })).toEqual(["policy.touches.bulk.touches split_policy.need_two"]);
    expect(issues({ touches: "", minutes: "" })).toBeUndefined();
  });

  it("a sum is exact: 0.1 and 0.2 are 0.3", () => {
    expect(sumText(["0.1", "0,2"], "1")).toEqual({ sum: "0.3", gap: "0.7" });
    expect(sumText(["33.4", "33.3", "33.2"], "100")).toEqual({ sum: "99.9", gap: "0.1" });
    expect(sumText(["1", ""], "100")).toBeNull();
  });
});

describe("what changes", () => {
  it("is named by field, metric, grade or place", () => {
    const [card, , bonus] = everything as readonly [
      Extract<ScoringRule, { kind: "scorecard" }>,
      ScoringRule,
      Extract<ScoringRule, { kind: "bonus" }>,
    ];
    const metrics = card.metrics.map((metric, i) =>
      i === 0 ? { ...metric, weight: "61", curve: [["0", "10"]] as [string, string][] } : metric,
    );
    expect(ruleChanges(card, { ...card, metrics, name: "D" })).toEqual([
      { field: "name", names: [], before: "C", after: "D" },
      { field: "weight", names: ["n"], before: "60.5", after: "61" },
      { field: "curve", names: ["n"], before: "0 → 0, 1 → 100", after: "0 → 10" },
    ]);
    const { floor: _, ...withoutFloor } = bonus;
    const changed = { ...withoutFloor, multipliers: { A: "0", B: "2" }, tiers: [{ from: "0", rate: "0.03" }] };
    expect(ruleChanges(bonus, changed)).toEqual([
      { field: "rate", names: ["#1"], before: "0.01", after: "0.03" },
      { field: "multipliers", names: ["B"], before: "1.5", after: "2" },
      { field: "to", names: ["#1"], before: "1000", after: null },
      { field: "tiers_from", names: ["#2"], before: "1000", after: null },
      { field: "rate", names: ["#2"], before: "0.02", after: null },
      { field: "floor", names: [], before: "10", after: null },
    ]);
    expect(ruleChanges(card, card)).toEqual([]);
    const policy = everything[3] as SplitsRule;
    const other = {
      ...policy,
      units: ["R1"],
      default: { scheme: "role-weighted", params: { weights: { "lead.x": "3" } } },
      touches: { ...policy.touches, afterClose: "leave-out" as const },
    };
    expect(ruleChanges(policy, other)).toEqual([
      { field: "units", names: [], before: "R1, R2", after: "R1" },
      { field: "params", names: ["weights", "lead.x"], before: "2", after: "3" },
      { field: "after_close", names: [], before: "show", after: "leave-out" },
      { field: "params", names: ["weights", "support"], before: "0.5", after: null },
    ]);
  });
});

describe("what tiers pay, as it is drawn", () => {
  const tiers = [["0", "0.01"], ["1000", "0.02"]].map(([from = "", rate = ""]) => ({ from, rate, amount: "", to: "" })); // biome-ignore format: a table
  it("steps add up", () => expect(tierLines("step", tiers)).toEqual([[[0, 0], [1000, 10], [1500, 20]]])); // biome-ignore format: points
  it("flat tiers jump", () => expect(tierLines("flat", tiers)).toEqual([[[0, 0], [1000, 10]], [[1000, 20], [1500, 30]]])); // biome-ignore format: points
  it("nothing is drawn of what is no number", () => expect(tierLines("step", [{ from: "x", rate: "1", amount: "", to: "" }])).toEqual([]));
});
