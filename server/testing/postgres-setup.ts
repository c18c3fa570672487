import type { TestProject } from "vitest/node";
import { startPostgres } from "./embedded-postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Ends in a slash: a database's name follows. */
    postgresUrl: string;
  }
}

/** One PostgreSQL server for all integration tests of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide("postgresUrl", server.url(""));
  return server.stop;
}
