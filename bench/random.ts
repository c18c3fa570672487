/** A small seeded generator (mulberry32): the same bank on every machine, every time. Not for anything but test data. */
export function createRandom(seed: number) {
  let state = seed >>> 0;
  /** A whole number from 0 to below `limit`. */
  function below(limit: number): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }
  /** True once in `times`. */
  const oneIn = (times: number): boolean => below(times) === 0;
  return { below, oneIn };
}
