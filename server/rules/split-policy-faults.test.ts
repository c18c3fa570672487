import { describe, expect, test } from "vitest";
import { rulesFaults } from "./rule-faults.ts";
import { type SplitsRule, splitsRule } from "./rule-shapes.ts";
import { toSplitPolicy } from "./to-core.ts";

const policy = (over: Partial<SplitsRule> = {}): SplitsRule =>
  splitsRule.parse({ kind: "splits", code: "branches", name: "Branches", from: "2026-01-01", units: ["B"], ...over });

const faults = (rule: SplitsRule, standing: readonly SplitsRule[] = []) =>
  rulesFaults([rule], { grades: new Set(), bonus: new Set(), scorecards: [], splits: standing, units: ["B", "R01", "R02"] }).map(
    ({ place, code }) => `${place} ${code}`,
  );

describe("a split policy", () => {
  test("that says least allows every scheme, has no default and leaves nothing out", () => {
    expect(faults(policy())).toEqual([]);
    const { schemes, fallback, acrossUnits, touches } = toSplitPolicy(policy());
    expect(schemes).toContain("shapley");
    expect({ fallback, acrossUnits, touches }).toEqual({
      fallback: null,
      acrossUnits: "common-unit",
      touches: { dailyCap: null, duplicates: "show", afterClose: "show", bulk: null },
    });
  });

  test("names schemes and parameters that exist", () => {
    expect(faults(policy({ schemes: ["equal", "equl"] }))).toEqual(["rules[0].schemes[1] split_scheme_unknown"]);
    expect(faults(policy({ default: { scheme: "fair" } }))).toEqual(["rules[0].default.scheme split_scheme_unknown"]);
    const decay = (params: Record<string, unknown>) => faults(policy({ default: { scheme: "time-decay", params } }));
    expect(decay({ halfLifeDays: "-7" })).toEqual(["rules[0].default.params.halfLifeDays split_param_negative"]);
    expect(decay({ halfLife: "7" })).toEqual(["rules[0].default.params.halfLife split_param_unknown"]);
    const byRole = { scheme: "role-weighted", params: { weights: { support: "much" } } };
    expect(faults(policy({ default: byRole }))).toEqual(["rules[0].default.params.weights.support split_param_not_decimal"]);
  });

  test("has a default that it allows itself and that shares something out", () => {
    expect(faults(policy({ schemes: ["equal"], default: { scheme: "linear" } }))).toEqual([
      "rules[0].default.scheme split_default_not_allowed",
    ]);
    expect(faults(policy({ default: { scheme: "overlay", params: { percent: { M001: "10" } } } }))).toEqual([
      "rules[0].default.scheme split_default_overlay",
    ]);
  });

  test("names units that the organisation has; the nearest is named where one is near", () => {
    const found = rulesFaults([policy({ units: ["R01", "R03", "Everywhere"] })], {
      grades: new Set(),
      bonus: new Set(),
      scorecards: [],
      splits: [],
      units: ["B", "R01", "R02"],
    });
    expect(found).toEqual([
      { place: "rules[0].units[1]", code: "rule_unit_unknown", params: { unit: "R03", nearest: "R01" } },
      { place: "rules[0].units[2]", code: "rule_unit_unknown", params: { unit: "Everywhere", nearest: "none" } },
    ]);
  });

  test("claims no unit that another policy has; its own next version may", () => {
    expect(faults(policy(), [policy({ code: "other" })])).toEqual(["rules[0].units[0] policy_unit_twice"]);
    expect(faults(policy(), [policy()])).toEqual([]);
  });
});
