import { describe, expect, test } from "vitest";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { prepareSpans } from "./prepare-spans.ts";

const held = (manager: string, from: string, to: string | null = null) => ({ account: "A", manager, deal: null, from, to });

describe("the bars of who held a client", () => {
  test("lie on one axis from the first holding to the end of the period", () => {
    const [early, late] = prepareSpans([held("M1", "2026-01-01", "2026-01-16"), held("M2", "2026-01-16")], parsePeriod("2026-01"));
    expect(early).toMatchObject({ left: 0, isNow: false });
    expect((early?.left ?? 0) + (early?.width ?? 0)).toBeCloseTo(late?.left ?? 0);
    expect((late?.left ?? 0) + (late?.width ?? 0)).toBeCloseTo(100);
    expect(late?.isNow).toBe(true);
  });

  test("make room for what ends after the period", () => {
    const [row] = prepareSpans([held("M1", "2026-01-01", "2026-12-31")], parsePeriod("2026-01"));
    expect(row?.width).toBeLessThanOrEqual(100);
    expect(row?.isNow).toBe(true);
  });

  test("are none without a holding", () => {
    expect(prepareSpans([], parsePeriod("2026-01"))).toEqual([]);
  });
});
