import type { Scope } from "../../access/actor.ts";
import { loadUnits, type UnitNode } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";

/**
 * The units that the actor may see, as they stood for the latest run of a period, in the order of their codes. Throws
 * `period_invalid` and `run_missing`.
 */
export async function listUnits({ database, actor }: Context, input: { period: string }): Promise<UnitNode[]> {
  const { position } = await requireRun({ database, actor }, input.period);
  const units = await loadUnits({ sql: database, position });
  return units.filter((unit) => isVisible(actor.scope, unit));
}

const isVisible = (scope: Scope, { code }: UnitNode): boolean =>
  scope.kind === "all" || (scope.kind === "units" && scope.units.includes(code));
