import { expect, it } from "vitest";
import { toFraction } from "../../money/rational.ts";
import { dealOf } from "../../testing/deal.ts";
import { scoringErrorOf } from "../../testing/scoring-error-of.ts";
import { shareDeal } from "../share-deal.ts";

it("equal: three members get a third each, touches or not", () => {
  expect(shareDeal("equal", undefined, dealOf(3)).shares.map(toFraction)).toEqual(["1/3", "1/3", "1/3"]);
});

it("equal: takes no parameters", () => {
  const error = { code: "split_takes_no_params", params: { scheme: "equal", param: "weights" } };
  expect(scoringErrorOf(() => shareDeal("equal", { weights: {} }, dealOf(3)))).toEqual(error);
});
