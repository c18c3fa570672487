import { MeritError } from "../../../lib/messages/merit-error.ts";
import { recordAudit } from "../../audit/record.ts";
import { takePosition } from "../../db/ledger.ts";
import type { Sql } from "../../db/sql.ts";
import type { JobContext } from "../../jobs/job.ts";
import { kinds } from "../kinds/index.ts";
import { isKindName, type KindName } from "../kinds/kind.ts";
import { checkReinstated } from "./check-reinstated.ts";
import { refuseIfReferenced } from "./refuse-if-referenced.ts";
import { reinstate } from "./reinstate.ts";

export type Withdrawal = Readonly<{
  import: Readonly<{ id: number; position: number; kind: KindName; file: string }>;
  superseded: number;
  reinstated: number;
}>;

/**
 * Takes an import back: its facts are superseded, not deleted, and what they had superseded stands again. Refused, with
 * nothing changed, where other facts would be left naming codes that are gone.
 */
export function withdrawTable(context: JobContext, { importId }: { importId: number }): Promise<Withdrawal> {
  return context.database.transaction((tx) => withdrawIn(tx, context, importId));
}

/** Thrown to undo what was only tried. */
class OnlyTried extends Error {
  override readonly name = "OnlyTried";
}

/** What withdrawing an import would come to, by doing it and undoing it: the same rules, the same refusals, nothing stored. */
export async function tryWithdrawal(context: JobContext, { importId }: { importId: number }): Promise<Withdrawal> {
  const seen: Withdrawal[] = [];
  try {
    await context.database.transaction(async (tx) => {
      seen.push(await withdrawIn(tx, context, importId));
      throw new OnlyTried();
    });
  } catch (error) {
    const [withdrawal] = seen;
    if (error instanceof OnlyTried && withdrawal) return withdrawal;
    throw error;
  }
  throw new Error("a withdrawal that was only tried has been stored");
}

async function withdrawIn(tx: Sql, { actor, signal, report }: JobContext, importId: number): Promise<Withdrawal> {
  report({ stage: "withdrawing", done: 0, total: null });
  const position = await takePosition(tx, actor, "withdrawal");
  const { kind, file } = await markWithdrawn(tx, importId, position);
  const definition = kinds[kind];
  const superseded = await tx.execute(
    `UPDATE ${definition.table} SET superseded_position = ? WHERE import_id = ? AND superseded_position IS NULL`,
    [position, importId],
  );
  // An earlier balance was never superseded: it counts again by itself.
  const reinstated = definition.storage === "rows" ? await reinstate(tx, definition, importId, position) : 0;
  signal.throwIfAborted();
  if (reinstated > 0) await checkReinstated(tx, definition, { importId, position, file, signal });
  await refuseIfReferenced(tx, definition, { importId, position, file });
  await recordAudit(tx, actor, {
    type: "facts.withdrawn",
    importId,
    kind,
    fileName: file,
    position,
    factsSuperseded: superseded,
    factsReinstated: reinstated,
  });
  return { import: { id: importId, position, kind, file }, superseded, reinstated };
}

async function markWithdrawn(tx: Sql, importId: number, position: number): Promise<{ kind: KindName; file: string }> {
  const [row] = await tx.query<{ kind: string; file: string; withdrawn: number | bigint | null }>(
    "SELECT kind, file_name AS file, withdrawn_position AS withdrawn FROM imports WHERE id = ?",
    [importId],
  );
  if (!row || !isKindName(row.kind)) throw new MeritError("import_unknown", { import: importId });
  if (row.withdrawn !== null)
    throw new MeritError("import_withdrawn_already", { import: importId, file: row.file, position: Number(row.withdrawn) });
  await tx.execute("UPDATE imports SET withdrawn_position = ? WHERE id = ?", [position, importId]);
  await tx.execute("UPDATE ledger_entries SET import_id = ? WHERE position = ?", [importId, position]);
  return { kind: row.kind, file: row.file };
}
