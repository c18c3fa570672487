import type { WorkFacts } from "../../../lib/scoring/metrics/facts.ts";
import { creditLines } from "../../runs/run-repository.ts";
import { creditFigure } from "../../runs/scoring/load-work.ts";
import { loadCoefficients, loadRatings } from "../../runs/scoring/work-repository.ts";
import type { Context } from "../context.ts";
import type { FoundRun } from "./find-scored-run.ts";

/**
 * What a manager's ratings and stored credit say, without accounts and activities: enough for gates, and for a bonus that is paid
 * for credit. All of the credit, wherever it is booked: the caller has checked that the manager may be seen.
 */
export async function ownWork(
  { database }: Context,
  { run, period }: Pick<FoundRun, "run" | "period">,
  manager: string,
): Promise<WorkFacts> {
  const snapshot = { sql: database, position: run.position, units: null };
  const lines = await creditLines(database, { kind: "all" }, run.id, { manager });
  return {
    period,
    baseCurrency: run.baseCurrency,
    version: run.version,
    credit: lines.map(creditFigure),
    ratings: (await loadRatings(snapshot, period)).get(manager) ?? [],
    coefficients: await loadCoefficients(snapshot),
    segmentCredit: [],
    pieces: [],
    contacts: [],
    earlier: [],
  };
}
