import { type RuleFault, ScoringError } from "../../lib/scoring/errors.ts";
import { splitScheme } from "../../lib/scoring/splits/registry.ts";
import { checkParams } from "../../lib/scoring/splits/share-deal.ts";
import type { Rule, SplitsRule } from "./rule-shapes.ts";
import { unknownUnits } from "./unknown-units.ts";

/**
 * A policy's own faults: units that the organisation does not have, schemes and parameters that do not exist, a default that the policy
 * itself does not allow. `known`: the codes of all units.
 */
export function splitsFaults({ units, schemes, default: fallback }: SplitsRule, known: readonly string[], place: string): RuleFault[] {
  const strange = unknownUnits(
    units.map((unit, i) => ({ unit, place: `${place}.units[${i}]` })),
    known,
  );
  const unknown = (schemes ?? []).flatMap((scheme, i) => refusal(`${place}.schemes[${i}]`, () => splitScheme(scheme)));
  return [...strange, ...unknown, ...(fallback ? defaultFaults(fallback, schemes, `${place}.default`) : [])];
}

function defaultFaults({ scheme, params }: NonNullable<SplitsRule["default"]>, allowed: SplitsRule["schemes"], place: string): RuleFault[] {
  const unknown = refusal(`${place}.scheme`, () => splitScheme(scheme));
  if (unknown.length > 0) return unknown;
  const wrong = refusal(`${place}.params`, () => checkParams(scheme, params)).map(atParam);
  return [...wrong, ...notAllowed(scheme, allowed, `${place}.scheme`)];
}

/** Where a scheme's refusal names the parameter ("weights.support"), that is its place. */
const atParam = (fault: RuleFault): RuleFault =>
  fault.params.param === undefined ? fault : { ...fault, place: `${fault.place}.${fault.params.param}` };

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
