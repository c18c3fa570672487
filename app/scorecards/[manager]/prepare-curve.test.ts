import { expect, test } from "vitest";
import { prepareCurve } from "./prepare-curve.ts";

const curve = [
  { at: "0.5", points: "0" },
  { at: "1", points: "100" },
  { at: "1.5", points: "150" },
];
const box = { width: 124, height: 60 };

test("a curve fills its box, flat beyond its knots; whoever stands on it stands on the line", () => {
  const { line, met, here } = prepareCurve({ curve, attainment: "0.75", points: "50" }, box);
  // From 0.38 to 1.62: a unit of attainment is 100 wide, a point 0.4 high.
  const expected = [
    [0, 60],
    [12, 60],
    [62, 20],
    [112, 0],
    [124, 0],
  ];
  expect(line).toHaveLength(expected.length);
  for (const [i, [x, y]] of expected.entries()) {
    expect(line[i]?.x).toBeCloseTo(x as number);
    expect(line[i]?.y).toBeCloseTo(y as number);
  }
  expect(met).toBeCloseTo(62);
  expect(here?.x).toBeCloseTo(37);
  expect(here?.y).toBeCloseTo(40);
});

test("whoever is far beyond the curve widens it; who has no attainment stands nowhere", () => {
  const far = prepareCurve({ curve, attainment: "4", points: "150" }, box);
  expect(far.here?.x).toBeLessThan(box.width);
  expect(far.here?.y).toBeCloseTo(0);
  expect(prepareCurve({ curve, attainment: null, points: null }, box).here).toBeNull();
});

test("a curve of one knot is a flat line", () => {
  const { line } = prepareCurve({ curve: [{ at: "1", points: "100" }], attainment: null, points: null }, box);
  expect(new Set(line.map(({ y }) => y)).size).toBe(1);
});
