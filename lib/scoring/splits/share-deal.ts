import { ScoringError } from "../errors.ts";
import type { Notice } from "../explanation/notice.ts";
import type { Step } from "../explanation/step.ts";
import { isZero, type Rational, toFraction } from "../money/rational.ts";
import { checkProperties, type SplitProperties } from "./check-properties.ts";
import { withFoundTouches } from "./found-touches.ts";
import type { GameInput } from "./game/game-input.ts";
import { readGameParam } from "./game/game-param.ts";
import { normalise } from "./normalise.ts";
import { isTable } from "./params/is-table.ts";
import type { Param, ParamValues } from "./params/param.ts";
import { readParams } from "./params/read-params.ts";
import { splitScheme } from "./registry.ts";
import type { SplitInput, SplitScheme } from "./split-scheme.ts";

/**
 * A deal shared out. `shares` stand in the members' order, sum to exactly 1 (`besideTotal`: they are percentages beside the
 * total and need not) and are the values of the explanation's children; `weights` are what they were made from: in a game,
 * the members' values. `exact` is false where the true shares are irrational and these are them to 40 decimals, and where
 * they were estimated from a sample.
 */
export type SplitResult = Readonly<{
  scheme: string;
  shares: readonly Rational[];
  weights: readonly Rational[];
  exact: boolean;
  besideTotal: boolean;
  explanation: Step;
  /** what several members' weights were computed from */
  evidence: readonly Step[];
  warnings: readonly Notice[];
  properties: SplitProperties;
  /** what the scheme saw of each member: equal texts, interchangeable members */
  seen: readonly string[];
  /** places of the members who add nothing to anybody, where the scheme looks for them */
  nullPlayers: readonly number[];
}>;

/**
 * Shares one deal among its members by a scheme. `rawParams` is parsed JSON; undefined or null: the scheme's defaults.
 * A scheme that needs a game takes it from the parameters (`game`), else from the deal.
 * Throws ScoringError: `split_scheme_unknown`, the parameter errors of params/ and of game/game-param.ts, `split_no_members` {deal},
 * `split_member_twice` {deal, member}, the scheme's own, `split_negative_weight` and `split_zero_weights`.
 */
export function shareDeal(scheme: string, rawParams: unknown, deal: SplitInput): SplitResult {
  const found = splitScheme(scheme);
  const { params, game } = paramsOf(found, rawParams);
  const input = game ? { ...deal, game } : deal;
  checkMembers(input);
  const weighed = found.weigh(input, params);
  const weighing = found.needs.includes("touches") ? { ...weighed, steps: withFoundTouches(input, weighed.steps) } : weighed;
  const explanation = withEvidence(normalise(found, input, weighing), weighing.evidence ?? []);
  const figures = {
    weights: weighing.steps.map(({ value }) => value),
    shares: explanation.children.map(({ value }) => value),
    seen: input.members.map((member) => found.sees(input, member, params)),
    nullPlayers: weighing.nullPlayers ?? [],
    besideTotal: found.besideTotal === true,
  };
  return {
    ...figures,
    scheme,
    exact: !weighing.estimated && (weighing.decimals === undefined || allAlike(figures.weights)),
    explanation,
    evidence: weighing.evidence ?? [],
    warnings: weighing.warnings,
    properties: checkProperties({ members: input.members, ...figures }),
  };
}

/** Whether a scheme knows these parameters, without a deal to apply them to: for imports. Throws as shareDeal does. */
export function checkParams(scheme: string, rawParams: unknown): void {
  paramsOf(splitScheme(scheme), rawParams);
}

/** Every share carries what all of them rest on: whoever opens one sees the table. */
const withEvidence = (shares: Step, evidence: readonly Step[]): Step =>
  evidence.length === 0 ? shares : { ...shares, children: shares.children.map((share) => ({ ...share, evidence })) };

type Read = Readonly<{ params: ParamValues<readonly Param[]>; game?: GameInput }>;

/** The game that members agreed on stands among the parameters: it is theirs, and goes before any that the deal brings. */
function paramsOf(scheme: SplitScheme<readonly Param[]>, raw: unknown): Read {
  const agreed = scheme.needs.includes("game") && isTable(raw) ? raw : {};
  const { game, ...rest } = agreed;
  const params = readParams(scheme.name, game === undefined ? raw : rest, scheme.params);
  scheme.checkParams?.(params);
  return { params, ...(game !== undefined && { game: readGameParam(scheme.name, game) }) };
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
