import { describe, expect, test } from "vitest";
import { countPlaywright, countVitest, summary } from "./test-counts.ts";

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((one) => ({ status: one })) });

describe("counting vitest", () => {
  test("counts tests, and skipped ones apart", () => {
    const report = { testResults: [file("passed", "passed", "passed", "pending"), file("failed", "passed", "failed")] };
    expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  test("a file that does not load is a failure although none of its tests failed", () => {
    expect(countVitest({ testResults: [file("failed"), file("passed", "passed")] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test("a run that ends badly is a failure although all tests passed", () => {
    expect(countVitest({ testResults: [file("passed", "passed")] }, 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  test("a run without a report is a failure", () => {
    expect(countVitest(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe("counting Playwright", () => {
  test("flaky tests and errors outside of tests are failures", () => {
    const report = { errors: [{}], stats: { expected: 4, unexpected: 2, flaky: 1, skipped: 3 } };
    expect(countPlaywright(report, 1)).toEqual({ passed: 4, failed: 4, skipped: 3 });
  });
});

describe("the summary", () => {
  test("ends in the one line that is read by machines", () => {
    const { text, failed } = summary([
      ["unit", { passed: 10, failed: 0, skipped: 0, seconds: 1 }],
      ["browser", { passed: 2, failed: 1, skipped: 0, seconds: 2 }],
    ]);
    expect(text.split("\n").at(-1)).toBe("12 passed, 1 failed");
    expect(failed).toBe(1);
  });
});
