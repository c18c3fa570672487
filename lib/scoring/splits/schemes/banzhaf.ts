import { ScoringError } from "../../errors.ts";
import { fact, label, productOf, type Step, sumOf } from "../../explanation/step.ts";
import { divide, isZero, type Rational, sum, ZERO } from "../../money/rational.ts";
import { worthsOf } from "../game/explain-coalitions.ts";
import { MOST_TABULATED, nullPlayers, tabulate, worthOf } from "../game/game.ts";
import { gameSeen } from "../game/game-seen.ts";
import { marginalSums } from "../game/marginal-sums.ts";
import { readGame } from "../game/read-game.ts";
import type { SplitScheme } from "../split-scheme.ts";

const NAME = "banzhaf";

/**
 * The normalised Banzhaf value (Banzhaf 1965): a member's marginal contributions over all coalitions it can join, each counted
 * once (in a vote: its swings), scaled so that all together are v(N). No parameters; the deal's `game` as in shapley.ts.
 * Fair where any coalition is as likely as any other, as in votes. The raw values do not sum to v(N) and the scaled ones are
 * not additive (two deals shared as one may give another split than each on its own): a warning says so. Gamed as Shapley
 * is, and by cutting one deal in two.
 * Throws `split_game_too_large` {deal, scheme, members, most}, and what readGame does.
 */
export const banzhaf: SplitScheme = {
  name: NAME,
  params: [],
  needs: ["game"],
  weigh(input) {
    const { deal, members } = input;
    const game = readGame(NAME, input);
    if (game.players > MOST_TABULATED) {
      throw new ScoringError("split_game_too_large", { deal, scheme: NAME, members: members.length, most: MOST_TABULATED });
    }
    const worths = tabulate(game);
    const sums = marginalSums(worths, [[...members.keys()]]).map(([bySize = []]) => bySize.map((marginals) => worthOf(game, marginals)));
    const scale = scaleOf(worthOf(game, worths.at(-1) ?? 0n), sums.flat());
    const steps = members.map(({ id }, player) => memberStep(id, sums[player] ?? [], scale));
    const { evidence, warnings } = worthsOf(input, game, worths);
    const notAdditive = { code: "split_banzhaf_not_additive", params: { deal } };
    return { steps, evidence, warnings: [notAdditive, ...warnings], nullPlayers: nullPlayers(worths, game.players) };
  },
  sees: gameSeen,
};

function memberStep(member: string, bySize: readonly Rational[], scale: Step): Step {
  const lines = bySize.map((marginals, others) => fact({ label: label("split_banzhaf_after", { others }), unit: "weight" }, marginals));
  return productOf({ label: label("split_value", { member }), unit: "weight" }, [
    sumOf({ label: label("split_banzhaf_sum", { member }), unit: "weight" }, lines),
    scale,
  ]);
}

/** What brings the raw sums to v(N). All zero: nothing to scale, and all weights stay zero. */
function scaleOf(whole: Rational, sums: readonly Rational[]): Step {
  const raw = sum(sums);
  return fact({ label: label("split_banzhaf_scale"), unit: "rate" }, isZero(raw) ? ZERO : divide(whole, raw));
}
