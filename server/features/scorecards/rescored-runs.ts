import type { Database } from "../../db/database.ts";
import type { Run } from "../../runs/run-repository.ts";
import { rescore } from "../../runs/scoring/rescore.ts";
import type { ScoredRun } from "../../runs/scoring/score-run.ts";

/** Explaining one score derives those of everybody, since pools and quotas compare them: the last runs asked for are kept. */
const KEPT = 4;
const known = new WeakMap<Database, Map<number, Promise<ScoredRun | null>>>();

/** A stored run scored again, with the derivation of every figure. A run never changes, so neither does what is kept of it. */
export function rescoredRun(database: Database, run: Run): Promise<ScoredRun | null> {
  const runs = known.get(database) ?? new Map<number, Promise<ScoredRun | null>>();
  known.set(database, runs);
  const found = runs.get(run.id) ?? database.transaction((tx) => rescore(tx, run, "derivations"));
  runs.delete(run.id);
  runs.set(run.id, found);
  found.catch(() => runs.delete(run.id));
  for (const oldest of runs.keys()) if (runs.size > KEPT) runs.delete(oldest);
  return found;
}
