import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toFraction } from "../../money/rational.ts";
import { games } from "../../testing/arbitraries.ts";
import { byMember, gameDeal, valuesOf, worths } from "../../testing/game-deal.ts";
import { scoringErrorOf } from "../../testing/scoring-error-of.ts";
import { shareDeal } from "../share-deal.ts";

const vote = (quota: string, ...weights: string[]) =>
  gameDeal(weights.length, { model: "weighted-voting", quota, weights: byMember(...weights) });

describe("banzhaf: swings, normalised", () => {
  // Permanent: 848 swings of 16384, others 84; 5 x 848 + 10 x 84 = 5080.
  it("the Security Council: 106/635 and 21/1270", () => {
    const weights = [...new Array<string>(5).fill("7"), ...new Array<string>(10).fill("1")];
    const expected = [...new Array<string>(5).fill("106/635"), ...new Array<string>(10).fill("21/1270")];
    expect(valuesOf("banzhaf", vote("39", ...weights))).toEqual(expected);
  });

  // Nassau County 1958: three of the six never swing (Banzhaf 1965).
  it("Nassau County: three supervisors with 21 or 2 votes decide nothing", () =>
    expect(valuesOf("banzhaf", vote("16", "9", "9", "7", "3", "1", "1"))).toEqual(["1/3", "1/3", "1/3", "0", "0", "0"]));

  // Sums of marginal contributions: M0 4 + (10 - 0) = 14, M1 0 + (10 - 4) = 6; v(N) = 10: 10 x 14/20 and 10 x 6/20.
  it("a game with worths is scaled to v(N)", () => {
    const result = shareDeal("banzhaf", undefined, gameDeal(2, worths("0 4", "1 0", "01 10")));
    expect(result.weights.map(toFraction)).toEqual(["7", "3"]);
    expect(result.warnings).toEqual([{ code: "split_banzhaf_not_additive", params: { deal: "D1" } }]);
  });

  it("is symmetric and gives those who add nothing nothing, in any game", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((count) => games(count).map((game) => gameDeal(count, game))),
        (deal) => {
          if (typeof valuesOf("banzhaf", deal) === "string") return;
          const { properties } = shareDeal("banzhaf", undefined, deal);
          expect(properties).toEqual({ efficiency: true, symmetry: true, nullPlayer: true, monotonicity: true });
        },
      ),
    );
  });

  it("names its limit", () => {
    const params = { deal: "D1", scheme: "banzhaf", members: 21, most: 20 };
    expect(scoringErrorOf(() => shareDeal("banzhaf", undefined, vote("1", ...new Array<string>(21).fill("1"))))).toEqual({
      code: "split_game_too_large",
      params,
    });
  });
});
