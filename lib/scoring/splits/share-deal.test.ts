import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "../explanation/step.ts";
import { add, compare, divide, isZero, multiply, ONE, type Rational, subtract, sum, toFraction, ZERO } from "../money/rational.ts";
import { deals, schemes } from "../testing/arbitraries.ts";
import { dealOf } from "../testing/deal.ts";
import { scoringErrorOf } from "../testing/scoring-error-of.ts";
import { checkProperties } from "./check-properties.ts";
import { splitSchemes } from "./registry.ts";
import { checkParams, type SplitResult, shareDeal } from "./share-deal.ts";
import type { SplitInput } from "./split-scheme.ts";

/** Sharing, or the error's code: roles and touches are random, so a scheme may rightly refuse a deal. */
const attempt = (scheme: string, params: unknown, deal: SplitInput): SplitResult | string => {
  let result: SplitResult | undefined;
  const error = scoringErrorOf(() => (result = shareDeal(scheme, params, deal)));
  return result ?? error?.code ?? "";
};

const REFUSALS = ["zero_weights", "role_without_weight", "negative_weight", "no_imputation", "nothing_won"].map((why) => `split_${why}`);

describe("sharing a deal", () => {
  it("knows its schemes, and names them when asked for another", () => {
    const error = scoringErrorOf(() => shareDeal("equel", undefined, dealOf(1)));
    expect(error).toEqual({ code: "split_scheme_unknown", params: { scheme: "equel", known: [...splitSchemes.keys()].join(", ") } });
  });

  it("refuses a deal without members, or with one twice", () => {
    expect(scoringErrorOf(() => shareDeal("equal", null, dealOf(0)))).toEqual({ code: "split_no_members", params: { deal: "D1" } });
    const twice = {
      ...dealOf(1),
      members: [
        { id: "A", role: "x" },
        { id: "A", role: "y" },
      ],
    };
    expect(scoringErrorOf(() => shareDeal("equal", null, twice))).toEqual({
      code: "split_member_twice",
      params: { deal: "D1", member: "A" },
    });
  });

  it("gives shares that sum to exactly 1 and are the sum of their explanation, node by node", () => {
    fc.assert(
      fc.property(schemes(), deals(), ({ scheme, params }, deal) => {
        const result = attempt(scheme, params, deal);
        if (typeof result === "string") {
          expect(REFUSALS).toContain(result);
          return;
        }
        expect(sum(result.shares)).toEqual(ONE);
        expect(result.shares.every(({ n }) => n >= 0n)).toBe(true);
        expect(result.explanation.children.map(({ value }) => value)).toEqual(result.shares);
        expect(recomputed(result.explanation)).toEqual(ONE);
        for (const step of result.evidence) recomputed(step);
        expect(result.properties).toMatchObject({ efficiency: true, nullPlayer: true, monotonicity: true });
      }),
    );
  });

  it("gives each member the same, whatever the members' and the touches' order", () => {
    fc.assert(
      fc.property(schemes(), deals(), ({ scheme, params }, deal) => {
        const once = attempt(scheme, params, deal);
        const mirrored = { ...deal, members: deal.members.toReversed(), touches: deal.touches.toReversed() };
        const again = attempt(scheme, params, mirrored);
        if (typeof once === "string") {
          expect(again).toBe(once);
          return;
        }
        // A tie on an instant goes by the members' order, and is announced.
        if (once.warnings.some(({ code }) => code === "split_touches_tied")) return;
        expect(typeof again === "string" ? again : again.shares.toReversed()).toEqual(once.shares);
      }),
    );
  });

  it("gives a member's double the same share", () => {
    fc.assert(
      fc.property(schemes(), deals(), ({ scheme, params }, deal) => {
        // Manual shares would no longer sum to 1; by position the double stands behind its original; games have tests of their own.
        if (["manual", "position-based", "shapley", "owen", "banzhaf", "nucleolus", "markov"].includes(scheme)) return;
        const [first] = deal.members;
        if (!first) return;
        const theirs = deal.touches.filter(({ member }) => member === first.id).map((t) => ({ ...t, member: "twin" }));
        const result = attempt(scheme, params, {
          ...deal,
          members: [...deal.members, { ...first, id: "twin" }],
          touches: [...theirs, ...deal.touches],
          balances: (deal.balances ?? []).flatMap((row) => (row.member === first.id ? [row, { ...row, member: "twin" }] : [row])),
        });
        if (typeof result === "string") return;
        expect(result.shares.at(-1)).toEqual(result.shares[0]);
        expect(result.properties.symmetry).toBe(true);
      }),
    );
  });
});

const ALL_TRUE = { efficiency: true, symmetry: true, nullPlayer: true, monotonicity: true };

describe("checking properties", () => {
  const members = ["A", "B"].map((id) => ({ id, role: "r" }));
  const half: Rational = { n: 1n, d: 2n };
  const check = (weights: Rational[], shares: Rational[], seen = ["one", "other"]) => checkProperties({ members, weights, shares, seen });

  it("finds a witness for each that fails", () => {
    expect(check([ONE, ONE], [half, ZERO]).efficiency).toEqual({ members: ["A", "B"], shares: ["1/2", "0"] });
    expect(check([ONE, ZERO], [half, half]).nullPlayer).toEqual({ members: ["B"], shares: ["1/2"] });
    expect(check([ONE, ONE], [ONE, ZERO], ["same", "same"]).symmetry).toEqual({ members: ["A", "B"], shares: ["1", "0"] });
    expect(check([ONE, half], [ZERO, ONE]).monotonicity).toEqual({ members: ["A", "B"], shares: ["0", "1"] });
    const nullPlayers = checkProperties({ members, weights: [ONE, ONE], shares: [half, half], seen: ["one", "other"], nullPlayers: [1] });
    expect(nullPlayers.nullPlayer).toEqual({ members: ["B"], shares: ["1/2"] });
  });

  it("says true where they hold", () => expect(check([ONE, ONE], [half, half], ["same", "same"])).toEqual(ALL_TRUE));
});

/** The value of a tree from its leaves alone; a step that disagrees with its children fails the test. */
function recomputed(step: Step): Rational {
  if (step.how === "fact") return step.value;
  const values = step.children.map(recomputed);
  const [first = ZERO, second = ZERO] = values;
  const larger = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);
  const smaller = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
  const ways: Partial<Record<Step["how"], () => Rational>> = {
    sum: () => values.reduce(add, ZERO),
    product: () => values.reduce(multiply, ONE),
    difference: () => subtract(first, second),
    quotient: () => divide(first, second),
    greatest: () => values.reduce(larger),
    least: () => values.reduce(smaller),
  };
  const value = ways[step.how]?.() ?? ZERO;
  expect(isZero(add(value, { n: -step.value.n, d: step.value.d }))).toBe(true);
  expect(compare(value, step.value)).toBe(0);
  return value;
}

describe("a game that stands among the agreed parameters", () => {
  const game = { model: "additive", values: { A: "3", B: "1" } };
  const shares = (scheme: string, params: unknown) => shareDeal(scheme, params, dealOf(2)).shares.map(toFraction);

  it.each(["shapley", "owen", "banzhaf", "nucleolus"])("is what %s is computed from", (scheme) =>
    expect(shares(scheme, { game })).toEqual(["3/4", "1/4"]),
  );

  it("goes before the deal's own, beside other parameters", () => {
    const input = { ...dealOf(2), game: { model: "additive" as const, values: { A: "1", B: "1" } } };
    expect(shareDeal("shapley", { game, samples: 10 }, input).shares.map(toFraction)).toEqual(["3/4", "1/4"]);
    expect(shareDeal("shapley", undefined, input).shares.map(toFraction)).toEqual(["1/2", "1/2"]);
  });

  it.each([
    ["game", 7],
    ["game.model", { model: "claims" }],
    ["game.estate", { model: "bankruptcy", estate: 100, claims: { A: "1" } }],
    ["game.claims", { model: "bankruptcy", estate: "100", claims: { A: 1 } }],
    ["game.values", { model: "coalitions", values: [{ members: "A", value: "1" }] }],
    ["game.quota", { ...game, quota: "1" }],
  ])("is refused with its place: %s", (param, wrong) =>
    expect(scoringErrorOf(() => checkParams("shapley", { game: wrong }))).toMatchObject({
      code: "split_param_not_game",
      params: { scheme: "shapley", param },
    }),
  );

  it("is no parameter of a scheme that needs none", () =>
    expect(scoringErrorOf(() => checkParams("equal", { game }))?.code).toBe("split_takes_no_params"));
});
