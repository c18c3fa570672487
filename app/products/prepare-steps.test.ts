import { describe, expect, test } from "vitest";
import { prepareSteps } from "./prepare-steps.ts";

const money = (minor: bigint) => ({ kind: "money" as const, minor: String(minor), currency: "CZK" });
const figures = (margin: bigint, income: bigint) => ({
  margin: money(margin),
  income: money(income),
  contribution: money(margin + income),
});
const product = (code: string, now: [bigint, bigint] | null, before: [bigint, bigint] | null) => ({
  product: code,
  name: code,
  now: now && figures(...now),
  before: before && figures(...before),
});
const brief = (steps: ReturnType<typeof prepareSteps>) => steps.map(({ key, minor }) => [key, minor]);

const PRODUCTS = [product("CUR", [100n, 20n], [90n, 25n]), product("LOAN", [40n, 0n], null), product("OLD", null, [0n, 7n])];

describe("the bars of the contribution", () => {
  test("margin and income of each product, largest first, without zeros", () =>
    expect(brief(prepareSteps(PRODUCTS, "contribution", false))).toEqual([
      ["CUR margin", 100n],
      ["LOAN margin", 40n],
      ["CUR income", 20n],
    ]));

  test("the change: gains first, losses last; what was not booked adds nothing", () => {
    const steps = prepareSteps(PRODUCTS, "contribution", true);
    expect(brief(steps)).toEqual([
      ["LOAN margin", 40n],
      ["CUR margin", 10n],
      ["CUR income", -5n],
      ["OLD income", -7n],
    ]);
    expect(steps[0]).toMatchObject({ isBeforeMissing: true, isNowMissing: false });
    expect(steps[3]).toMatchObject({ isBeforeMissing: false, isNowMissing: true });
  });

  test("one measure alone", () => expect(brief(prepareSteps(PRODUCTS, "income", false))).toEqual([["CUR income", 20n]]));

  test("the change of all bars is the difference of the totals", () => {
    const sum = prepareSteps(PRODUCTS, "contribution", true).reduce((total, { minor }) => total + minor, 0n);
    expect(sum).toBe(160n - 122n);
  });

  test("equal bars keep one order", () =>
    expect(brief(prepareSteps([product("B", [5n, 0n], null), product("A", [5n, 0n], null)], "margin", false))).toEqual([
      ["A margin", 5n],
      ["B margin", 5n],
    ]));
});
