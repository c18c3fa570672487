import { router } from "../../api/trpc.ts";
import { getHistory } from "./get-history.procedure.ts";
import { getMonth } from "./get-month.procedure.ts";
import { listActivities } from "./list-activities.procedure.ts";
import { logActivity } from "./log-activity.procedure.ts";
import { suggest, words } from "./suggest.procedure.ts";
import { deleteActivity, undoEntry } from "./withdraw-activity.procedure.ts";

export const activitiesRouter = router({
  month: getMonth,
  list: listActivities,
  history: getHistory,
  log: logActivity,
  undo: undoEntry,
  delete: deleteActivity,
  suggest,
  words,
});
