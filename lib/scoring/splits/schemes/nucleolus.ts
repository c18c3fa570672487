import { ScoringError } from "../../errors.ts";
import { differenceOf, fact, label, leastOf, productOf, type Step, sumOf } from "../../explanation/step.ts";
import { briefText, exactText } from "../../money/exact-text.ts";
import { multiply, type Rational, rational, sum } from "../../money/rational.ts";
import { coalitionName, worthStep, worthsOf } from "../game/explain-coalitions.ts";
import { type Game, nullPlayers, playersOf, tabulate } from "../game/game.ts";
import type { GameInput } from "../game/game-input.ts";
import { gameSeen } from "../game/game-seen.ts";
import { type Level, nucleolus as nucleolusOf } from "../game/nucleolus.ts";
import { readClaims, readGame } from "../game/read-game.ts";
import { talmud } from "../game/talmud.ts";
import type { SplitInput, SplitScheme, Weighing } from "../split-scheme.ts";

const NAME = "nucleolus";
const MOST_MEMBERS = 10;
const HALF = rational(1n, 2n);

/**
 * The nucleolus (Schmeidler 1969): the division of v(N) that gives each member at least what it is worth alone and makes the
 * largest complaint of any coalition, its worth less what its members get, as small as it can be, then the second largest,
 * and so on. No parameters; the deal's `game` as in shapley.ts. In a cost game (airport) a complaint is paying more than the
 * coalition would alone. Claims on an estate (bankruptcy) go by the Talmud rule, which is their nucleolus, for any number of
 * members; other games exactly for up to 10.
 * Fair where nobody is to have a reason to break away. Gamed by inflating what one could earn alone. It is not monotone: a
 * coalition that becomes worth more may see a member get less.
 * Throws `split_game_too_large` {deal, scheme, members, most}, `split_no_imputation` {deal, alone, whole}, and what readGame does.
 */
export const nucleolus: SplitScheme = {
  name: NAME,
  params: [],
  needs: ["game"],
  weigh: (input) => (input.game?.model === "bankruptcy" ? weighClaims(input, input.game) : weighGame(input, readGame(NAME, input))),
  sees: gameSeen,
};

function weighGame(input: SplitInput, game: Game): Weighing {
  const { deal, members } = input;
  if (members.length > MOST_MEMBERS) {
    throw new ScoringError("split_game_too_large", { deal, scheme: NAME, members: members.length, most: MOST_MEMBERS });
  }
  const worths = tabulate(game);
  // The nucleolus of a cost game is that of the savings: what is borne counts as a negative worth.
  const sign = game.isCost ? -1n : 1n;
  const gains = worths.map((worth) => sign * worth);
  checkImputation(deal, game, gains);
  const { values, levels } = nucleolusOf(gains, game.players);
  const unit = rational(sign, game.denominator);
  const steps = values.map((value, i) =>
    fact({ label: label("split_nucleolus_value", { member: members[i]?.id ?? "" }), unit: "weight" }, multiply(value, unit)),
  );
  const { evidence, warnings } = worthsOf(input, game, worths);
  const complaints = levels.flatMap((level, i) => complaintSteps({ input, game, worths, steps }, level, i + 1));
  return { steps, warnings, evidence: [...complaints, ...evidence], nullPlayers: nullPlayers(worths, game.players) };
}

function checkImputation(deal: string, { denominator }: Game, gains: readonly bigint[]): void {
  const whole = gains.at(-1) ?? 0n;
  let alone = 0n;
  for (let player = 1; player < gains.length; player *= 2) alone += gains[player] as bigint;
  if (alone <= whole) return;
  const text = (gain: bigint): string => exactText(rational(gain, denominator));
  throw new ScoringError("split_no_imputation", { deal, alone: text(alone), whole: text(whole) });
}

type Solved = Readonly<{ input: SplitInput; game: Game; worths: readonly bigint[]; steps: readonly Step[] }>;

/** The complaints that a level settled, each as its worth less what its members get (a cost game: the other way round). */
function complaintSteps({ input, game, worths, steps }: Solved, { coalitions }: Level, level: number): Step[] {
  return coalitions.map((coalition) => {
    const names = coalitionName(input, coalition);
    const worth = worthStep(input, game, worths, coalition);
    const text = { label: label("split_complaint_gets", { coalition: names }), unit: "weight" } as const;
    const gets = sumOf(
      text,
      playersOf(coalition).map((player) => steps[player] as Step),
    );
    return differenceOf(
      { label: label("split_complaint", { coalition: names, level }), unit: "weight" },
      game.isCost ? [gets, worth] : [worth, gets],
    );
  });
}

function weighClaims({ deal, members }: SplitInput, game: Extract<GameInput, { model: "bankruptcy" }>): Weighing {
  const ids = members.map(({ id }) => id);
  const problem = readClaims(deal, ids, game);
  const { sharing, level } = talmud(problem);
  const steps = problem.claims.map((claim, i) => claimStep(ids[i] ?? "", claim, sharing, level));
  const params = { estate: exactText(problem.estate), claims: exactText(sum(problem.claims)), level: briefText(level) };
  const rule = sharing === "gains" ? label("split_talmud_gains", params) : label("split_talmud_losses", params);
  const none = problem.claims.flatMap(({ n }, i) => (n === 0n ? [i] : []));
  return { steps, warnings: [], evidence: [fact({ label: rule, unit: "weight" }, level)], nullPlayers: none };
}

function claimStep(member: string, claim: Rational, sharing: "gains" | "losses", level: Rational): Step {
  const text = (code: string) => ({ label: label(code, { member }), unit: "weight" }) as const;
  const whole = fact(text("split_claim"), claim);
  const half = productOf(text("split_half_claim"), [whole, fact({ label: label("split_half"), unit: "share" }, HALF)]);
  const limit = fact({ label: label("split_talmud_level"), unit: "weight" }, level);
  if (sharing === "gains") return leastOf(text("split_value_of_claim"), [half, limit]);
  return differenceOf(text("split_value_of_claim"), [whole, leastOf(text("split_claim_loss"), [half, limit])]);
}
