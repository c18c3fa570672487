import { Decimal } from "decimal.js";
import { parseDecimal } from "../../money/decimal-text.ts";
import { type Rational, rational } from "../../money/rational.ts";
import type { Game } from "./game.ts";
import { createRandom } from "./random.ts";

/** Chance that any one member's value lies further off than its bound. */
const RISK = "0.05";
export const CONFIDENCE_PERCENT = 95;
const BOUND_DECIMALS = 12;

// A constructor of our own with every setting at its default: another module's Decimal.set must not change a bound.
const Precise = Decimal.clone({ defaults: true, precision: 40 });

export type Sampling = Readonly<{ seed: number; samples: number }>;

/** A member's mean marginal contribution, and how far it may lie from the true value. */
export type SampledValue = Readonly<{ value: Rational; bound: Rational }>;

/**
 * Owen values (everybody in one union: Shapley values) as means over random orders in which each union comes as a block
 * (Castro, Gomez and Tejada 2009). The values sum to v(N) exactly. Bound: Hoeffding's inequality on marginal contributions of
 * known spread r, |mean - value| <= r sqrt(ln(2n / risk) / (2 samples)), for all n members at once with 95 %; rounded up.
 */
export function sampleValues(game: Game, unions: readonly (readonly number[])[], { seed, samples }: Sampling): SampledValue[] {
  const sums = new Array<bigint>(game.players).fill(0n);
  const random = createRandom(BigInt(seed));
  const blocks = unions.map((union) => [...union]);
  for (let sample = 0; sample < samples; sample++) {
    let state = game.empty;
    let before = 0n;
    for (const player of random.shuffled(blocks).flatMap((union) => random.shuffled(union))) {
      state = game.join(state, player);
      const worth = game.worth(state);
      sums[player] = (sums[player] as bigint) + worth - before;
      before = worth;
    }
  }
  const factor = new Precise(2 * game.players)
    .div(RISK)
    .ln()
    .div(2 * samples)
    .sqrt();
  return sums.map((sum, player) => ({
    value: rational(sum, game.denominator * BigInt(samples)),
    bound: upperBound(factor, game.spread(player), game.denominator),
  }));
}

function upperBound(factor: Decimal, spread: bigint, denominator: bigint): Rational {
  const bound = factor.mul(spread.toString()).div(denominator.toString());
  return parseDecimal(bound.toDecimalPlaces(BOUND_DECIMALS, Decimal.ROUND_UP).toFixed());
}
