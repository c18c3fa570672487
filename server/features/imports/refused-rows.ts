import { MeritError } from "../../../lib/messages/merit-error.ts";
import { authorize } from "../../access/policy.ts";
import type { ImportsContext } from "./context.ts";
import { findImport, findRefusedRows, type RefusedRow } from "./imports-repository.ts";

/** The rows that an import kept out, page by page, in the order of the file. Throws `import_unknown`. */
export async function refusedRows(
  { database, actor }: ImportsContext,
  { importId }: { importId: number },
): Promise<AsyncGenerator<readonly RefusedRow[]>> {
  authorize(actor, "facts.import");
  if (!(await findImport(database, importId))) throw new MeritError("import_unknown", { import: importId });
  return findRefusedRows(database, importId);
}
