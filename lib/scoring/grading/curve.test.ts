import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactText } from "../money/exact-text.ts";
import { compare, type equals, rational, sum } from "../money/rational.ts";
import { decimal, ratio } from "../testing/figures.ts";
import { attainmentFor, type Curve, curveFaults, isMonotone, pointsAt } from "./curve.ts";

const curve = (...knots: [string, string][]): Curve => knots.map(([at, points]) => ({ at: decimal(at), points: decimal(points) }));
const given = (line: Curve, attainment: string): string => exactText(pointsAt(line, ratio(attainment)).value);

/** Nothing below half the plan, 100 points for the plan, 150 from one and a half times the plan on. */
const usual = curve(["0.5", "0"], ["1", "100"], ["1.5", "150"]);

describe("a curve", () => {
  test("is linear between its knots: 1.2 lies two fifths of the way from 100 to 150 points", () => {
    expect(given(usual, "1.2")).toBe("120");
    expect(given(usual, "0.75")).toBe("50");
    expect(given(usual, "1")).toBe("100");
  });

  test("is flat outside its first and last knot", () => {
    expect(given(usual, "0.2")).toBe("0");
    expect(given(usual, "-3")).toBe("0");
    expect(given(usual, "9")).toBe("150");
    expect(given(curve(["1", "70"]), "0.3")).toBe("70");
  });

  test("names a knot that does not come after the one before", () => {
    expect(curveFaults(curve(["1", "100"], ["1", "150"]), "scorecard[0].curve")).toEqual([
      { place: "scorecard[0].curve[1]", code: "curve_order", params: { at: "1", before: "1" } },
    ]);
    expect(curveFaults([], "curve")).toMatchObject([{ code: "curve_empty" }]);
    expect(curveFaults(usual, "curve")).toEqual([]);
  });

  test("can be read backwards: what attainment gives these points", () => {
    expect(attainmentFor(usual, decimal("110"))).toEqual(decimal("1.1"));
    expect(attainmentFor(usual, decimal("0"))).toEqual(decimal("0.5"));
    expect(attainmentFor(usual, decimal("151"))).toBeNull();
  });
});

const rising = fc
  .uniqueArray(fc.integer({ min: -20, max: 40 }), { minLength: 1, maxLength: 6 })
  .chain((ats) => fc.tuple(fc.constant(ats.sort((a, b) => a - b)), fc.array(fc.nat(50), { minLength: ats.length, maxLength: ats.length })))
  .map(
    ([ats, gains]): Curve =>
      ats.map((at, i) => ({ at: rational(BigInt(at), 10n), points: sum(gains.slice(0, i + 1).map((gain) => rational(BigInt(gain)))) })),
  );
const attainments = fc.tuple(fc.bigInt(-400n, 600n), fc.bigInt(1n, 97n)).map(([n, d]) => rational(n, d));
const pointsOf = (line: Curve, value: Parameters<typeof equals>[0]) => pointsAt(line, { ...ratio("0"), value }).value;

describe("laws of curves", () => {
  test("a monotone curve gives monotone points", () => {
    fc.assert(
      fc.property(rising, attainments, attainments, (line, a, b) => {
        expect(isMonotone(line)).toBe(true);
        const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
        expect(compare(pointsOf(line, low), pointsOf(line, high))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("reading backwards gives the smallest attainment that is enough", () => {
    fc.assert(
      fc.property(rising, attainments, (line, attainment) => {
        const wanted = pointsOf(line, attainment);
        const needed = attainmentFor(line, wanted);
        if (needed === null) throw new Error("a curve gives the points that it gave");
        expect(compare(pointsOf(line, needed), wanted)).toBeGreaterThanOrEqual(0);
        if (compare(needed, (line[0] as Curve[number]).at) > 0) expect(compare(needed, attainment)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
