import { MeritError } from "../../../lib/messages/merit-error.ts";
import { authorize } from "../../access/policy.ts";
import type { Context } from "../context.ts";
import { type ActivityState, findStates } from "./activity-repository.ts";
import { nameOf } from "./suggestion-repository.ts";

export type ActivityHistory = Readonly<{
  id: string;
  states: readonly ActivityState[];
  names: Readonly<{ client: string | null; deal: string | null; manager: string | null }>;
}>;

/** Everything an activity has been, oldest first, with the names of what its last state mentions. Throws `activity_unknown`. */
export async function activityHistory({ database, actor }: Context, { id }: { id: string }): Promise<ActivityHistory> {
  authorize(actor, "run.read");
  const states = await findStates(database, actor.scope, id);
  const last = states.at(-1);
  if (!last) throw new MeritError("activity_unknown", { activity: id });
  const name = (table: "clients" | "deals" | "postings", code: string | null) => (code === null ? null : nameOf(database, table, code));
  return {
    id,
    states,
    names: {
      client: await name("clients", last.client),
      deal: await name("deals", last.deal),
      manager: await name("postings", last.manager),
    },
  };
}
