import { expect, it } from "vitest";
import { compared, rowsOf } from "./compare-rows.ts";

const names = new Map([["M1", "Adam"], ["M2", "Eva"], ["M3", "Jan"], ["M4", "Ota"]]); // biome-ignore format: pairs

it("the largest difference comes first, up or down; who did not change is left out", () => {
  const rows = rowsOf(
    [
      { code: "M1", before: 100n, after: 130n },
      { code: "M2", before: 100n, after: 20n },
      { code: "M3", before: 5n, after: 5n },
    ],
    names,
  );
  expect(rows.map(({ name, difference, change }) => [name, difference, change])).toEqual([
    ["Eva", -80n, "-0.8000"],
    ["Adam", 30n, "0.3000"],
  ]);
});

it("who appeared or vanished is named as such, moves the total by all of it, and has no percentage", () => {
  const rows = rowsOf(
    [
      { code: "M2", before: null, after: 40n },
      { code: "M4", before: 60n, after: null },
      { code: "M1", before: null, after: 0n },
    ],
    names,
  );
  expect(rows.map(({ name, fate, difference, change }) => [name, fate, difference, change])).toEqual([
    ["Ota", "vanished", -60n, null],
    ["Eva", "appeared", 40n, null],
    ["Adam", "appeared", 0n, null],
  ]);
});

it("a code without a name shows the code", () => expect(rowsOf([{ code: "X", before: 1n, after: 2n }], names)[0]?.name).toBe("X"));

it("two missing values have no difference", () => expect(compared({ before: null, after: null }).difference).toBeNull());
