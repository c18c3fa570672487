import { MeritError } from "../../../lib/messages/merit-error.ts";
import { authorize } from "../../access/policy.ts";
import type { Context } from "../context.ts";
import { findActivities, type ListedActivity } from "./activity-repository.ts";
import type { ActivityFilter } from "./visible.ts";

/** More at once is no list that anybody reads: narrow it by day, manager, kind or client. */
const MOST_LISTED = 2_000;

export type ActivityList = Readonly<{ activities: readonly ListedActivity[]; more: boolean }>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The activities that stand in some days, newest first. Throws `day_invalid`. */
export async function listActivities({ database, actor }: Context, filter: ActivityFilter): Promise<ActivityList> {
  authorize(actor, "run.read");
  for (const day of [filter.from, filter.to]) if (!DAY.test(day)) throw new MeritError("day_invalid", { value: day });
  const found = await findActivities(database, actor.scope, filter, MOST_LISTED + 1);
  return { activities: found.slice(0, MOST_LISTED), more: found.length > MOST_LISTED };
}
