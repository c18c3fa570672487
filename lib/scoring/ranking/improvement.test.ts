import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankImprovements } from "./improvement.ts";

const figures = () => fc.uniqueArray(fc.tuple(fc.constantFrom(..."ABCDEFGH"), fc.bigInt(-5n, 5n)), { selector: ([id]) => id });

describe("the improvement board", () => {
  it("ranks by what was gained since before, losses last, and names apart who has nothing to compare with", () => {
    const now = new Map([
      ["big", 1_000n], // 1,000 - 990 = 10
      ["climber", 50n], // 50 - (-50) = 100
      ["same", 7n], // 7 - 7 = 0
      ["fallen", 900n], // 900 - 950 = -50
      ["new", 5_000n],
    ]);
    const before = new Map([
      ["big", 990n],
      ["climber", -50n],
      ["same", 7n],
      ["fallen", 950n],
      ["gone", 800n],
    ]);
    const { ranked, withoutBefore } = rankImprovements(now, before);
    expect(ranked.map(({ item, rank }) => [rank, item.id, item.difference])).toEqual([
      [1, "climber", 100n],
      [2, "big", 10n],
      [3, "same", 0n],
      [4, "fallen", -50n],
    ]);
    expect(withoutBefore).toEqual(["new"]);
  });

  it("equal gains share a rank, however large the figures behind them", () => {
    const { ranked } = rankImprovements(
      new Map([
        ["A", 11n],
        ["B", 1_000_000n],
      ]),
      new Map([
        ["A", 1n],
        ["B", 999_990n],
      ]),
    );
    expect(ranked.map(({ item, rank, tied }) => [item.id, rank, tied])).toEqual([
      ["A", 1, 2],
      ["B", 1, 2],
    ]);
  });

  it("places everybody with a figure exactly once, and the gains of the ranked sum to the gain of their totals", () => {
    fc.assert(
      fc.property(figures(), figures(), (later, earlier) => {
        const [now, before] = [new Map(later), new Map(earlier)];
        const { ranked, withoutBefore } = rankImprovements(now, before);
        expect([...ranked.map(({ item }) => item.id), ...withoutBefore].sort()).toEqual([...now.keys()].sort());
        const sum = (pick: (one: (typeof ranked)[number]["item"]) => bigint) => ranked.reduce((total, { item }) => total + pick(item), 0n);
        expect(sum(({ difference }) => difference)).toBe(sum((one) => one.now) - sum((one) => one.before));
      }),
    );
  });

  it("turned around in time, gains are losses and the order is reversed", () => {
    fc.assert(
      fc.property(figures(), figures(), (later, earlier) => {
        const forth = rankImprovements(new Map(later), new Map(earlier)).ranked;
        const back = rankImprovements(new Map(earlier), new Map(later)).ranked;
        const lost = new Map(back.map(({ item }) => [item.id, item.difference]));
        expect(lost.size).toBe(forth.length);
        for (const { item } of forth) expect(lost.get(item.id)).toBe(-item.difference);
      }),
    );
  });

  it("what everybody gained alike changes no rank", () => {
    fc.assert(
      fc.property(figures(), figures(), fc.bigInt(-9n, 9n), (later, earlier, gain) => {
        const places = (now: [string, bigint][]) =>
          rankImprovements(new Map(now), new Map(earlier)).ranked.map(({ item, rank }) => [item.id, rank]);
        expect(places(later.map(([id, value]) => [id, value + gain]))).toEqual(places(later));
      }),
    );
  });
});
