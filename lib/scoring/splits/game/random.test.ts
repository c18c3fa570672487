import { describe, expect, it } from "vitest";
import { createRandom } from "./random.ts";

describe("random numbers from a seed", () => {
  // The published sequence of SplitMix64 for the seed 1234567.
  it("are those of SplitMix64", () => {
    const { next } = createRandom(1_234_567n);
    expect([next(), next(), next(), next(), next()]).toEqual([
      6_457_827_717_110_365_317n,
      3_203_168_211_198_807_973n,
      9_817_491_932_198_370_423n,
      4_593_380_528_125_082_431n,
      16_408_922_859_458_223_821n,
    ]);
  });

  // 6 orders, 6000 draws: 1000 expected, standard deviation 29.
  it("shuffle into every order about equally often", () => {
    const { shuffled } = createRandom(7n);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = shuffled(["a", "b", "c"]).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
