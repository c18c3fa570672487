import type { Metric } from "../../runs/manager-figures-repository.ts";
import { overlayByManager } from "../../runs/overlay-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";

/** What overlays recognise of each manager, by code, beside what a board ranks: it counts for no rank. Null where the run has none. */
export async function overlayBeside({ database, actor }: Context, run: Run, metric: Metric): Promise<ReadonlyMap<string, bigint> | null> {
  if (metric === "activities") return null;
  const overlay = await overlayByManager(database, actor.scope, run.id, metric);
  return overlay.size === 0 ? null : overlay;
}
