import { authorize } from "../../access/policy.ts";
import type { ImportsContext } from "./context.ts";
import { findImports, type ImportSummary } from "./imports-repository.ts";

const DEFAULT_LIMIT = 50;

/** The latest imports, withdrawn ones included. `withLogged`: also what was entered by hand. */
export async function listImports(
  { database, actor }: ImportsContext,
  { limit = DEFAULT_LIMIT, withLogged = true }: { limit?: number; withLogged?: boolean } = {},
): Promise<ImportSummary[]> {
  authorize(actor, "facts.import");
  return findImports(database, limit, withLogged);
}
