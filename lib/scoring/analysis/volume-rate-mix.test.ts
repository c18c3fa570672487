import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, equals, rational, ZERO } from "../money/rational.ts";
import { EFFECTS, type MarginChange, marginChange, type ProductChange } from "./volume-rate-mix.ts";

const change = (product: string, before: [bigint, bigint], now: [bigint, bigint]): ProductChange => ({
  product,
  before: { marginMinor: before[0], adbMinor: before[1] },
  now: { marginMinor: now[0], adbMinor: now[1] },
});
const SAME = { before: 30, now: 30 };
const effects = (result: MarginChange, product: string) => result.products.find((one) => one.product === product)?.minor;

describe("why a margin changed, January to February", () => {
  // Deposits: margin 3,100.00 on 800,000.00 -> 3,000.00 on 800,000.00. Loans: 6,200.00 on 200,000.00 -> 8,000.00 on 300,000.00.
  // Days 31 -> 28: at x 28/31 the margins before are 2,800.00 and 5,600.00, so the days take 300.00 and 600.00.
  // All volume 1,000,000 -> 1,100,000, + 10 %: 280.00 and 560.00.
  // Deposits grew x 1.0, 0.1 short of all: 2,800 x -0.1 = -280.00; loans x 1.5, 0.4 beyond: 5,600 x 0.4 = 2,240.00.
  // Rate: 3,000 - 2,800 x 1.0 = 200.00; 8,000 - 5,600 x 1.5 = -400.00.
  // In all: -900 + 840 + 1,960 - 200 = 1,700 = 11,000 - 9,300.
  const result = marginChange(
    { before: 31, now: 28 },
    [change("DEP", [310_000n, 80_000_000n], [300_000n, 80_000_000n]), change("LOAN", [620_000n, 20_000_000n], [800_000n, 30_000_000n])],
    "CZK",
  );

  it("deposits: fewer days, growth short of the bank's, a better rate", () =>
    expect(effects(result, "DEP")).toEqual({ days: -30_000n, volume: 28_000n, mix: -28_000n, rate: 20_000n }));
  it("loans: growth beyond the bank's, a worse rate", () =>
    expect(effects(result, "LOAN")).toEqual({ days: -60_000n, volume: 56_000n, mix: 224_000n, rate: -40_000n }));
  it("the bank: shifting to loans earned more than growing did", () => {
    expect(result.minor).toEqual({ days: -90_000n, volume: 84_000n, mix: 196_000n, rate: -20_000n });
    expect(result.differenceMinor).toBe(170_000n);
  });
});

describe("products for which a term has no meaning", () => {
  const grown = change("OLD", [100n, 1000n], [110n, 1100n]);

  it("a new product is mix", () =>
    expect(effects(marginChange(SAME, [grown, change("NEW", [0n, 0n], [50n, 200n])], "CZK"), "NEW")).toEqual({
      days: 0n,
      volume: 0n,
      mix: 50n,
      rate: 0n,
    }));

  // all volume 2,000 -> 1,100: -45 %. Gone: 100 x -0.45 = -45 volume, 100 x (0 - 0.55) = -55 mix.
  it("a product that is gone takes its margin with it, as volume and mix", () =>
    expect(effects(marginChange(SAME, [grown, change("GONE", [100n, 1000n], [0n, 0n])], "CZK"), "GONE")).toEqual({
      days: 0n,
      volume: -45n,
      mix: -55n,
      rate: 0n,
    }));

  it("margin on balances that cancel out has no rate: what the days do not explain is rate, and nobody's mix changes", () => {
    const result = marginChange({ before: 30, now: 60 }, [grown, change("ODD", [100n, 0n], [150n, 9000n])], "CZK");
    expect(effects(result, "ODD")).toEqual({ days: 100n, volume: 0n, mix: 0n, rate: -50n });
    expect(effects(result, "OLD")).toEqual(effects(marginChange({ before: 30, now: 60 }, [grown], "CZK"), "OLD"));
  });

  it("a fee product without balances has no effects", () =>
    expect(effects(marginChange(SAME, [grown, change("FEE", [0n, 0n], [0n, 0n])], "CZK"), "FEE")).toEqual({
      days: 0n,
      volume: 0n,
      mix: 0n,
      rate: 0n,
    }));

  it("volumes before that cancel out leave no mix", () =>
    expect(
      marginChange(SAME, [change("PLUS", [10n, 100n], [20n, 200n]), change("MINUS", [-10n, -100n], [-10n, -100n])], "CZK").minor.mix,
    ).toBe(0n));

  it("nothing at all is nothing", () =>
    expect(marginChange(SAME, [], "CZK")).toEqual({
      products: [],
      minor: { days: 0n, volume: 0n, mix: 0n, rate: 0n },
      differenceMinor: 0n,
    }));
});

/** Small numbers on purpose: zeros, losses and volumes that cancel out must happen. */
const amount = () => fc.oneof(fc.bigInt({ min: -60n, max: 60n }), fc.constant(0n), fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }));
const earned = () => fc.record({ marginMinor: amount(), adbMinor: amount() });
const days = () => fc.record({ before: fc.integer({ min: 28, max: 366 }), now: fc.integer({ min: 28, max: 366 }) });
const changes = (before = earned(), now = earned()) =>
  fc
    .array(fc.record({ before, now }), { maxLength: 6 })
    .map((list): ProductChange[] => list.map((one, i) => ({ product: `P${i}`, ...one })));
const zero = { days: 0n, volume: 0n, mix: 0n, rate: 0n };

describe("laws of the effects", () => {
  it("add up to the difference, for each product and in all, exactly and rounded", () => {
    fc.assert(
      fc.property(days(), changes(), (length, list) => {
        const result = marginChange(length, list, "CZK");
        result.products.forEach(({ minor, steps, differenceMinor }, i) => {
          const { before, now } = list[i] as ProductChange;
          expect(differenceMinor).toBe(now.marginMinor - before.marginMinor);
          expect(EFFECTS.reduce((sum, effect) => sum + minor[effect], 0n)).toBe(differenceMinor);
          const exact = EFFECTS.reduce((sum, effect) => add(sum, steps[effect].value), ZERO);
          expect(equals(exact, rational(differenceMinor))).toBe(true);
        });
        expect(EFFECTS.reduce((sum, effect) => sum + result.minor[effect], 0n)).toBe(result.differenceMinor);
      }),
    );
  });

  it("nothing changed, no effect", () => {
    fc.assert(
      fc.property(fc.integer({ min: 28, max: 366 }), fc.array(earned(), { maxLength: 6 }), (length, list) => {
        const still = list.map((one, i) => ({ product: `P${i}`, before: one, now: one }));
        const result = marginChange({ before: length, now: length }, still, "CZK");
        for (const { minor } of result.products) expect(minor).toEqual(zero);
      }),
    );
  });

  it("only the number of days changed: all is days", () => {
    fc.assert(
      fc.property(fc.array(earned(), { maxLength: 6 }), (list) => {
        const longer = list.map((one, i) => ({
          product: `P${i}`,
          before: one,
          now: { marginMinor: one.marginMinor * 3n, adbMinor: one.adbMinor },
        }));
        for (const { minor, differenceMinor } of marginChange({ before: 30, now: 90 }, longer, "CZK").products)
          expect(minor).toEqual({ ...zero, days: differenceMinor });
      }),
    );
  });

  it("all volumes scaled alike, margins with them: all is volume", () => {
    const withVolume = earned().filter(({ adbMinor }) => adbMinor > 0n);
    fc.assert(
      fc.property(fc.array(withVolume, { maxLength: 6 }), fc.bigInt({ min: 0n, max: 9n }), (list, factor) => {
        const scaled = list.map((one, i) => ({
          product: `P${i}`,
          before: one,
          now: { marginMinor: one.marginMinor * factor, adbMinor: one.adbMinor * factor },
        }));
        for (const { minor, differenceMinor } of marginChange(SAME, scaled, "CZK").products)
          expect(minor).toEqual({ ...zero, volume: differenceMinor });
      }),
    );
  });

  it("volumes unchanged and days too: all is rate", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(earned(), amount()), { maxLength: 6 }), (list) => {
        const repriced = list
          .filter(([before]) => before.adbMinor !== 0n)
          .map(([before, marginMinor], i) => ({ product: `P${i}`, before, now: { marginMinor, adbMinor: before.adbMinor } }));
        for (const { minor, differenceMinor } of marginChange(SAME, repriced, "CZK").products)
          expect(minor).toEqual({ ...zero, rate: differenceMinor });
      }),
    );
  });

  it("one product alone has no mix", () => {
    fc.assert(
      fc.property(days(), earned(), earned(), (length, before, now) => {
        fc.pre(before.adbMinor !== 0n);
        expect(marginChange(length, [{ product: "P", before, now }], "CZK").minor.mix).toBe(0n);
      }),
    );
  });

  it("do not depend on the order of the products", () => {
    fc.assert(
      fc.property(days(), changes(), (length, list) => {
        const forward = marginChange(length, list, "CZK");
        const backward = marginChange(length, [...list].reverse(), "CZK");
        expect(backward.minor).toEqual(forward.minor);
        for (const { product, minor } of forward.products) expect(effects(backward, product)).toEqual(minor);
      }),
    );
  });
});
