import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, type Rational, rational, subtract, sum, toFraction } from "../../money/rational.ts";
import { coalitionGames, games } from "../../testing/arbitraries.ts";
import { byMember, gameDeal, valuesOf, worths } from "../../testing/game-deal.ts";
import { scoringErrorOf } from "../../testing/scoring-error-of.ts";
import { tabulate } from "../game/game.ts";
import { nucleolus } from "../game/nucleolus.ts";
import { readGame } from "../game/read-game.ts";
import { shareDeal } from "../share-deal.ts";

const claims = (estate: string, ...figures: string[]) =>
  gameDeal(figures.length, { model: "bankruptcy", estate, claims: byMember(...figures) });

describe("nucleolus: known games", () => {
  // The three estates of the Mishna (Ketubot 93a; Aumann and Maschler 1985).
  it.each([
    ["100", ["100/3", "100/3", "100/3"]],
    ["200", ["50", "75", "75"]],
    ["300", ["50", "100", "150"]],
    ["600", ["100", "200", "300"]],
  ])("claims of 100, 200 and 300 on %s", (estate, expected) =>
    expect(valuesOf("nucleolus", claims(estate, "100", "200", "300"))).toEqual(expected),
  );

  it("the contested garment: of one, who claims all gets 3/4, who claims half 1/4", () =>
    expect(valuesOf("nucleolus", claims("1", "1", "0.5"))).toEqual(["3/4", "1/4"]));

  it("one left glove and two right ones: the one takes all", () =>
    expect(valuesOf("nucleolus", gameDeal(3, worths("01 1", "02 1", "12 0", "012 1")))).toEqual(["1", "0", "0"]));

  // Two share what cooperation saves, 2 of 2 + 6 - 6, equally: 2 - 1 and 6 - 1.
  it("an airport of two: each saves the same", () =>
    expect(valuesOf("nucleolus", gameDeal(2, { model: "airport", costs: byMember("2", "6") }))).toEqual(["1", "5"]));

  // Littlechild 1974: the first pays min(c1/2, c2/3, c3/3) = min(2, 8/3, 4) = 2; then the second min((8 - 2)/2, (12 - 2)/2) = 3; 12 - 5 = 7.
  it("an airport of three: 2, 3 and 7 for 4, 8 and 12", () =>
    expect(valuesOf("nucleolus", gameDeal(3, { model: "airport", costs: byMember("4", "8", "12") }))).toEqual(["2", "3", "7"]));

  it("a homogeneous vote gives the weights themselves: 2, 1, 1, 1 with 3 (Peleg 1968)", () =>
    expect(valuesOf("nucleolus", gameDeal(4, { model: "weighted-voting", quota: "3", weights: byMember("2", "1", "1", "1") }))).toEqual([
      "2/5",
      "1/5",
      "1/5",
      "1/5",
    ]));

  it("shows the complaints that were settled, step by step", () => {
    const { evidence } = shareDeal("nucleolus", undefined, gameDeal(3, worths("0 0", "1 0", "2 0", "01 4", "02 3", "12 2", "012 6")));
    const complaints = evidence.map(({ label, value }) => [label.params.level, label.params.coalition, toFraction(value)]);
    expect(complaints.length).toBeGreaterThan(0);
    const levels = complaints.map(([level]) => Number(level));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
  });
});

describe("nucleolus: laws", () => {
  it("of claims is the Talmud rule, by the general algorithm too", () => {
    const problems = fc.tuple(fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(problems, ([figures, part]) => {
        const total = figures.reduce((all, figure) => all + figure, 0);
        const deal = claims(`${Math.floor((total * part) / 12)}`, ...figures.map(String));
        const values = valuesOf("nucleolus", deal);
        if (typeof values === "string") return;
        const game = readGame("nucleolus", deal);
        const general = nucleolus(tabulate(game), game.players).values.map(({ n, d }) => toFraction(rational(n, d * game.denominator)));
        expect(general).toEqual(values);
      }),
    );
  });

  it("has sorted complaints that no other division improves on", () => {
    const moves = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 24 })), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(coalitionGames(4), moves, (input, steps) => {
        const worthsOf = tabulate(readGame("nucleolus", gameDeal(4, input)));
        if (typeof valuesOf("nucleolus", gameDeal(4, input)) === "string") return;
        const { values } = nucleolus(worthsOf, 4);
        const other = [...values];
        for (const [from, to, twelfths] of steps) {
          other[from] = subtract(other[from] as Rational, rational(BigInt(twelfths), 12n));
          other[to] = subtract(other[to] as Rational, rational(-BigInt(twelfths), 12n));
        }
        if (other.some((value, i) => compare(value, rational(worthsOf[2 ** i] as bigint)) < 0)) return;
        expect(lexicographically(complaints(worthsOf, values), complaints(worthsOf, other))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it("sums to v(N), leaves nobody below what it is worth alone, is symmetric and gives those who add nothing nothing", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((count) => games(count).map((game) => gameDeal(count, game))),
        (deal) => {
          if (typeof valuesOf("nucleolus", deal) === "string") return;
          const { weights, properties } = shareDeal("nucleolus", undefined, deal);
          const game = readGame("nucleolus", deal);
          const whole = tabulate(game).at(-1) ?? 0n;
          expect(toFraction(sum(weights))).toBe(toFraction(rational(whole, game.denominator)));
          expect(properties).toEqual({ efficiency: true, symmetry: true, nullPlayer: true, monotonicity: true });
        },
      ),
    );
  });
});

describe("nucleolus: limits", () => {
  const equals = (count: number) =>
    gameDeal(count, { model: "weighted-voting", quota: "6", weights: byMember(...new Array<string>(count).fill("1")) });

  it("takes ten members, and names the limit above", () => {
    expect(valuesOf("nucleolus", equals(10))).toEqual(new Array(10).fill("1/10"));
    const params = { deal: "D1", scheme: "nucleolus", members: 11, most: 10 };
    expect(scoringErrorOf(() => shareDeal("nucleolus", undefined, equals(11)))).toEqual({ code: "split_game_too_large", params });
  });

  it("knows no limit for claims", () => {
    const figures = Array.from({ length: 30 }, (_, i) => `${i + 1}`);
    const { weights } = shareDeal("nucleolus", undefined, claims("100", ...figures));
    expect(toFraction(sum(weights))).toBe("100");
  });

  it("refuses a game where everybody alone is worth more than all together", () =>
    expect(scoringErrorOf(() => shareDeal("nucleolus", undefined, gameDeal(2, worths("0 3", "1 3", "01 5"))))).toEqual({
      code: "split_no_imputation",
      params: { deal: "D1", alone: "6", whole: "5" },
    }));
});

/** v(S) - x(S) of every coalition but nobody and everybody, the largest first. */
function complaints(worthsOf: readonly bigint[], values: readonly Rational[]): Rational[] {
  return worthsOf
    .slice(1, -1)
    .map((worth, i) => subtract(rational(worth), sum(values.filter((_, player) => ((i + 1) >> player) & 1))))
    .sort((a, b) => compare(b, a));
}

function lexicographically(a: readonly Rational[], b: readonly Rational[]): number {
  for (const [i, value] of a.entries()) {
    const difference = compare(value, b[i] as Rational);
    if (difference !== 0) return difference;
  }
  return 0;
}
