import { gameSeen } from "../game/game-seen.ts";
import { SAMPLING_PARAMS, weighOwen } from "../game/weigh-owen.ts";
import type { SplitScheme } from "../split-scheme.ts";

/**
 * The Shapley value (Shapley 1953): a member's marginal contribution v(S + i) - v(S), averaged over all orders in which the
 * team could have come together: the sum over coalitions S without i of s! (n - s - 1)! / n! times it. The deal's `game` says
 * what coalitions are worth (game/read-game.ts). Exact up to 20 members; above that the mean over `samples` random orders from
 * `seed`, with its error bound in a warning.
 * Fair where it is known what parts of the team would have achieved: the one rule that is efficient, symmetric, additive and
 * gives nothing to those who add nothing. Gamed through the worths: whoever estimates them decides, and merging or splitting
 * members changes the outcome. A negative value is an error, as every negative weight is.
 */
export const shapley: SplitScheme<typeof SAMPLING_PARAMS> = {
  name: "shapley",
  params: SAMPLING_PARAMS,
  needs: ["game"],
  weigh: (input, sampling) => weighOwen("shapley", input, [[...input.members.keys()]], sampling),
  sees: gameSeen,
};
