import type { Database } from "../../db/database.ts";
import { keepLast } from "../../runs/keep-last.ts";
import type { Run } from "../../runs/run-repository.ts";
import { rescore } from "../../runs/scoring/rescore.ts";
import type { ScoredRun } from "../../runs/scoring/score-run.ts";

/** Explaining one score derives those of everybody, since pools and quotas compare them: the last runs asked for are kept. */
const KEPT = 4;
const keep = keepLast<ScoredRun | null>(KEPT);

/** A stored run scored again, with the derivation of every figure. A run never changes, so neither does what is kept of it. */
export const rescoredRun = (database: Database, run: Run): Promise<ScoredRun | null> =>
  keep(database, `${run.id}`, () => database.transaction((tx) => rescore(tx, run, "derivations")));
