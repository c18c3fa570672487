import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepareWaterfall } from "./prepare-waterfall.ts";

const step = (key: string, minor: bigint) => ({ key, minor, isTotal: false });
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
    expect(bars.map(({ runningMinor }) => runningMinor)).toEqual([100n, 150n, 120n, 120n]);
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
        { key: "a", minor: 0n, isTotal: false, runningMinor: 0n, left: 0, width: 0 },
        { key: "all", minor: 0n, isTotal: true, runningMinor: 0n, left: 0, width: 0 },
      ],
    });
    expect(prepareWaterfall([])).toEqual({ zero: 0, bars: [] });
  });

  test("what the steps make is their sum, and every bar lies inside", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), { maxLength: 10 }), (amounts) => {
        const { bars } = prepareWaterfall(amounts.map((minor, i) => step(String(i), minor)));
        expect(bars.at(-1)?.runningMinor ?? 0n).toBe(amounts.reduce((sum, one) => sum + one, 0n));
        for (const { left, width } of bars) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(100.01);
        }
      }),
    );
  });
});
