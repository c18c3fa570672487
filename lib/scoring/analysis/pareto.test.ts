import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational, toFraction } from "../money/rational.ts";
import { pareto } from "./pareto.ts";

type Item = { id: string; value: bigint };
const of = (...values: bigint[]) =>
  pareto(
    values.map((value, i): Item => ({ id: `P${i}`, value })),
    ({ id }) => id,
    ({ value }) => value,
  );
const ids = (result: ReturnType<typeof of>) => result.entries.map(({ item }) => item.id);

describe("who makes most of a total", () => {
  // 50 + 30 = 80 of 100: the first two make 80 %.
  it("counts the entries that make 80 %, exactly reached included", () => {
    const result = of(10n, 50n, 30n, 10n);
    expect(ids(result)).toEqual(["P1", "P2", "P0", "P3"]);
    expect(result.reached).toBe(2);
    expect(result.entries.map(({ cumulativeShare }) => cumulativeShare && toFraction(cumulativeShare))).toEqual([
      "1/2",
      "4/5",
      "9/10",
      "1",
    ]);
  });

  it("equal values stand in the order of their ids", () => expect(ids(of(5n, 5n, 9n, 5n))).toEqual(["P2", "P0", "P1", "P3"]));

  // 100 + 20 - 40 = 80: the first alone makes 125 %, the loss takes it back to 100 %.
  it("losses come last and take back what is beyond the whole", () => {
    const result = of(-40n, 100n, 20n);
    expect(result).toMatchObject({ totalMinor: 80n, reached: 1, losers: 1, lostMinor: -40n });
    expect(result.entries.map(({ cumulativeShare }) => cumulativeShare && toFraction(cumulativeShare))).toEqual(["5/4", "3/2", "1"]);
  });

  it.each([
    ["zero", [5n, -5n]],
    ["a loss", [-5n, 2n]],
    ["nothing", []],
  ])("a total of %s has no shares", (_name, values) => {
    const result = of(...values);
    expect(result.reached).toBeNull();
    expect(result.entries.every(({ cumulativeShare }) => cumulativeShare === null)).toBe(true);
  });

  it("ends at the total, and one entry fewer would not reach the threshold", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -50n, max: 500n }), { maxLength: 12 }), (values) => {
        const { entries, totalMinor, reached } = of(...values);
        expect(entries.at(-1)?.cumulativeMinor ?? 0n).toBe(totalMinor);
        if (reached === null) return;
        expect((entries[reached - 1]?.cumulativeMinor ?? 0n) * 5n >= totalMinor * 4n).toBe(true);
        if (reached > 1) expect((entries[reached - 2]?.cumulativeMinor ?? 0n) * 5n < totalMinor * 4n).toBe(true);
      }),
    );
  });

  it("takes another threshold", () => {
    const values = [60n, 30n, 10n].map((value, i) => ({ id: `P${i}`, value }));
    expect(
      pareto(
        values,
        ({ id }) => id,
        ({ value }) => value,
        rational(1n, 2n),
      ).reached,
    ).toBe(1);
  });
});
