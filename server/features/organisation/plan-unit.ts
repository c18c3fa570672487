import { MeritError } from "../../../lib/messages/merit-error.ts";
import { authorize } from "../../access/policy.ts";
import { loadUnits, snapshotNow, subtree, type UnitNode } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { type Plan, planOf } from "./plan.ts";

/** A unit as it shall be. `isNew` says whether its code must be free or taken. */
export type UnitChange = Readonly<{ isNew: boolean; code: string; name: string; kind: string; parent: string | null }>;

/**
 * The row that adds a unit, renames or moves it. Throws `unit_code_taken`, `unit_unknown` (the unit, or its new parent),
 * `unit_below_itself` and `nothing_changes`.
 */
export async function planUnit({ database, actor }: Context, change: UnitChange): Promise<Plan> {
  authorize(actor, "organisation.change");
  const units = await loadUnits(await snapshotNow(database, null));
  const { isNew, code, name, kind, parent } = change;
  const standing = units.find((unit) => unit.code === code);
  if (isNew && standing) throw new MeritError("unit_code_taken", { unit: code, name: standing.name });
  if (!isNew && !standing) throw new MeritError("unit_unknown", { unit: code });
  if (parent !== null && !units.some((unit) => unit.code === parent)) throw new MeritError("unit_unknown", { unit: parent });
  if (standing && parent !== null && subtree(units, code).includes(parent))
    throw new MeritError("unit_below_itself", { unit: code, parent });
  const row = rowOf({ code, name, kind, parent });
  const replaces = standing ? rowOf(standing) : null;
  if (replaces && JSON.stringify(row) === JSON.stringify(replaces)) throw new MeritError("nothing_changes");
  return planOf("units", [{ row, replaces }]);
}

const rowOf = ({ code, name, kind, parent }: UnitNode) => ({ code, name: name.trim(), kind: kind.trim(), parent: parent ?? "" });
