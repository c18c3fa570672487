import type { Step } from "../target.ts";

/** A step for tests, with everything that a test does not care about filled in. */
export function step(given: Partial<Step> & { code?: string } = {}): Step {
  const { code = "step", children = [], ...rest } = given;
  return {
    label: { code, params: {} },
    value: "1",
    exact: "1",
    unit: "count",
    how: children.length === 0 ? "fact" : "sum",
    childCount: children.length,
    children,
    ...rest,
  };
}
