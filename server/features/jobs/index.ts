export { getJob, type JobsContext } from "./read-jobs.ts";
