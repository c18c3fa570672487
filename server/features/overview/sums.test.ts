import { describe, expect, it } from "vitest";
import type { GroupTotals, Sums } from "../../runs/group-totals-repository.ts";
import { beside, branchOf, figuresBy, houseOf, pathTo } from "./sums.ts";

const sums = (margin: bigint): Sums => ({ adb: 0n, closing: 0n, margin, income: 0n });
const group = (unit: string, product: string, managers: bigint, house = 0n): GroupTotals => ({
  unit,
  product,
  managers: sums(managers),
  house: sums(house),
});

//        bank
//       /    \
//   north    south
//   /   \
//  n1    n2
const units = [
  { code: "bank", name: "Bank", kind: "bank", parent: null },
  { code: "north", name: "North", kind: "region", parent: "bank" },
  { code: "n1", name: "North 1", kind: "branch", parent: "north" },
  { code: "n2", name: "North 2", kind: "branch", parent: "north" },
  { code: "south", name: "South", kind: "region", parent: "bank" },
];

describe("a figure beside the one before", () => {
  it("has its difference and its percentage", () => {
    expect(beside(sums(110n), sums(100n)).margin).toEqual({ value: 110n, before: 100n, difference: 10n, change: "0.1000" });
  });
  it("has neither where one of them is missing: that is not zero", () => {
    expect(beside(sums(110n), null).margin).toEqual({ value: 110n, before: null, difference: null, change: null });
    expect(beside(null, sums(1n)).margin).toMatchObject({ value: null, difference: null });
  });
});

describe("figures by a key", () => {
  it("add managers and house, and know what stood only before", () => {
    const figures = figuresBy(
      { now: [group("n1", "CUR", 5n, 2n), group("n2", "CUR", 1n)], before: [group("n1", "OLD", 9n)] },
      (g) => g.product,
    );
    expect(figures.get("CUR")?.margin).toMatchObject({ value: 8n, before: null });
    expect(figures.get("OLD")?.margin).toMatchObject({ value: null, before: 9n });
  });
});

describe("the tree of units", () => {
  it.each([
    ["the bank's own regions", "bank", { n1: "north", north: "north", south: "south", bank: "bank" }],
    ["the branches of a region", "north", { n1: "n1", n2: "n2", north: "north" }],
    ["without a top, the root", null, { n1: "bank", bank: "bank" }],
  ])("%s", (_, top, expected) => {
    const branch = branchOf(units, top);
    for (const [unit, under] of Object.entries(expected)) expect(branch(unit)).toBe(under);
  });
  it("shows the way down to a unit", () => expect(pathTo(units, "n2").map(({ code }) => code)).toEqual(["bank", "north", "n2"]));
});

it("the house of no groups is missing, of groups without a house it is zero", () => {
  expect(houseOf([])).toBeNull();
  expect(houseOf([group("n1", "CUR", 5n)])?.margin).toBe(0n);
});
