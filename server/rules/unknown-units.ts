import type { RuleFault } from "../../lib/scoring/errors.ts";
import { nearestWord } from "../imports/read/nearest-word.ts";

/**
 * Units that a rule names and the organisation does not have: `rule_unit_unknown` {unit, nearest}, `nearest` "none" where nothing is
 * near. `named`: each with its place in the rule; `known`: the codes of the organisation.
 */
export function unknownUnits(named: readonly Readonly<{ unit: string; place: string }>[], known: readonly string[]): RuleFault[] {
  return named
    .filter(({ unit }) => !known.includes(unit))
    .map(({ unit, place }) => ({ place, code: "rule_unit_unknown", params: { unit, nearest: nearestWord(unit, known) ?? "none" } }));
}
