import { describe, expect, test } from "vitest";
import { below, levelsBelow, rowsAbove } from "./tree.ts";

const unit = (code: string, kind: string, parent: string | null) => ({ code, name: code, kind, parent });
const TREE = [
  unit("B", "bank", null),
  unit("N", "region", "B"),
  unit("N1", "branch", "N"),
  unit("N1A", "department", "N1"),
  unit("S", "region", "B"),
  unit("S1", "branch", "S"),
];
const codes = (units: readonly { code: string }[]) => units.map(({ code }) => code);

describe("units of one level", () => {
  test("a single top gives way to what is below it", () => {
    expect(below(TREE, undefined)).toMatchObject({ at: "B" });
    expect(codes(below(TREE, undefined).children)).toEqual(["N", "S"]);
  });

  test("where the bank may not be seen, the tops are what may", () => {
    const seen = TREE.filter(({ code }) => code.length === 2 || code === "N1A");
    expect(below(seen, undefined).at).toBeNull();
    expect(codes(below(seen, undefined).children)).toEqual(["N1", "S1"]);
  });

  test("an unknown unit is named", () => expect(() => below(TREE, "X")).toThrow("unit_unknown"));

  test("levels come nearest first, with how many there are", () => {
    expect(levelsBelow(TREE, undefined).levels).toEqual([
      { kind: "region", count: 2 },
      { kind: "branch", count: 2 },
      { kind: "department", count: 1 },
    ]);
    expect(levelsBelow(TREE, "N1A").levels).toEqual([]);
  });

  test("a unit counts for itself and for those above it", () => {
    const above = rowsAbove(TREE, new Set(["N", "S", "N1"]));
    expect(above.get("N1A")).toEqual(["N1", "N"]);
    expect(above.get("S1")).toEqual(["S"]);
    expect(above.get("B")).toEqual([]);
  });
});
