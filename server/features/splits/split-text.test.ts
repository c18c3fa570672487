import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMinor } from "../../../lib/scoring/money/minor.ts";
import { splitSchemes } from "../../../lib/scoring/splits/registry.ts";
import type { SplitOut } from "./compare-schemes.ts";
import { splitText } from "./split-text.ts";

type Document = Record<string, unknown>;
const example: Document = JSON.parse(readFileSync(new URL("../../../examples/split.json", import.meta.url), "utf8"));

const answer = (document: unknown) => splitText("deal.json", JSON.stringify(document));
const comparison = (document: unknown) => {
  const { value, faults } = answer(document);
  expect(faults).toEqual([]);
  if (!value) throw new Error("no answer");
  return value.comparison;
};
const amounts = ({ shares }: SplitOut) => shares.map(({ amount }) => amount);

describe("a document compared under every scheme", () => {
  const { results, errors } = comparison(example);

  it("the example shows all seventeen, none of which fails", () => {
    expect(errors).toEqual([]);
    expect(results.map(({ scheme }) => scheme)).toEqual([...splitSchemes.keys()]);
    for (const { scheme, properties: all } of results) {
      const { oddUnit: _, ...properties } = all;
      expect(new Set(Object.values(properties)), scheme).toEqual(new Set([true]));
      expect("efficiency" in properties, scheme).toBe(scheme !== "overlay");
    }
  });

  it("gives shares with 18 decimals, exact only where rational, and values only where there is a game", () => {
    const shares = Object.fromEntries(results.map(({ scheme, shares: [first] }) => [scheme, first]));
    expect(shares.equal).toEqual({ member: "Anna", share: "0.333333333333333333", exact: "1/3", amount: "33333.34" });
    expect(shares["time-decay"]?.exact).toBeUndefined();
    expect(shares.shapley).toEqual({ member: "Anna", share: "0.550000000000000000", exact: "11/20", value: "55000", amount: "55000.00" });
    expect(shares.overlay).toMatchObject({ exact: "1", amount: "100000.00" });
    const withValue = results.filter(({ shares: [first] }) => first?.value !== undefined).map(({ scheme }) => scheme);
    expect(withValue).toEqual(["shapley", "owen", "banzhaf", "nucleolus"]);
  });

  it("sums to the amount; overlay, beside it, to its own sum", () => {
    for (const result of results) {
      const sum = amounts(result).reduce((total, amount) => total + parseMinor(amount, "EUR"), 0n);
      expect(sum, result.scheme).toBe(parseMinor(result.total, "EUR"));
      expect(result.total, result.scheme).toBe(result.scheme === "overlay" ? "250000.00" : "100000.00");
    }
  });

  it("carries the explanation down to the weights, and the transition table as evidence", () => {
    const markov = results.find(({ scheme }) => scheme === "markov");
    expect(markov?.explanation).toMatchObject({ value: "100000.00", how: "sum" });
    expect(markov?.explanation.evidence?.map(({ label }) => label.params.person ?? "start")).toEqual(["start", "Anna", "Boris", "Chen"]);
  });
});

describe("amounts", () => {
  const change = (changes: Document) => comparison({ ...example, ...changes }).results;

  it("of a cancellation are the mirror image under every scheme", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), (minor) => {
        const given = change({ amount: `${minor}`, currency: "JPY" });
        const taken = change({ amount: `-${minor}`, currency: "JPY" });
        const negated = (amount: string) => (amount === "0" ? "0" : `-${amount}`);
        expect(taken.map(amounts)).toEqual(given.map((result) => amounts(result).map(negated)));
      }),
      { numRuns: 20 },
    );
  });

  it("of zero are zero", () => {
    for (const { shares, total } of change({ amount: "0" })) {
      expect(total).toBe("0.00");
      expect(shares.map(({ amount }) => amount)).toEqual(["0.00", "0.00", "0.00"]);
    }
  });

  it("go to a single member whole", () => {
    const one = { id: "A", role: "r", agreedShare: "1" };
    const schemes = [{ scheme: "equal" }, { scheme: "manual" }, { scheme: "shapley" }, { scheme: "nucleolus" }, { scheme: "owen" }];
    const game = { model: "additive", values: { A: "3" } };
    const { results, errors } = comparison({ amount: "0.01", currency: "EUR", members: [one], game, schemes });
    expect(errors).toEqual([]);
    expect(results.map(amounts)).toEqual(schemes.map(() => ["0.01"]));
  });
});

describe("a scheme that cannot be computed", () => {
  it("stands under errors, with its reason, and does not stop the others", () => {
    const { game: _, ...without } = example;
    const { results, errors } = comparison({
      ...without,
      schemes: [{ scheme: "shapley" }, { scheme: "equal" }, { scheme: "equel" }, { scheme: "linear", points: "3" }],
    });
    expect(results.map(({ scheme }) => scheme)).toEqual(["equal"]);
    expect(errors.map(({ scheme, code }) => [scheme, code])).toEqual([
      ["shapley", "split_no_game"],
      ["equel", "split_scheme_unknown"],
      ["linear", "split_takes_no_params"],
    ]);
  });

  it("may be listed again with other parameters: both answers stand, in order", () => {
    const { results } = comparison({
      ...example,
      schemes: [
        { scheme: "time-decay", halfLifeDays: "1" },
        { scheme: "time-decay", halfLifeDays: "1000" },
      ],
    });
    expect(amounts(results[0] as SplitOut)).not.toEqual(amounts(results[1] as SplitOut));
  });
});

describe("a faulty document", () => {
  const faults = (changes: Document) => answer({ ...example, ...changes }).faults.map(({ place, code }) => `${place} ${code}`);
  const member = { id: "A", role: "r" };

  it.each([
    [{ members: [member, { id: "B" }] }, ["members[1].role document_missing"]],
    [{ members: [{ ...member, share: "1" }] }, ["members[0].share document_key_unknown"]],
    [{ members: [] }, ["members split_no_members"]],
    [{ members: [member, member] }, ["members[1].id split_member_twice"]],
    [{ amount: 100000 }, ["amount document_value"]],
    [{ amount: "1.234" }, ["amount amount_decimals"]],
    [{ currency: "euro" }, ["currency document_value"]],
    [{ closed: "31.03.2026" }, ["closed split_closed_invalid"]],
    [{ touches: [{ member: "A", at: "2026-03-01", kind: "call" }] }, ["touches[0].at document_value"]],
    [{ paths: [{ touches: ["A"], won: -1, lost: 0 }] }, ["paths[0].won document_value"]],
    [{ game: { model: "airport", costs: { A: 8 } } }, ["game.costs.A document_value"]],
    [{ schemes: [] }, ["schemes document_value"]],
    [{ colour: "red" }, ["colour document_key_unknown"]],
  ])("%j: %j", (changes, expected) => expect(faults(changes)).toEqual(expected));

  it("says which models of a game there are", () => {
    const { params } = answer({ ...example, game: { model: "poker" } }).faults[0] ?? {};
    expect(params?.expected).toBe("coalitions, additive, airport, bankruptcy, weighted-voting");
  });

  it("names every fault at once", () =>
    expect(faults({ amount: "ten", members: [{ id: "A" }], colour: "red" })).toEqual([
      "amount document_value",
      "members[0].role document_missing",
      "colour document_key_unknown",
    ]));

  it("may not be JSON at all", () => expect(splitText("deal.json", "{").faults).toMatchObject([{ code: "document_not_json" }]));
});
