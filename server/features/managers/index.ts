export { managerPage } from "./manager-page.ts";
