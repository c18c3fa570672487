import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepareWaterfall, type WaterfallBar } from "./prepare-waterfall.ts";

const step = (key: string, minor: bigint) => ({ key, minor, isTotal: false });
/** Where a bar ends: on the right where it adds, on the left where it takes away. */
const endOf = (bar: WaterfallBar | undefined): number => (bar === undefined ? 0 : bar.minor < 0n ? bar.left : bar.left + bar.width);
const total = (key: string, minor: bigint) => ({ key, minor, isTotal: true });

describe("a waterfall", () => {
  // 100 + 50 - 30 = 120; the highest point is 150.
  test("each bar begins where the one before it ended", () => {
    const { bars, zero } = prepareWaterfall([total("before", 100n), step("up", 50n), step("down", -30n), total("now", 120n)]);
    expect(zero).toBe(0);
    expect(bars.map(({ left, width }) => [left, width])).toEqual([
      [0, 66.66],
      [66.66, 33.34],
      [80, 20],
      [0, 80],
    ]);
  });

  // From 20 down to -60 and up to -20: the scale reaches from -60 to 20, zero stands at three quarters.
  test("bars cross zero", () => {
    const { bars, zero } = prepareWaterfall([total("before", 20n), step("loss", -80n), step("gain", 40n), total("now", -20n)]);
    expect(zero).toBe(75);
    expect(bars.map(({ left, width }) => [left, width])).toEqual([
      [75, 25],
      [0, 100],
      [0, 50],
      [50, 25],
    ]);
  });

  test("nothing but zeros has bars without width", () => {
    expect(prepareWaterfall([step("a", 0n), total("all", 0n)])).toEqual({
      zero: 0,
      bars: [
        { key: "a", minor: 0n, isTotal: false, left: 0, width: 0 },
        { key: "all", minor: 0n, isTotal: true, left: 0, width: 0 },
      ],
    });
    expect(prepareWaterfall([])).toEqual({ zero: 0, bars: [] });
  });

  test("the steps end where their total does, and every bar lies inside", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), { maxLength: 10 }), (amounts) => {
        const sum = amounts.reduce((whole, one) => whole + one, 0n);
        const { bars, zero } = prepareWaterfall([...amounts.map((minor, i) => step(String(i), minor)), total("all", sum)]);
        const [last, all] = [bars.at(-2), bars.at(-1)];
        expect(endOf(all)).toBeCloseTo(last ? endOf(last) : zero, 1);
        for (const { left, width } of bars) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(100.01);
        }
      }),
    );
  });
});
