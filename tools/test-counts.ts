/** Counting what test runners report. What did not run, could not load or ended with an error counts as failed, never as nothing. */

export type Counts = { passed: number; failed: number; skipped: number; seconds?: number; note?: string };

type VitestReport = {
  testResults: { status: string; assertionResults: { status: string }[] }[];
};
type PlaywrightReport = {
  errors: unknown[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};

export function countVitest(report: unknown, exitCode: number): Counts {
  if (report === undefined) return broken("wrote no report");
  const files = (report as VitestReport).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === "passed").length;
  const failedTests = tests.filter((test) => test.status === "failed").length;
  // A file that failed without a failed test did not load, or its hooks broke.
  const failedFiles = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  return endedWell({ passed, failed: failedTests + failedFiles, skipped: tests.length - passed - failedTests }, exitCode);
}

export function countPlaywright(report: unknown, exitCode: number): Counts {
  if (report === undefined) return broken("wrote no report");
  const { errors, stats } = report as PlaywrightReport;
  // A flaky test passed at the second attempt: that is a failure nobody has understood yet.
  return endedWell({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }, exitCode);
}

/** The table of all suites; its last line is the total. */
export function summary(rows: [string, Counts][]): { text: string; failed: number } {
  const total = (key: "passed" | "failed"): number => rows.reduce((sum, [, counts]) => sum + counts[key], 0);
  const cell = (value: string | number): string => String(value).padStart(9);
  const lines = rows.map(([name, { passed, failed, skipped, seconds, note }]) =>
    `${name.padEnd(14)}${cell(passed)}${cell(failed)}${cell(skipped)}${cell((seconds ?? 0).toFixed(1))}${note ? `   ${note}` : ""}`.trimEnd(),
  );
  const head = `${"suite".padEnd(14)}${["passed", "failed", "skipped", "seconds"].map(cell).join("")}`;
  return { text: [head, ...lines, "", `${total("passed")} passed, ${total("failed")} failed`].join("\n"), failed: total("failed") };
}

const broken = (note: string): Counts => ({ passed: 0, failed: 1, skipped: 0, note });

function endedWell(counts: Counts, exitCode: number): Counts {
  if (exitCode === 0 || counts.failed > 0) return counts;
  return { ...counts, failed: 1, note: `ended with exit code ${exitCode}` };
}
