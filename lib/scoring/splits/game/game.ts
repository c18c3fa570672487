import type { Rational } from "../../money/rational.ts";

/**
 * A characteristic function over the players 0, 1, ... (places of the members). A coalition's worth is worked out player by
 * player: `join` takes a player into a coalition's state, `worth` reads the state. Worths are integers, in parts of
 * 1/denominator; nobody is worth nothing.
 */
export type Game = Readonly<{
  players: number;
  denominator: bigint;
  /** Worths are costs to be borne: a complaint is then paying more than the coalition would alone. */
  isCost: boolean;
  empty: bigint;
  join(state: bigint, player: number): bigint;
  worth(state: bigint): bigint;
  /** The worths of all coalitions by bit set, where the model has a quicker way than `join`. */
  table?(): bigint[];
  /** A player's marginal contribution lies in an interval of this width, whatever it joins. */
  spread(player: number): bigint;
}>;

/** Players up to which all 2^n coalitions are tabulated. */
export const MOST_TABULATED = 20;

/** The worths of all coalitions by bit set (bit i: player i). At most MOST_TABULATED players. */
export function tabulate(game: Game): bigint[] {
  if (game.players > MOST_TABULATED) throw new RangeError(`tabulate: ${game.players} players`);
  if (game.table) return game.table();
  const states = new Array<bigint>(2 ** game.players);
  const worths = new Array<bigint>(2 ** game.players);
  states[0] = game.empty;
  worths[0] = game.worth(game.empty);
  for (let coalition = 1; coalition < states.length; coalition++) {
    const state = game.join(states[coalition & (coalition - 1)] as bigint, lowest(coalition));
    states[coalition] = state;
    worths[coalition] = game.worth(state);
  }
  return worths;
}

/** The lowest player of a coalition that is not empty. */
export const lowest = (coalition: number): number => 31 - Math.clz32(coalition & -coalition);

/** For every coalition the sum of its players' figures, by bit set. */
export function coalitionSums(figures: readonly bigint[]): bigint[] {
  const sums = new Array<bigint>(2 ** figures.length);
  sums[0] = 0n;
  for (let coalition = 1; coalition < sums.length; coalition++) {
    sums[coalition] = (sums[coalition & (coalition - 1)] as bigint) + (figures[lowest(coalition)] as bigint);
  }
  return sums;
}

/** The players of a coalition, ascending. */
export function playersOf(coalition: number): number[] {
  const players: number[] = [];
  for (let rest = coalition; rest !== 0; rest &= rest - 1) players.push(lowest(rest));
  return players;
}

/** Players who add nothing to any coalition. */
export function nullPlayers(worths: readonly bigint[], players: number): number[] {
  const addsNothing = (player: number): boolean => {
    const bit = 2 ** player;
    for (let coalition = 0; coalition < worths.length; coalition++) {
      if ((coalition & bit) === 0 && worths[coalition] !== worths[coalition | bit]) return false;
    }
    return true;
  };
  return Array.from({ length: players }, (_, player) => player).filter(addsNothing);
}

/** An integer worth as the fraction it stands for. */
export const worthOf = ({ denominator }: Pick<Game, "denominator">, worth: bigint): Rational => ({ n: worth, d: denominator });
