import { describe, expect, it } from "vitest";
import { toFraction } from "../../money/rational.ts";
import { dealOf } from "../../testing/deal.ts";
import { scoringErrorOf } from "../../testing/scoring-error-of.ts";
import { checkParams, shareDeal } from "../share-deal.ts";

const WEIGHTS = { originator: "3", structurer: "2", support: "1" };
const share = (roles: string[], weights: unknown = WEIGHTS) => shareDeal("role-weighted", { weights }, dealOf(roles.length, [], roles));
const fractions = (roles: string[]) => share(roles).shares.map(toFraction);
const paramError = (params: unknown) => scoringErrorOf(() => checkParams("role-weighted", params));

describe("role-weighted: the role's weight, shared by its members", () => {
  // 3 + 2 + 1 = 6
  it("gives three roles 3, 2 and 1 sixths", () =>
    expect(fractions(["originator", "structurer", "support"])).toEqual(["1/2", "1/3", "1/6"]));

  // The one sixth of support is halved.
  it("halves a role that two members hold", () =>
    expect(fractions(["originator", "structurer", "support", "support"])).toEqual(["1/2", "1/3", "1/12", "1/12"]));

  // Without support 3 + 2 = 5 remain.
  it("spreads a vacant role's weight over the rest in proportion, and says so", () => {
    const result = share(["originator", "structurer"]);
    expect(result.shares.map(toFraction)).toEqual(["3/5", "2/5"]);
    expect(result.warnings).toEqual([{ code: "split_role_without_members", params: { deal: "D1", role: "support", weight: "1" } }]);
  });

  it("names the member whose role has no weight", () => {
    const params = { deal: "D1", member: "B", role: "driver", known: "originator, structurer, support" };
    expect(scoringErrorOf(() => share(["originator", "driver"]))).toEqual({ code: "split_role_without_weight", params });
  });

  it("takes a role called constructor for a name like any other", () => {
    expect(scoringErrorOf(() => share(["constructor"]))?.code).toBe("split_role_without_weight");
    expect(share(["constructor"], { constructor: "1" }).shares.map(toFraction)).toEqual(["1"]);
  });

  it("refuses to share by zeros alone", () => {
    const params = { deal: "D1", scheme: "role-weighted", members: "A, B" };
    expect(scoringErrorOf(() => share(["originator", "originator"], { originator: "0" }))).toEqual({ code: "split_zero_weights", params });
  });

  it.each([
    ["nothing", undefined, "split_param_missing", undefined],
    ["an empty table", { weights: {} }, "split_param_not_table", "{}"],
    ["a list", { weights: ["3"] }, "split_param_not_table", '["3"]'],
    ["a JSON number, which is a float", { weights: { originator: 3 } }, "split_param_not_decimal", "3"],
    ["an exponent", { weights: { originator: "1e3" } }, "split_param_not_decimal", '"1e3"'],
    ["a negative weight", { weights: { originator: "-1" } }, "split_param_negative", '"-1"'],
    ["text instead of an object", "weights", "split_params_not_object", '"weights"'],
  ])("refuses %s", (_name, params, code, value) => {
    const error = paramError(params);
    expect(error?.code).toBe(code);
    expect(error?.params.value).toBe(value);
  });

  it("names the entry at fault", () => expect(paramError({ weights: { ...WEIGHTS, support: "x" } })?.params.param).toBe("weights.support"));

  it("names an unknown parameter and the known ones", () => {
    const params = { scheme: "role-weighted", param: "wieghts", known: "weights" };
    expect(paramError({ wieghts: WEIGHTS })).toEqual({ code: "split_param_unknown", params });
  });
});
