import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { authorize } from "../../access/policy.ts";
import { defineJob } from "../../jobs/job.ts";
import { policiesOfRun } from "../../rules/split-policies.ts";
import { activityLines } from "../../runs/activity-lines-repository.ts";
import { type Calculation, calculatePeriod, type Method } from "../../runs/calculate.ts";
import { checkBalanceSums } from "../../runs/check-balance-sums.ts";
import { creditLines, digestOf, type StoredLine, storedLine } from "../../runs/credit-lines-repository.ts";
import { overlayLines } from "../../runs/overlay-repository.ts";
import { reconciliationLines } from "../../runs/reconciliation-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import { type StoredOverlay, storedOverlay } from "../../runs/store-overlay.ts";
import { snapshotAt } from "../../runs/unit-tree.ts";
import { compareScores } from "./compare-scores.ts";
import { findVersion } from "./find-version.ts";

export type Difference = Readonly<{ method: Method | "scores"; what: string; stored: string; recomputed: string }>;
export type Verification = Readonly<{ run: Run; lines: number; balanceFacts: number; differences: readonly Difference[] }>;

type VerifyInput = Readonly<{ period: string; version?: number | undefined }>;

/**
 * Recomputes a version of a period (default: the latest run) from its snapshot, once as runs do it (ready sums) and once day
 * by day in lib/scoring, and compares all stored figures bit for bit; and decodes every balance fact the run stands on against
 * the sums beside it; and scores it again by the rules it names. The policies that shared its deals are those as of its position, and
 * must be the ones it names. Changes nothing.
 */
export const verifyRun = defineJob<VerifyInput, Verification>("verify", async ({ database, actor, signal, report }, input) => {
  authorize(actor, "run.calculate");
  const period = parsePeriod(input.period);
  const run = await findVersion({ database, actor }, input);
  const stored = await creditLines(database, { kind: "all" }, run.id);
  const activity = await activityLines(database, run.id, null);
  const proof = await reconciliationLines(database, { kind: "all" }, run.id);
  const overlay = await overlayLines(database, { kind: "all" }, run.id);
  const policies = await policiesOfRun(database, run.id);
  const differences: Difference[] = [];
  if (digestOf(stored) !== run.digest)
    differences.push({ method: "months", what: "digest", stored: run.digest, recomputed: digestOf(stored) });
  let balanceFacts = 0;
  await database.transaction(async (sql) => {
    const snapshot = await snapshotAt(sql, run.position, run.unit);
    for (const method of ["months", "detailed"] as const) {
      const result = await calculatePeriod(snapshot, period, method, (done, total) => report({ stage: "verifying", done, total }), signal);
      const recomputed: Comparable = {
        lines: result.lines.map(storedLine),
        overlay: result.overlay.map(storedOverlay),
        activity: result.activity,
        reconciliation: result.reconciliation,
        policies: result.policies,
      };
      differences.push(...compare(method, { lines: stored, overlay, activity, reconciliation: proof, policies }, recomputed));
    }
    differences.push(...(await compareScores(sql, run)));
    balanceFacts = await checkBalanceSums(snapshot, period);
  });
  return { run, lines: stored.length, balanceFacts, differences };
});

type Comparable = Readonly<{ lines: readonly StoredLine[]; overlay: readonly StoredOverlay[] }> &
  Pick<Calculation, "activity" | "reconciliation" | "policies">;

/** Differences between two results, row by row under the rows' keys. */
function compare(method: Method, stored: Comparable, recomputed: Comparable): Difference[] {
  const before = rows(stored);
  const after = rows(recomputed);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => ({ method, what: key, stored: before.get(key) ?? "", recomputed: after.get(key) ?? "" }));
}

function rows({ lines, overlay, activity, reconciliation, policies }: Comparable): Map<string, string> {
  return new Map([
    ...lines.map(({ unit, product, currency, manager, source, ...amounts }): [string, string] => [
      ["credit", unit, product, currency, manager, source].join("/"),
      Object.values(amounts).join(" "),
    ]),
    ...overlay.map(({ deal, manager, unit, product, currency, ...amounts }): [string, string] => [
      ["overlay", deal, manager, unit, product, currency].join("/"),
      Object.values(amounts).join(" "),
    ]),
    ...policies.map(({ code, version }): [string, string] => [["policy", code].join("/"), String(version)]),
    ...activity.map(({ manager, kind, count }): [string, string] => [["activity", manager, kind].join("/"), String(count)]),
    ...reconciliation.map(({ unit, product, currency, column, ...amounts }): [string, string] => [
      ["reconciliation", unit, product, currency, column].join("/"),
      Object.values(amounts).join(" "),
    ]),
  ]);
}
