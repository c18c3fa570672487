import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational, toFraction } from "../../money/rational.ts";
import { deals } from "../../testing/arbitraries.ts";
import { dealOf } from "../../testing/deal.ts";
import { scoringErrorOf } from "../../testing/scoring-error-of.ts";
import { shareDeal } from "../share-deal.ts";
import type { Path } from "../split-scheme.ts";

/** Paths from "AB 3/2": touches by A, then B; three won, two lost. */
const path = (text: string): Path => {
  const [touches = "", counts = ""] = text.split(" ");
  const [won = 0, lost = 0] = counts.split("/").map(Number);
  return { touches: [...touches], won, lost };
};
const share = (count: number, ...texts: string[]) => shareDeal("markov", undefined, { ...dealOf(count), paths: texts.map(path) });
const effects = (result: ReturnType<typeof share>) => result.weights.map(toFraction);

describe("markov: what is lost without each member", () => {
  // Start: A 2/3, B 1/3. A: B 1/2, lost 1/2. B: C. C: won 1/2, lost 1/2. P = 2/3 1/2 1/2 + 1/3 1/2 = 1/3.
  // Without A: 1/3 1/2 = 1/6, half is lost. Without B or C: everything.
  it("a worked example: removal effects 1/2, 1, 1", () => {
    const result = share(3, "ABC 1/0", "A 0/1", "BC 0/1");
    expect(effects(result)).toEqual(["1/2", "1", "1"]);
    expect(result.shares.map(toFraction)).toEqual(["1/5", "2/5", "2/5"]);
  });

  // A 1/2 then won 1/2; B 1/2 then won 1/4. P = 1/4 + 1/8 = 3/8. Without A: 1/8, so 2/3 is lost; without B: 1/4, so 1/3.
  it("by hand: two who never meet", () => expect(effects(share(2, "A 2/2", "B 1/3"))).toEqual(["2/3", "1/3"]));

  // A and B pass to each other: A -> B 2/3, A -> won 1/3; B -> A 1/2, B -> lost 1/2.
  // Start: A 1. h(A) = 2/3 h(B) + 1/3, h(B) = 1/2 h(A): h(A) = 1/2. Without B: h(A) = 1/3, so 1/3 is lost; without A all.
  it("by hand: a loop between two", () => expect(effects(share(2, "ABA 1/0", "AB 0/1"))).toEqual(["1", "1/3"]));

  it("shows the transition table, whose rows prove each other", () => {
    const { evidence } = share(3, "ABC 1/0", "A 0/1", "BC 0/1");
    const rows = evidence.map(({ label, value, children }) => [label.params.person ?? "start", toFraction(value), children.length]);
    expect(rows).toEqual([
      ["start", "1/3", 2],
      ["A", "1/4", 2],
      ["B", "1/2", 1],
      ["C", "1/2", 2],
    ]);
    expect(evidence[1]?.children.map(({ label }) => [label.code, label.params.count, label.params.of])).toEqual([
      ["split_markov_to", 1, 2],
      ["split_markov_to_lost", 1, 2],
    ]);
    for (const row of evidence) {
      const shares = row.children.map(({ children: [transition] }) => transition?.value ?? rational(0n));
      expect(toFraction(shares.reduce((sum, each) => rational(sum.n * each.d + each.n * sum.d, sum.d * each.d)))).toBe("1");
    }
  });

  it("does not change when a touch is followed by more of the same person's", () => {
    fc.assert(
      fc.property(deals(), fc.integer({ min: 1, max: 3 }), (deal, times) => {
        const repeated = (deal.paths ?? []).map((one) => ({
          ...one,
          touches: one.touches.flatMap((person) => (person === "M0" ? Array.from({ length: times }, () => person) : [person])),
        }));
        const effectsOf = (paths: readonly Path[]) => {
          let weights: string[] = [];
          const error = scoringErrorOf(() => (weights = shareDeal("markov", undefined, { ...deal, paths }).weights.map(toFraction)));
          return error?.code ?? weights;
        };
        expect(effectsOf(repeated)).toEqual(effectsOf(deal.paths ?? []));
      }),
    );
  });

  it("keeps people of other deals in the chain and out of the shares", () => {
    const result = share(2, "AX 1/1", "BX 1/0", "B 0/1");
    expect(result.shares).toHaveLength(2);
    expect(result.warnings).toEqual([{ code: "split_markov_others", params: { deal: "D1", count: 1, people: "X" } }]);
  });

  it("gives a member who is on no path nothing", () => {
    const result = share(3, "A 1/1", "B 1/0");
    expect(toFraction(result.shares[2] ?? rational(1n))).toBe("0");
    expect(result.properties.nullPlayer).toBe(true);
  });

  it("has nothing to share by without paths, without a deal won, or where nobody's absence matters", () => {
    expect(scoringErrorOf(() => shareDeal("markov", undefined, dealOf(2)))?.code).toBe("split_no_paths");
    expect(scoringErrorOf(() => share(2, "AB 0/3"))).toEqual({ code: "split_nothing_won", params: { deal: "D1" } });
    expect(scoringErrorOf(() => share(2, "AB 0/0"))?.code).toBe("split_nothing_won");
    expect(scoringErrorOf(() => share(2, "X 1/0"))?.code).toBe("split_zero_weights");
  });
});
