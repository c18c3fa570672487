import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startPostgres } from "./embedded-postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Ends in a slash: a database's name follows. */
    postgresUrl: string;
    /** Where SQLite's templates stand (templates.ts); PostgreSQL keeps its own. */
    templateFolder: string;
  }
}

/** One PostgreSQL server and one folder of templates for all integration tests of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  const folder = mkdtempSync(path.join(tmpdir(), "meritledger-templates-"));
  project.provide("postgresUrl", server.url(""));
  project.provide("templateFolder", folder);
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    await server.stop();
  };
}
