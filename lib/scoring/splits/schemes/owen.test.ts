import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sum, toFraction } from "../../money/rational.ts";
import { games } from "../../testing/arbitraries.ts";
import { byMember, gameDeal, valuesOf, worths } from "../../testing/game-deal.ts";
import { shareDeal } from "../share-deal.ts";

const sized = fc.integer({ min: 1, max: 5 }).chain((count) => games(count).map((game) => ({ count, game })));
const units = (text: string): string[] => [...text];

describe("owen: units come together, then their members", () => {
  const majority = (count: number, quota: string) =>
    ({ model: "weighted-voting", quota, weights: byMember(...new Array<string>(count).fill("1")) }) as const;

  // The pair decides alone: its members share everything.
  it("majority of three, two of them one unit: 1/2, 1/2, 0", () =>
    expect(valuesOf("owen", gameDeal(3, majority(3, "2"), units("UUV")))).toEqual(["1/2", "1/2", "0"]));

  // Three of four. The pair's unit decides when it comes second or third, 4 orders of 6, and its members share that;
  // when it comes first, whoever is second decides.
  it("three votes of four, two of them one unit: 1/3, 1/3, 1/6, 1/6", () =>
    expect(valuesOf("owen", gameDeal(4, majority(4, "3"), units("UUVW")))).toEqual(["1/3", "1/3", "1/6", "1/6"]));

  it("a member without a unit is a union alone, and the result says so", () => {
    const deal = gameDeal(4, majority(4, "3"), ["U", "U"]);
    expect(valuesOf("owen", deal)).toEqual(["1/3", "1/3", "1/6", "1/6"]);
    expect(shareDeal("owen", undefined, deal).warnings).toEqual([
      { code: "split_member_without_unit", params: { deal: "D1", count: 2, members: "M2, M3" } },
    ]);
  });

  it("is the Shapley value where everybody is alone, and where all are one unit", () => {
    fc.assert(
      fc.property(sized, ({ count, game }) => {
        const shapley = valuesOf("shapley", gameDeal(count, game));
        expect(valuesOf("owen", gameDeal(count, game, units("ABCDE")))).toEqual(shapley);
        expect(valuesOf("owen", gameDeal(count, game))).toEqual(shapley);
        expect(valuesOf("owen", gameDeal(count, game, units("UUUUU")))).toEqual(shapley);
      }),
    );
  });

  it("gives a unit what it gets in the game between units", () => {
    fc.assert(
      fc.property(games(4), (game) => {
        if (game.model !== "weighted-voting") return;
        if (typeof valuesOf("owen", gameDeal(4, game, units("UUVV"))) === "string") return;
        const members = shareDeal("owen", undefined, gameDeal(4, game, units("UUVV"))).weights;
        const weight = (...places: number[]) => String(places.reduce((total, i) => total + Number(game.weights[`M${i}`]), 0));
        const between = { ...game, weights: byMember(weight(0, 1), weight(2, 3)) };
        const [first, second] = shareDeal("shapley", undefined, gameDeal(2, between)).weights.map(toFraction);
        expect([sum(members.slice(0, 2)), sum(members.slice(2))].map(toFraction)).toEqual([first, second]);
      }),
    );
  });

  it("explains by how many units and colleagues stand before", () => {
    const result = shareDeal("owen", undefined, gameDeal(3, worths("01 6", "2 3", "012 12"), units("UUV")));
    const [value] = result.explanation.children[0]?.children ?? [];
    expect(value?.children.map(({ label }) => [label.params.units, label.params.colleagues])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  it("is sampled above twenty members, blocs kept together", () => {
    const deal = gameDeal(22, majority(22, "12"), units("UUUUUUUUUUUUVVVVVVVVVV"));
    const { shares, exact } = shareDeal("owen", { samples: 50 }, deal);
    expect(exact).toBe(false);
    // Twelve votes of one unit decide alone, so the others get nothing in any order.
    expect(shares.slice(12).map(toFraction)).toEqual(new Array(10).fill("0"));
  });
});
