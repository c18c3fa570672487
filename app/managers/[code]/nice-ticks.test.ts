import fc from "fast-check";
import { expect, test } from "vitest";
import { niceTicks } from "./nice-ticks.ts";

test.each([
  [0, 100, [0, 25, 50, 75, 100]],
  [1_012, 1_398, [1_000, 1_100, 1_200, 1_300, 1_400]],
  [-80, 130, [-100, 0, 100, 200]],
  [0, 0.7, [0, 0.2, 0.4, 0.6, 0.8]],
])("from %s to %s the axis says %j", (low, high, ticks) => {
  expect(niceTicks(low, high, 4).ticks).toEqual(ticks);
});

test("a line that never changes has room above and below", () => {
  for (const value of [0, 500, -500]) {
    const { low, high } = niceTicks(value, value, 4);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
  }
});

test("everything lies within the axis, which has a handful of ticks", () => {
  const amounts = fc.integer({ min: -1e12, max: 1e12 }).map((minor) => minor / 100);
  fc.assert(
    fc.property(amounts, amounts, (a, b) => {
      fc.pre(a !== b);
      const { ticks, low, high } = niceTicks(Math.min(a, b), Math.max(a, b), 4);
      expect(low).toBeLessThanOrEqual(Math.min(a, b));
      expect(high).toBeGreaterThanOrEqual(Math.max(a, b));
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});
