import { MeritError } from "../../lib/messages/merit-error.ts";
import type { Action, Actor } from "./actor.ts";

/** Actions that need sight of the whole bank; the others are narrowed by the actor's scope instead of being refused. */
const WHOLE_BANK: ReadonlySet<Action> = new Set([
  "facts.import",
  "facts.log",
  "facts.withdraw",
  "organisation.change",
  "rules.write",
  "run.calculate",
  "run.close",
  "database.migrate",
]);

/** Throws `not_allowed` unless the actor may do this. The one place that decides. */
export function authorize(actor: Actor, action: Action): void {
  if (WHOLE_BANK.has(action) && actor.scope.kind !== "all") throw new MeritError("not_allowed", { actor: actor.name, action });
}
