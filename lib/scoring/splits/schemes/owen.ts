import type { Notice } from "../../explanation/notice.ts";
import { gameSeen } from "../game/game-seen.ts";
import { SAMPLING_PARAMS, type Unions, weighOwen } from "../game/weigh-owen.ts";
import { groupBy } from "../group-by.ts";
import { names } from "../member-touches.ts";
import type { SplitInput, SplitScheme } from "../split-scheme.ts";

/**
 * The Owen value (Owen 1977): the Shapley value where units act as blocs. Units come together in any order, and inside each
 * its members do; a member's value is its mean marginal contribution over these orders. Unions are the members' units; a
 * member without a unit is a union alone, with a warning. Game, parameters and sampling as in shapley.ts.
 * Fair where units, not people, decide to cooperate. Gamed by moving somebody between units on paper, since a bloc's weight
 * depends on who is in it.
 */
export const owen: SplitScheme<typeof SAMPLING_PARAMS> = {
  name: "owen",
  params: SAMPLING_PARAMS,
  needs: ["game", "units"],
  weigh(input, sampling) {
    const weighing = weighOwen("owen", input, unionsOf(input), sampling);
    return { ...weighing, warnings: [...withoutUnit(input), ...weighing.warnings] };
  },
  sees: (input, member) => JSON.stringify([member.unit ?? null, gameSeen(input, member)]),
};

function unionsOf({ members }: SplitInput): Unions {
  const byUnit = groupBy([...members.keys()], (place) => members[place]?.unit ?? place);
  return [...byUnit.values()];
}

function withoutUnit({ deal, members }: SplitInput): Notice[] {
  const alone = members.filter(({ unit }) => unit === undefined);
  return alone.length === 0 ? [] : [{ code: "split_member_without_unit", params: { deal, count: alone.length, members: names(alone) } }];
}
