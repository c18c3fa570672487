import { expect, test } from "vitest";
import { prepareHeat } from "./prepare-heat.ts";

const money = (minor: number) => ({ kind: "money" as const, minor: String(minor), currency: "CZK" });

test("the largest cell is warmest, a loss as warm as its size, a missing one has none", () => {
  expect(
    prepareHeat([
      [money(200), money(-50)],
      [null, money(0)],
    ]),
  ).toEqual([
    [
      { warmth: 1, isLoss: false },
      { warmth: 0.25, isLoss: true },
    ],
    [null, { warmth: 0, isLoss: false }],
  ]);
});

test("nothing but zeros is cold", () => {
  expect(prepareHeat([[money(0)], []])).toEqual([[{ warmth: 0, isLoss: false }], []]);
});
