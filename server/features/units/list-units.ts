import type { UnitNode } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";
import { visibleUnits } from "./visible-units.ts";

/**
 * The units that the actor may see, as they stood for the latest run of a period, in the order of their codes. Throws
 * `period_invalid` and `run_missing`.
 */
export async function listUnits(context: Context, input: { period: string }): Promise<UnitNode[]> {
  return visibleUnits(context, await requireRun(context, input.period));
}
