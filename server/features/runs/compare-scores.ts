import type { Sql } from "../../db/sql.ts";
import type { Run } from "../../runs/run-repository.ts";
import { rescore } from "../../runs/scoring/rescore.ts";
import { readMetrics, readPayments, readScores, type ScoreLines } from "../../runs/scoring/scores-repository.ts";
import { scoreLines } from "../../runs/scoring/store-scores.ts";
import type { Difference } from "./verify-run.ts";

const EVERYBODY = { kind: "all" } as const;

/** What differs between a run's stored scores and those made again from its credit, its facts and the rules it names. */
export async function compareScores(tx: Sql, run: Run): Promise<Difference[]> {
  const scored = await rescore(tx, run);
  const recomputed = rows(scored ? scoreLines(scored, run.period) : { scores: [], metrics: [], payments: [] });
  const stored = rows({
    scores: await readScores(tx, EVERYBODY, run.id),
    metrics: await readMetrics(tx, EVERYBODY, run.id),
    payments: await readPayments(tx, EVERYBODY, run.id),
  });
  return [...new Set([...stored.keys(), ...recomputed.keys()])]
    .filter((key) => stored.get(key) !== recomputed.get(key))
    .map((key) => ({ method: "scores", what: key, stored: stored.get(key) ?? "", recomputed: recomputed.get(key) ?? "" }));
}

function rows({ scores, metrics, payments }: ScoreLines): Map<string, string> {
  return new Map([
    ...scores.map(({ manager, ...line }): [string, string] => [`score/${manager}`, text(line)]),
    ...metrics.map(({ manager, ordinal, ...line }): [string, string] => [`metric/${manager}/${ordinal}`, text(line)]),
    ...payments.map(({ manager, kind, dueOn, ofPeriod, amountMinor }): [string, string] => [
      ["payment", manager, kind, dueOn, ofPeriod].join("/"),
      String(amountMinor),
    ]),
  ]);
}

/** Keys in their order: the database may give columns in another. */
const text = (line: object): string =>
  JSON.stringify(
    Object.entries(line).sort(([a], [b]) => (a < b ? -1 : 1)),
    (_, value: unknown) => (typeof value === "bigint" ? String(value) : value),
  );
