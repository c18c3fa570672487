export type { EnteredRow } from "../../imports/read/open-rows.ts";
export { managersSeen } from "./facts-repository.ts";
export { logRows } from "./log-rows.ts";
