import { describe, expect, test } from "vitest";
import { prepareSparkline } from "./prepare-sparkline.ts";

describe("a sparkline", () => {
  test("runs from the left to the right, the largest on top", () => {
    expect(prepareSparkline([0, 10, 5], 40, 10)).toEqual({ path: "M0 10L20 0L40 5", last: { x: 40, y: 5 } });
  });

  test("has a gap where a value is missing, not a zero", () => {
    expect(prepareSparkline([1, 2, null, 2, 1], 40, 10).path).toBe("M0 10L10 0M30 0L40 10");
  });

  test("shows a lone value as a dot", () => {
    expect(prepareSparkline([null, 3, null], 40, 10)).toEqual({ path: "M20 5h0.01", last: { x: 20, y: 5 } });
  });

  test("is flat in the middle where nothing changes", () => {
    expect(prepareSparkline([7, 7], 40, 10).path).toBe("M0 5L40 5");
  });

  test("is empty without any value", () => {
    expect(prepareSparkline([null, null], 40, 10)).toEqual({ path: "", last: null });
  });
});
