import { MeritError } from "../../../lib/messages/merit-error.ts";
import { authorize } from "../../access/policy.ts";
import type { KindName } from "../../imports/kinds/kind.ts";
import type { EnteredRow } from "../../imports/read/open-rows.ts";
import type { Context } from "../context.ts";
import { managersOfActivities, managersSeen } from "./facts-repository.ts";

/**
 * Facts about the bank need sight of the whole bank. Activities are everybody's own: a manager logs one's own, a head those of
 * the managers posted in the unit, and neither may take over one that stands under somebody else's name.
 */
export async function authorizeEntry({ database, actor }: Context, kind: KindName, rows: readonly EnteredRow[]): Promise<void> {
  if (kind !== "activities") return authorize(actor, "facts.log");
  authorize(actor, "activity.log");
  if (actor.scope.kind === "all") return;
  const named = rows.map(({ manager = "" }) => manager);
  const standing = await managersOfActivities(
    database,
    rows.map(({ id = "" }) => id),
  );
  const managers = [...new Set([...named, ...standing])];
  const seen = await managersSeen(database, actor.scope, managers);
  if (managers.some((manager) => !seen.has(manager))) throw new MeritError("not_allowed", { actor: actor.name, action: "activity.log" });
}
