import { expect, test } from "vitest";
import { heatOf } from "./heat.ts";

test("more points are deeper, up to a depth on which text can still be read", () => {
  const depth = (points: string): number => Number(/(\d+)%/.exec(heatOf(points).background)?.[1]);
  expect(["-20", "0", "50", "100", "150", "900"].map(depth)).toEqual([0, 0, 12, 33, 60, 60]);
});
