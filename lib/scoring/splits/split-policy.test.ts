import { describe, expect, test } from "vitest";
import { commonUnit, policyFor, type SplitPolicy, type UnitParents, unitsAbove } from "./split-policy.ts";

/** Bank B with regions N and S; branches N1 and N2 in N, S1 in S. */
const parents: UnitParents = new Map([
  ["B", null],
  ["N", "B"],
  ["S", "B"],
  ["N1", "N"],
  ["N2", "N"],
  ["S1", "S"],
]);

const policy = (code: string, ...units: string[]): SplitPolicy => ({
  code,
  units,
  schemes: ["equal"],
  fallback: null,
  agreeWithinDays: null,
  acrossUnits: "common-unit",
  pathMonths: 12,
  touches: { dailyCap: null, duplicates: "show", afterClose: "show", bulk: null },
});

describe("which unit's policy a deal follows", () => {
  test("members of one branch: the branch; of two branches of a region: the region; of two regions: the bank", () => {
    expect(commonUnit(["N1", "N1"], parents)).toBe("N1");
    expect(commonUnit(["N1", "N2"], parents)).toBe("N");
    expect(commonUnit(["N1", "N"], parents)).toBe("N");
    expect(commonUnit(["N1", "S1"], parents)).toBe("B");
  });

  test("units that have nothing above them in common, and no units, have no common unit", () => {
    expect(commonUnit(["N1", "elsewhere"], parents)).toBeNull();
    expect(commonUnit([], parents)).toBeNull();
  });

  test("the nearest policy at or above the unit counts", () => {
    const policies = [policy("bank", "B"), policy("north", "N")];
    expect(policyFor("N1", policies, parents)?.code).toBe("north");
    expect(policyFor("S1", policies, parents)?.code).toBe("bank");
    expect(policyFor("B", policies, parents)?.code).toBe("bank");
    expect(policyFor("N1", [policy("south", "S")], parents)).toBeNull();
    expect(policyFor(null, policies, parents)).toBeNull();
  });

  test("a unit that stands above itself is an error, not an endless walk", () => {
    const circle: UnitParents = new Map([
      ["X", "Y"],
      ["Y", "X"],
    ]);
    expect(() => unitsAbove("X", circle)).toThrow(expect.objectContaining({ code: "unit_circle", params: { unit: "X" } }));
  });
});
