import { ScoringError } from "../errors.ts";
import type { Step } from "../explanation/step.ts";
import { isZero, type Rational, toFraction } from "../money/rational.ts";
import { checkProperties, type SplitProperties } from "./check-properties.ts";
import { normalise } from "./normalise.ts";
import { splitScheme } from "./registry.ts";
import type { Notice, SplitInput } from "./split-scheme.ts";

/**
 * A deal shared out. `shares` stand in the members' order, sum to exactly 1 and are the values of the explanation's children.
 * `exact` is false where the scheme's true shares are irrational and these are them to 40 decimals.
 */
export type SplitResult = Readonly<{
  scheme: string;
  shares: readonly Rational[];
  exact: boolean;
  explanation: Step;
  warnings: readonly Notice[];
  properties: SplitProperties;
}>;

/**
 * Shares one deal among its members by a scheme. `rawParams` is parsed JSON; undefined or null: the scheme's defaults.
 * Throws ScoringError: `split_scheme_unknown`, the parameter errors of params/, `split_no_members` {deal},
 * `split_member_twice` {deal, member}, the scheme's own, `split_negative_weight` and `split_zero_weights`.
 */
export function shareDeal(scheme: string, rawParams: unknown, input: SplitInput): SplitResult {
  const found = splitScheme(scheme);
  const params = found.parseParams(rawParams);
  checkMembers(input);
  const weighing = found.weigh(input, params);
  const explanation = normalise(scheme, input, weighing);
  const weights = weighing.steps.map(({ value }) => value);
  const shares = explanation.children.map(({ value }) => value);
  return {
    scheme,
    shares,
    exact: weighing.decimals === undefined || allAlike(weights),
    explanation,
    warnings: weighing.warnings,
    properties: checkProperties({ members: input.members, weights, shares, sees: (member) => found.sees(input, member) }),
  };
}

/** Whether a scheme knows these parameters, without a deal to apply them to: for imports. Throws as shareDeal does. */
export function checkParams(scheme: string, rawParams: unknown): void {
  splitScheme(scheme).parseParams(rawParams);
}

function checkMembers({ deal, members }: SplitInput): void {
  if (members.length === 0) throw new ScoringError("split_no_members", { deal });
  const seen = new Set<string>();
  for (const { id } of members) {
    if (seen.has(id)) throw new ScoringError("split_member_twice", { deal, member: id });
    seen.add(id);
  }
}

/** Irrational weights that are all the same still give rational shares: 1, or 1/n each. */
const allAlike = (weights: readonly Rational[]): boolean => new Set(weights.filter((weight) => !isZero(weight)).map(toFraction)).size === 1;
