import { commonDenominator, type Rational } from "../../money/rational.ts";
import type { Game } from "./game.ts";

export type Claims = Readonly<{ estate: Rational; claims: readonly Rational[] }>;

const total = (parts: readonly bigint[]): bigint => parts.reduce((all, part) => all + part, 0n);
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** Rationals as integers over their common denominator. */
function integers(values: readonly Rational[]): { parts: bigint[]; denominator: bigint } {
  const denominator = commonDenominator(values);
  return { parts: values.map(({ n, d }) => n * (denominator / d)), denominator };
}

/** v(S) = the sum of the members' values: everybody works alone. */
export function additive(values: readonly Rational[]): Game {
  const { parts, denominator } = integers(values);
  const join = (state: bigint, player: number): bigint => state + (parts[player] as bigint);
  return { players: values.length, denominator, isCost: false, empty: 0n, join, worth: (state) => state, spread: () => 0n };
}

/** c(S) = the largest of the members' costs: the runway that the largest aircraft needs (Littlechild and Owen 1973). */
export function airport(costs: readonly Rational[]): Game {
  const { parts, denominator } = integers(costs);
  const cost = (player: number): bigint => parts[player] as bigint;
  const join = (state: bigint, player: number): bigint => (cost(player) > state ? cost(player) : state);
  return { players: costs.length, denominator, isCost: true, empty: 0n, join, worth: (state) => state, spread: cost };
}

/** v(S) = what the others' claims leave of the estate, at least 0 (O'Neill 1982). The claims cover the estate. */
export function bankruptcy({ estate, claims }: Claims): Game {
  const { parts, denominator } = integers([estate, ...claims]);
  const [whole = 0n, ...claimed] = parts;
  const shortfall = total(claimed) - whole;
  const claim = (player: number): bigint => claimed[player] as bigint;
  return {
    players: claims.length,
    denominator,
    isCost: false,
    empty: 0n,
    join: (state, player) => state + claim(player),
    worth: (state) => (state > shortfall ? state - shortfall : 0n),
    spread: (player) => least(claim(player), whole),
  };
}

/** v(S) = 1 where the members' weights reach the quota, which is above 0, else 0. */
export function voting(weights: readonly Rational[], quota: Rational): Game {
  const { parts } = integers([quota, ...weights]);
  const [needed = 0n, ...votes] = parts;
  return {
    players: weights.length,
    denominator: 1n,
    isCost: false,
    empty: 0n,
    join: (state, player) => state + (votes[player] as bigint),
    worth: (state) => (state >= needed ? 1n : 0n),
    spread: () => 1n,
  };
}
