import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { Actor } from "../../access/actor.ts";
import { authorize } from "../../access/policy.ts";
import { withdrawTable } from "../../imports/withdraw/withdraw-import.ts";
import type { Context } from "../context.ts";
import { managersSeen } from "../facts/index.ts";
import { findLoggedImport, findStates } from "./activity-repository.ts";

/** Takes one entry back: a new activity is gone, a corrected one is again what it was. Throws as `requireEntry`. */
export async function undoEntry(context: Context, { importId }: { importId: number }): Promise<void> {
  await requireEntry(context, importId);
  await withdraw(context, importId);
}

/**
 * Deletes an activity that was logged: its entry and every correction of it are withdrawn. Throws `activity_unknown`, and
 * `activity_from_file` where a file brought it in: that is corrected by a file, or the whole import is withdrawn.
 */
export async function deleteActivity(context: Context, { id }: { id: string }): Promise<void> {
  const { database, actor } = context;
  authorize(actor, "activity.log");
  const states = (await findStates(database, actor.scope, id)).filter(({ withdrawn }) => !withdrawn);
  if (!states.some(({ ended }) => ended === null)) throw new MeritError("activity_unknown", { activity: id });
  const file = states.find(({ source }) => source.origin === "file");
  if (file) throw new MeritError("activity_from_file", { file: file.source.file, line: file.source.line });
  const imports = [...new Set(states.map(({ source }) => source.import))].sort((a, b) => a - b);
  for (const importId of imports) await requireEntry(context, importId);
  // The earliest first: withdrawing a correction would let what it corrected stand again.
  for (const importId of imports) await withdraw(context, importId);
}

/** Throws `entry_unknown` unless this import is one activity that was logged, and one that the actor may see. */
async function requireEntry({ database, actor }: Context, importId: number): Promise<void> {
  authorize(actor, "activity.log");
  const entry = await findLoggedImport(database, importId);
  const isOne = entry?.kind === "activities" && entry.origin === "logged" && entry.rows === 1;
  if (!isOne || !(await maySee(database, actor, entry.managers))) throw new MeritError("entry_unknown", { import: importId });
}

async function maySee(database: Context["database"], { scope }: Actor, managers: readonly string[]): Promise<boolean> {
  if (scope.kind === "all") return true;
  const seen = await managersSeen(database, scope, managers);
  return managers.every((manager) => seen.has(manager));
}

const withdraw = (context: Context, importId: number): Promise<unknown> =>
  withdrawTable({ ...context, signal: new AbortController().signal, report: () => undefined }, { importId });
