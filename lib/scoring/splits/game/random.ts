const BITS = 64;
const RANGE = 2n ** 64n;
const wrap = (value: bigint): bigint => BigInt.asUintN(BITS, value);

/**
 * SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed on every machine, which is all that a sample
 * needs that somebody else is to repeat. The state steps by the golden ratio; the mixing constants are Stafford's variant 13.
 */
export function createRandom(seed: bigint) {
  let state = wrap(seed);

  /** 64 random bits. */
  function next(): bigint {
    state = wrap(state + 0x9e3779b97f4a7c15n);
    let mixed = wrap((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = wrap((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  }

  /** A whole number from 0 to below `limit`, each equally likely: what would favour the low ones is drawn again. */
  function below(limit: number): number {
    const range = BigInt(limit);
    const fair = RANGE - (RANGE % range);
    let drawn = next();
    while (drawn >= fair) drawn = next();
    return Number(drawn % range);
  }

  /** The items in a random order, every order equally likely (Fisher and Yates). */
  function shuffled<T>(items: readonly T[]): T[] {
    const order = [...items];
    for (let i = order.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [order[i], order[j]] = [order[j] as T, order[i] as T];
    }
    return order;
  }

  return { next, shuffled };
}
