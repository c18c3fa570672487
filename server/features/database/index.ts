export { migrateDatabase } from "./migrate-database.ts";
export { openReachable, requireSchema } from "./open-database.ts";
