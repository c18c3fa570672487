import { expect, it } from "vitest";
import type { AgreedSplit } from "./deal-repository.ts";
import { schemeChoices } from "./scheme-choices.ts";

const split = (scheme: string, from: string, params: string | null = null): AgreedSplit => ({
  deal: "D1",
  scheme,
  params,
  from,
  to: null,
  source: { kind: "deal_splits", importId: 1, file: "deal_splits.csv", line: 2 },
});

it("marks the split of the credit and the overlay beside it as agreed, each the last of its sort", () => {
  const agreed = [split("linear", "2026-01-01"), split("overlay", "2026-02-01", '{"percent":{"A":"10"}}'), split("equal", "2026-03-01")];
  const marked = (splits: AgreedSplit[]) =>
    schemeChoices(splits, []).flatMap(({ scheme, isAgreed, params }) => (isAgreed ? [[scheme, params]] : []));
  const overlay = ["overlay", { percent: { A: "10" } }];
  expect(marked(agreed)).toEqual([["equal", undefined], overlay]);
  expect(marked([...agreed].reverse())).toEqual([["linear", undefined], overlay]);
  expect(marked([split("equal", "2026-03-01")])).toEqual([["equal", undefined]]);
});

it("gives an agreed game to every scheme that needs one, and another deal's to none", () => {
  const game = { model: "additive", values: { A: "1" } };
  const agreed = split("shapley", "2026-01-01", JSON.stringify({ game }));
  const paramsOf = (own: AgreedSplit[], others: AgreedSplit[]) =>
    new Map(schemeChoices(own, others).map(({ scheme, params }) => [scheme, params]));
  const compared = paramsOf(
    [agreed],
    [split("owen", "2026-01-01", '{"samples":10}'), split("nucleolus", "2026-01-01", JSON.stringify({ game }))],
  );
  expect([compared.get("shapley"), compared.get("owen"), compared.get("nucleolus"), compared.get("equal")]).toEqual([
    { game },
    { game, samples: 10 },
    { game },
    undefined,
  ]);
  expect(paramsOf([], [agreed]).get("shapley")).toBeUndefined();
});
