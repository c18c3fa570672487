import { listRuns } from "../../runs/run-repository.ts";
import { scoredRunIds } from "../../runs/scoring/scores-repository.ts";
import type { Context } from "../context.ts";

/** The periods whose latest run was scored, newest first. */
export async function scoredPeriods({ database }: Context): Promise<string[]> {
  const scored = await scoredRunIds(database);
  return (await listRuns(database)).filter(({ id }) => scored.has(id)).map(({ period }) => period);
}
