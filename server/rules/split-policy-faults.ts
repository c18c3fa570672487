import { type RuleFault, ScoringError } from "../../lib/scoring/errors.ts";
import { splitScheme } from "../../lib/scoring/splits/registry.ts";
import { checkParams } from "../../lib/scoring/splits/share-deal.ts";
import type { Rule, SplitsRule } from "./rule-shapes.ts";

/** A policy's own faults: schemes and parameters that do not exist, a default that the policy itself does not allow. */
export function splitsFaults({ schemes, default: fallback }: SplitsRule, place: string): RuleFault[] {
  const unknown = (schemes ?? []).flatMap((scheme, i) => refusal(`${place}.schemes[${i}]`, () => splitScheme(scheme)));
  if (!fallback) return unknown;
  const at = `${place}.default`;
  const wrong = refusal(`${at}.scheme`, () => splitScheme(fallback.scheme));
  if (wrong.length > 0) return [...unknown, ...wrong];
  const params = refusal(`${at}.params`, () => checkParams(fallback.scheme, fallback.params));
  return [...unknown, ...params, ...notAllowed(fallback.scheme, schemes, `${at}.scheme`)];
}

function notAllowed(scheme: string, allowed: readonly string[] | undefined, place: string): RuleFault[] {
  if (splitScheme(scheme).besideTotal) return [{ place, code: "split_default_overlay", params: { scheme } }];
  if (allowed === undefined || allowed.includes(scheme)) return [];
  return [{ place, code: "split_default_not_allowed", params: { scheme, allowed: allowed.join(", ") } }];
}

/** A unit that two policies claim would follow whichever comes first: `policy_unit_twice` {unit, policy, other}. */
export function policyUnitFaults(rules: readonly Rule[], standing: readonly SplitsRule[]): RuleFault[] {
  const own = new Set(rules.map(({ code }) => code));
  const holders = new Map(standing.filter(({ code }) => !own.has(code)).flatMap(({ code, units }) => units.map((unit) => [unit, code])));
  return rules.flatMap((rule, i): RuleFault[] => {
    if (rule.kind !== "splits") return [];
    const faults = rule.units.flatMap((unit, at): RuleFault[] => {
      const other = holders.get(unit);
      if (other === undefined || other === rule.code) return [];
      return [{ place: `rules[${i}].units[${at}]`, code: "policy_unit_twice", params: { unit, policy: rule.code, other } }];
    });
    for (const unit of rule.units) holders.set(unit, rule.code);
    return faults;
  });
}

function refusal(place: string, check: () => unknown): RuleFault[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error;
    return [{ place, code: error.code, params: error.params }];
  }
}
