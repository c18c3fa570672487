export { activityHistory } from "./activity-history.ts";
export { activityMonth } from "./activity-month.ts";
export { listActivities } from "./list-activities.ts";
export { logActivity } from "./log-activity.ts";
export { suggest, wordsInUse } from "./suggest.ts";
export { deleteActivity, undoEntry } from "./withdraw-activity.ts";
