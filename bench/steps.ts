import { duckdbRead } from "./baselines/duckdb-read.ts";
import { postgresAggregate } from "./baselines/postgres-aggregate.ts";
import { postgresCopy } from "./baselines/postgres-copy.ts";
import { sqliteAggregate } from "./baselines/sqlite-aggregate.ts";
import { sqliteInsert } from "./baselines/sqlite-insert.ts";
import { calculateMonth } from "./steps/calculate-month.ts";
import { generate } from "./steps/generate.ts";
import { importBalances } from "./steps/import-balances.ts";
import { importCatalogue } from "./steps/import-catalogue.ts";
import { verifyMonth } from "./steps/verify-month.ts";

/** All that step.ts can run: what Meritledger does, and the baselines that it is set beside. */
export const steps = {
  generate,
  importCatalogue,
  importBalances,
  calculateMonth,
  verifyMonth,
  duckdbRead,
  sqliteInsert,
  sqliteAggregate,
  postgresCopy,
  postgresAggregate,
};
