export { managerPage } from "./manager-page.ts";
export { heldAccounts } from "./manager-timeline.ts";
