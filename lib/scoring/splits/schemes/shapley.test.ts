import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDecimal } from "../../money/decimal-text.ts";
import { add, compare, divide, multiply, negate, type Rational, rational, subtract, sum, toFraction, ZERO } from "../../money/rational.ts";
import { coalitionGames, games } from "../../testing/arbitraries.ts";
import { byMember, gameDeal, valuesOf, worths } from "../../testing/game-deal.ts";
import { scoringErrorOf } from "../../testing/scoring-error-of.ts";
import { readGame } from "../game/read-game.ts";
import { shareDeal } from "../share-deal.ts";
import type { SplitInput } from "../split-scheme.ts";

const same = (count: number, figure: string): string[] => new Array<string>(count).fill(figure);

describe("shapley: known games", () => {
  // Resolutions pass with 9 of 15 votes, all five permanent members among them: 39 of 5 x 7 + 10 x 1.
  it("the Security Council: 421/2145 for a permanent member, 4/2145 for another", () => {
    const deal = gameDeal(15, { model: "weighted-voting", quota: "39", weights: byMember(...same(5, "7"), ...same(10, "1")) });
    expect(valuesOf("shapley", deal)).toEqual([...same(5, "421/2145"), ...same(10, "4/2145")]);
  });

  // M0 has the one left glove: it brings the pair unless it comes first, 3 times in 4; the others share the rest.
  it("one left glove and three right ones: 3/4 and 1/12 each", () => {
    const weights = { model: "coalitions", values: [1, 2, 3].map((i) => ({ members: ["M0", `M${i}`], value: "1" })) } as const;
    expect(valuesOf("shapley", gameDeal(4, weights))).toEqual(["3/4", "1/12", "1/12", "1/12"]);
  });

  // Who comes first is paid in full while the estate lasts: 100, 100, 0, 0, 0, 0 of six orders for the first claim.
  it("claims of 100, 200 and 300 on 200: 100/3, 250/3, 250/3 (O'Neill 1982)", () => {
    const deal = gameDeal(3, { model: "bankruptcy", estate: "200", claims: byMember("100", "200", "300") });
    expect(valuesOf("shapley", deal)).toEqual(["100/3", "250/3", "250/3"]);
  });

  // Each slice of runway is shared by those who need it: 8/4; + 3/3; + 2/2; + 5.
  it("an airport with equal aircraft: 2, 3, 3, 10 for 8, 11, 11, 18", () => {
    const deal = gameDeal(4, { model: "airport", costs: byMember("8", "11", "11", "18") });
    // 8/4 = 2; 2 + 3/3 = 3; 3; 3 + 7 = 10
    expect(valuesOf("shapley", deal)).toEqual(["2", "3", "3", "10"]);
  });

  it("one member takes the whole, whatever it is worth", () => {
    const result = shareDeal("shapley", undefined, gameDeal(1, worths("0 0.07")));
    expect(result.shares.map(toFraction)).toEqual(["1"]);
    expect(result.weights.map(toFraction)).toEqual(["7/100"]);
  });
});

describe("shapley: coalitions that were not given", () => {
  // Given: 0 is worth 4, 01 is worth 10. Unseen: 1 and 2 are worth 0; 02 as 0, 4; 12 is worth 0; 012 as 01, 10.
  const result = shareDeal("shapley", undefined, gameDeal(3, worths("0 4", "01 10")));

  it("are worth the best of their given parts", () => expect(result.weights.map(toFraction)).toEqual(["7", "3", "0"]));

  it("are named among all coalitions, each with its best part", () => {
    const worth = result.evidence.map(({ label: { code, params }, value }) => [code, params.coalition, params.part, toFraction(value)]);
    expect(worth).toEqual([
      ["split_worth", "M0", undefined, "4"],
      ["split_worth_nothing_seen", "M1", undefined, "0"],
      ["split_worth", "M0, M1", undefined, "10"],
      ["split_worth_nothing_seen", "M2", undefined, "0"],
      ["split_worth_filled", "M0, M2", "M0", "4"],
      ["split_worth_nothing_seen", "M1, M2", undefined, "0"],
      ["split_worth_filled", "M0, M1, M2", "M0, M1", "10"],
    ]);
    expect(result.warnings).toEqual([{ code: "split_coalitions_filled", params: { deal: "D1", count: 5, given: 2 } }]);
  });

  it("a given worth stands, even below that of a part", () =>
    // v(0) = 6, v(1) = 0, v(01) = 4: M0 gets (6 + 4)/2 = 5 and M1 (0 - 2)/2 = -1, which no share can be.
    expect(scoringErrorOf(() => shareDeal("shapley", undefined, gameDeal(2, worths("0 6", "1 0", "01 4"))))).toEqual({
      code: "split_negative_weight",
      params: { deal: "D1", scheme: "shapley", member: "M1", weight: "-1" },
    }));
});

describe("shapley: laws", () => {
  it("is the mean over all orders, counted one by one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((count) => games(count).map((game) => gameDeal(count, game))),
        (deal) => {
          const values = valuesOf("shapley", deal);
          if (typeof values === "string") return;
          expect(values).toEqual(meanOverOrders(deal).map(toFraction));
        },
      ),
    );
  });

  it("holds for four players, of whom any two exchange their values when they exchange their names", () => {
    fc.assert(
      fc.property(coalitionGames(4), (game) => {
        const deal = gameDeal(4, game);
        const turned = { ...deal, members: [...deal.members].reverse() };
        const values = valuesOf("shapley", deal);
        const again = valuesOf("shapley", turned);
        expect(typeof again === "string" ? again : again.toReversed()).toEqual(values);
      }),
    );
  });

  it("scales with the worths and adds up over games, to v(N)", () => {
    const figures = fc.array(fc.nat(50), { minLength: 7, maxLength: 7 });
    const full = (list: readonly number[], factor = 1) =>
      gameDeal(3, worths(...["0", "1", "2", "01", "02", "12", "012"].map((names, i) => `${names} ${(list[i] ?? 0) * factor}`)));
    const raw = (deal: SplitInput) => meanOverOrders(deal);
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        const values = valuesOf("shapley", full(a.map((x, i) => x + (b[i] ?? 0))));
        if (typeof values === "string") return;
        expect(values).toEqual(raw(full(a)).map((value, i) => toFraction(add(value, raw(full(b))[i] ?? ZERO))));
        const tripled = valuesOf("shapley", full(a, 3));
        if (typeof tripled !== "string") expect(tripled).toEqual(raw(full(a)).map((value) => toFraction(multiply(value, rational(3n)))));
      }),
    );
  });

  it("gives everybody their own in an additive game, as owen does", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99), { minLength: 1, maxLength: 8 }), (figures) => {
        fc.pre(figures.some((figure) => figure > 0));
        const deal = gameDeal(figures.length, { model: "additive", values: byMember(...figures.map(String)) }, ["U", "V", "U", "V"]);
        const total = BigInt(figures.reduce((all, figure) => all + figure, 0));
        const proportional = figures.map((figure) => toFraction(rational(BigInt(figure), total)));
        for (const scheme of ["shapley", "owen"]) {
          const result = shareDeal(scheme, undefined, deal);
          expect(result.shares.map(toFraction)).toEqual(proportional);
          expect(result.properties).toMatchObject({ efficiency: true, symmetry: true, nullPlayer: true, monotonicity: true });
        }
      }),
    );
  });
});

describe("shapley: twenty members, exactly", () => {
  // Littlechild and Owen: player i pays sum over k <= i of (c(k) - c(k-1)) / (n - k + 1).
  const closedForm = (costs: readonly bigint[]): Rational[] => {
    let paid = ZERO;
    return costs.map((cost, k) => {
      paid = add(paid, rational(cost - (costs[k - 1] ?? 0n), BigInt(costs.length - k)));
      return paid;
    });
  };

  it.each([
    ["small costs", 1n],
    ["costs beyond what a double holds", 10n ** 17n + 1n],
  ])("an airport with %s", (_name, unit) => {
    const costs = Array.from({ length: 20 }, (_, i) => unit * BigInt(i + 1));
    const deal = gameDeal(20, { model: "airport", costs: byMember(...costs.map(String)) });
    expect(valuesOf("shapley", deal)).toEqual(closedForm(costs).map(toFraction));
  });

  it("finds the members who add nothing, and explains with a line for each number of others", () => {
    const weights = [...same(19, "1"), "0"];
    const result = shareDeal("shapley", undefined, gameDeal(20, { model: "weighted-voting", quota: "10", weights: byMember(...weights) }));
    expect(result.weights.map(toFraction)).toEqual([...same(19, "1/19"), "0"]);
    expect(result.nullPlayers).toEqual([19]);
    expect(result.explanation.children[0]?.children[0]?.children).toHaveLength(20);
  });
});

describe("shapley: above twenty members, by sample", () => {
  const within = (deal: SplitInput, truth: readonly Rational[], params: object) => {
    const result = shareDeal("shapley", params, deal);
    expect(sum(result.shares)).toEqual(rational(1n));
    expect(result.exact).toBe(false);
    const bound = parseDecimal(String(result.warnings[0]?.params.bound));
    for (const [i, share] of result.shares.entries()) {
      const off = subtract(share, truth[i] as Rational);
      expect(compare(off.n < 0n ? negate(off) : off, bound), `member ${i}`).toBeLessThanOrEqual(0);
    }
    return { result, bound };
  };

  it("stays inside its stated bound: a vote of 25 equals, whose share is 1/25", () => {
    const deal = gameDeal(25, { model: "weighted-voting", quota: "13", weights: byMember(...same(25, "1")) });
    for (const seed of [1, 2, 3]) {
      const { bound } = within(
        deal,
        same(25, "")
          .fill("")
          .map(() => rational(1n, 25n)),
        { seed, samples: 4000 },
      );
      // sqrt(ln(2 25 / 0.05) / 8000) = sqrt(6.9078 / 8000) = 0.0293849, rounded up
      expect(toFraction(bound)).toBe(toFraction(parseDecimal("0.029385")));
    }
  });

  it("stays inside its stated bound: an airport of 24, whose values are known", () => {
    const costs = Array.from({ length: 24 }, (_, i) => BigInt((i + 1) ** 2));
    let paid = ZERO;
    const truth = costs.map((cost, k) => {
      paid = add(paid, rational(cost - (costs[k - 1] ?? 0n), BigInt(24 - k)));
      return divide(paid, rational(576n));
    });
    within(gameDeal(24, { model: "airport", costs: byMember(...costs.map(String)) }), truth, { samples: 3000 });
  });

  it("is exact for an additive game, whose marginal contributions never differ", () => {
    const figures = Array.from({ length: 22 }, (_, i) => `${i}`);
    const deal = gameDeal(22, { model: "additive", values: byMember(...figures) });
    const { bound } = within(
      deal,
      figures.map((figure) => rational(BigInt(figure), 231n)),
      { samples: 1 },
    );
    expect(bound).toEqual(ZERO);
  });

  it("says how it was done; the same seed gives the same shares, another seed others", () => {
    const deal = gameDeal(21, {
      model: "weighted-voting",
      quota: "50",
      weights: byMember(...Array.from({ length: 21 }, (_, i) => `${i}`)),
    });
    const shares = (seed: number) => shareDeal("shapley", { seed, samples: 200 }, deal).shares.map(toFraction);
    expect(shares(5)).toEqual(shares(5));
    expect(shares(5)).not.toEqual(shares(6));
    const [warning] = shareDeal("shapley", { seed: 5, samples: 200 }, deal).warnings;
    expect(warning).toMatchObject({ code: "split_sampled", params: { members: 21, most: 20, samples: 200, seed: 5, percent: 95 } });
  });

  it("samples coalitions that were given, too", () => {
    const given = worths("0 10", "12 20");
    const all = { members: Array.from({ length: 21 }, (_, i) => `M${i}`), value: "40" };
    const deal = gameDeal(21, { model: "coalitions", values: [...(given.model === "coalitions" ? given.values : []), all] });
    const { shares, warnings } = shareDeal("shapley", { samples: 300 }, deal);
    expect(warnings[1]).toEqual({ code: "split_coalitions_given_only", params: { deal: "D1", given: 3 } });
    expect(sum(shares)).toEqual(rational(1n));
    expect(compare(shares[1] as Rational, shares[20] as Rational)).toBeGreaterThan(0);
  });
});

describe("shapley: games that are none", () => {
  const code = (deal: SplitInput) => scoringErrorOf(() => shareDeal("shapley", undefined, deal));

  it("names what is missing or wrong, and where", () => {
    const { game: _, ...without } = gameDeal(2, worths());
    expect(code(without)).toEqual({ code: "split_no_game", params: { deal: "D1", scheme: "shapley" } });
    const airport = (...costs: string[]) => code(gameDeal(2, { model: "airport", costs: byMember(...costs) }));
    expect(airport("1")).toEqual({ code: "split_game_member_missing", params: { deal: "D1", model: "airport", member: "M1" } });
    expect(airport("1", "2", "3")).toEqual({ code: "split_game_not_member", params: { deal: "D1", model: "airport", member: "M2" } });
    expect(airport("1", "-2")?.params).toEqual({ deal: "D1", model: "airport", place: "costs.M1", value: "-2" });
    expect(airport("1", "2e5")?.code).toBe("split_game_value_invalid");
  });

  it("refuses a vote that nobody wins or nobody can win, and claims that are all paid", () => {
    const vote = (quota: string) => code(gameDeal(2, { model: "weighted-voting", quota, weights: byMember("1", "1") }))?.code;
    expect(vote("0")).toBe("split_quota_zero");
    expect(vote("3")).toBe("split_zero_weights");
    const claims = code(gameDeal(2, { model: "bankruptcy", estate: "201", claims: byMember("100", "100") }));
    expect(claims).toEqual({ code: "split_estate_above_claims", params: { deal: "D1", estate: "201", claims: "200" } });
  });

  it("refuses a coalition twice, with a stranger, or of nobody with a worth", () => {
    const coalitions = (...texts: string[]) => code(gameDeal(2, worths(...texts)))?.code;
    expect(coalitions("01 1", "10 2")).toBe("split_coalition_twice");
    expect(coalitions("02 1")).toBe("split_coalition_not_member");
    expect(
      scoringErrorOf(() => readGame("shapley", gameDeal(1, { model: "coalitions", values: [{ members: [], value: "1" }] })))?.code,
    ).toBe("split_coalition_empty");
  });
});

/** The definition, by brute force: worths along every order of the members. */
function meanOverOrders(deal: SplitInput): Rational[] {
  const game = readGame("shapley", deal);
  const totals = deal.members.map(() => 0n);
  let orders = 0n;
  const walk = (left: readonly number[], state: bigint): void => {
    if (left.length === 0) orders += 1n;
    for (const player of left) {
      const joined = game.join(state, player);
      const rest = left.filter((other) => other !== player);
      let ways = 1n;
      for (let k = 2n; k <= BigInt(rest.length); k++) ways *= k;
      totals[player] = (totals[player] as bigint) + (game.worth(joined) - game.worth(state)) * ways;
      walk(rest, joined);
    }
  };
  walk([...deal.members.keys()], game.empty);
  return totals.map((total) => rational(total, orders * game.denominator));
}
