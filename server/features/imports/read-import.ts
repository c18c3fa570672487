import { MeritError } from "../../../lib/messages/merit-error.ts";
import { authorize } from "../../access/policy.ts";
import { kinds } from "../../imports/kinds/index.ts";
import { isKindName } from "../../imports/kinds/kind.ts";
import type { Context } from "../context.ts";
import { countStanding, findImport, findRefusedRows, type ImportSummary, type RefusedRow } from "./imports-repository.ts";

/** An import, how many of its facts stand, and the first of the rows it kept out. */
export type ImportDetails = Readonly<{ summary: ImportSummary; standing: number; refused: readonly RefusedRow[] }>;

const MOST_LISTED = 1000;

/** One import. Throws `import_unknown`. */
export async function readImport({ database, actor }: Context, { importId }: { importId: number }): Promise<ImportDetails> {
  authorize(actor, "facts.import");
  const summary = await findImport(database, importId);
  if (!summary) throw new MeritError("import_unknown", { import: importId });
  const standing = isKindName(summary.kind) ? await countStanding(database, kinds[summary.kind].table, importId) : 0;
  const refused: RefusedRow[] = [];
  for await (const page of findRefusedRows(database, importId)) {
    refused.push(...page.slice(0, MOST_LISTED - refused.length));
    if (refused.length >= MOST_LISTED) break;
  }
  return { summary, standing, refused };
}
