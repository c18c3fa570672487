import { expect, test } from "vitest";
import { readJobResult } from "./job-result.ts";

const run = { id: 7, period: "1993-06", unit: null, version: 2, digest: "ab", createdAt: "2026-11-22T10:00:00.000Z" };

test("a calculation, one or several", () => {
  const one = { run, lines: 120, managers: 110, reconciled: 384 };
  const expected = { period: "1993-06", version: 2, unit: null, lines: 120, managers: 110, reconciled: 384 };
  expect(readJobResult("run", one)).toEqual({ kind: "calculated", runs: [expected] });
  expect(readJobResult("runs", { runs: [one, one] })).toEqual({ kind: "calculated", runs: [expected, expected] });
});

test("a verification, with what differed", () => {
  const difference = { method: "months", what: "credit/D01/CUR/CZK/M001/assigned", stored: "1 2", recomputed: "1 3" };
  expect(readJobResult("verify", { run, lines: 120, balanceFacts: 4500, differences: [difference] })).toEqual({
    kind: "verified", period: "1993-06", version: 2, lines: 120, balanceFacts: 4500, differences: [difference],
  }); // biome-ignore format: one line
});

test.each([
  ["import", { rows: 3 }],
  ["run", null],
  ["verify", "done"],
])("a result of %s that is none of these is left alone", (kind, result) => expect(readJobResult(kind, result)).toEqual({ kind: "other" }));
