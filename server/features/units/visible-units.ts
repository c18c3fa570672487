import type { Scope } from "../../access/actor.ts";
import type { Run } from "../../runs/run-repository.ts";
import { loadUnits, type UnitNode } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";

/** The units that the actor may see, as the tree stood for a run, in the order of their codes. */
export async function visibleUnits({ database, actor }: Context, run: Run): Promise<UnitNode[]> {
  const units = await loadUnits({ sql: database, position: run.position });
  return units.filter((unit) => isVisible(actor.scope, unit));
}

const isVisible = (scope: Scope, { code }: UnitNode): boolean =>
  scope.kind === "all" || (scope.kind === "units" && scope.units.includes(code));
