import { lowest, playersOf } from "./game.ts";

/**
 * A member's marginal contributions v(Q + T + i) - v(Q + T), summed over all Q made of h whole other unions and all T of t
 * colleagues from its own: `[h][t]`. With everybody in one union these are the sums by coalition size (h is 0).
 */
export type MarginalSums = readonly (readonly bigint[])[];

/** Doubles hold sums of 2^20 such limbs exactly. */
const LIMB_BITS = 32n;

/**
 * The sums for every player, from the tabulated worths of at most 20 players. Sums are linear in the worths, so these are cut
 * into limbs that doubles add without rounding; whole integers are put together at the end.
 */
export function marginalSums(worths: readonly bigint[], unions: readonly (readonly number[])[]): MarginalSums[] {
  const sums: MarginalSums[] = [];
  const limbs = limbsOf(worths);
  for (const [own, union] of unions.entries()) {
    const others = masksOf(unions.filter((_, i) => i !== own).map((players) => maskOf(players)));
    const parts = masksOf(union.map((player) => 2 ** player));
    const shape = { unions: unions.length, size: union.length };
    const byLimb = limbs.map((limb) => addUp(limb, others, parts, shape));
    for (const [i, player] of union.entries()) sums[player] = differences(byLimb, i, shape);
  }
  return sums;
}

type Shape = Readonly<{ unions: number; size: number }>;
/** Sums of worths by h and t: over all coalitions, and for each colleague over those it is in. */
type Totals = Readonly<{ all: Float64Array; within: readonly Float64Array[] }>;

function addUp(limb: Float64Array, others: Int32Array, parts: Int32Array, { unions, size }: Shape): Totals {
  const all = new Float64Array(unions * (size + 1));
  const within = Array.from({ length: size }, () => new Float64Array(all.length));
  const counts = bitCounts(parts.length);
  for (let h = 0; h < others.length; h++) {
    const row = playersOf(h).length * (size + 1);
    const rest = others[h] as number;
    for (let subset = 0; subset < parts.length; subset++) {
      const worth = limb[rest | (parts[subset] as number)] as number;
      if (worth === 0) continue;
      const cell = row + (counts[subset] as number);
      all[cell] = (all[cell] as number) + worth;
      for (let left = subset; left !== 0; left &= left - 1) {
        const sums = within[lowest(left)] as Float64Array;
        sums[cell] = (sums[cell] as number) + worth;
      }
    }
  }
  return { all, within };
}

/** Worths with the player in it, one larger, less worths without it. */
function differences(byLimb: readonly Totals[], player: number, { unions, size }: Shape): bigint[][] {
  const cell = (h: number, t: number): bigint =>
    byLimb.reduce((sum, { all, within }, limb) => {
      const own = within[player] as Float64Array;
      const at = h * (size + 1) + t;
      return sum + (BigInt((own[at + 1] as number) + (own[at] as number) - (all[at] as number)) << (LIMB_BITS * BigInt(limb)));
    }, 0n);
  return Array.from({ length: unions }, (_, h) => Array.from({ length: size }, (_, t) => cell(h, t)));
}

/** worth = sum of limb * 2^(32 * place); the last limb carries the sign. */
function limbsOf(worths: readonly bigint[]): Float64Array[] {
  const limbs: Float64Array[] = [];
  let rest = worths;
  for (let limb = doubles(rest); ; limb = doubles(rest)) {
    if (limb.every((worth) => worth < LIMIT && worth > -LIMIT)) return [...limbs, limb];
    limbs.push(doubles(rest.map((worth) => BigInt.asUintN(Number(LIMB_BITS), worth))));
    rest = rest.map((worth) => worth >> LIMB_BITS);
  }
}

const LIMIT = 2 ** Number(LIMB_BITS);

/** A plain loop: a million worths go through here, and Float64Array.from takes ten times as long. */
function doubles(worths: readonly bigint[]): Float64Array {
  const limb = new Float64Array(worths.length);
  for (let i = 0; i < limb.length; i++) limb[i] = Number(worths[i]);
  return limb;
}

const maskOf = (players: readonly number[]): number => players.reduce((mask, player) => mask | (2 ** player), 0);

/** The union of each subset of some sets, by bit set of the subset. */
function masksOf(sets: readonly number[]): Int32Array {
  const masks = new Int32Array(2 ** sets.length);
  for (let subset = 1; subset < masks.length; subset++) {
    masks[subset] = (masks[subset & (subset - 1)] as number) | (sets[lowest(subset)] as number);
  }
  return masks;
}

/** How many items each of the first subsets has. */
function bitCounts(subsets: number): Uint8Array {
  const counts = new Uint8Array(subsets);
  for (let subset = 1; subset < subsets; subset++) counts[subset] = (counts[subset & (subset - 1)] as number) + 1;
  return counts;
}
