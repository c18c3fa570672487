import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rank } from "./rank.ts";

type Entry = { id: string; value: bigint };
const ranks = (entries: Entry[], before?: Map<string, number>) =>
  rank(
    entries,
    ({ id }) => id,
    ({ value }) => value,
    before,
  );

describe("a board", () => {
  it("ranks 1, 2, 2, 4 and shows how many share a place", () => {
    const board = ranks([
      { id: "D", value: 10n },
      { id: "C", value: 20n },
      { id: "A", value: 30n },
      { id: "B", value: 20n },
    ]);
    expect(board.map(({ item, rank: place, tied }) => [item.id, place, tied])).toEqual([
      ["A", 1, 1],
      ["B", 2, 2],
      ["C", 2, 2],
      ["D", 4, 1],
    ]);
  });

  it("counts places won against the period before, and leaves newcomers without a movement", () => {
    const board = ranks(
      [
        { id: "A", value: 3n },
        { id: "B", value: 2n },
        { id: "C", value: 1n },
      ],
      new Map([
        ["A", 3],
        ["C", 1],
      ]),
    );
    expect(board.map(({ movement }) => movement)).toEqual([2, null, -2]);
  });

  it("gives each the number of strictly better ones plus one, whatever the order of the input", () => {
    const entries = fc.uniqueArray(fc.record({ id: fc.string(), value: fc.bigInt(-5n, 5n) }), { selector: ({ id }) => id });
    fc.assert(
      fc.property(entries, (list) => {
        for (const { item, rank: place } of ranks(list)) expect(place).toBe(1 + list.filter(({ value }) => value > item.value).length);
        expect(ranks([...list].reverse())).toEqual(ranks(list));
      }),
    );
  });
});
