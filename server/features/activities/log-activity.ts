import { createHash } from "node:crypto";
import { authorize } from "../../access/policy.ts";
import type { ImportReport } from "../../imports/report.ts";
import type { Context } from "../context.ts";
import { logRows } from "../facts/index.ts";

/** What is entered; `id` names the activity that is corrected, and is absent for a new one. `key` names the entry itself. */
export type ActivityToLog = Readonly<{
  key: string;
  id?: string | undefined;
  manager: string;
  client?: string | undefined;
  deal?: string | undefined;
  kind: string;
  at: string;
  minutes?: string | undefined;
  outcome?: string | undefined;
  note?: string | undefined;
}>;

export type Logged = Readonly<{ id: string; report: ImportReport }>;

/**
 * Logs one activity, or corrects one. The id of a new one follows from its key: the same entry sent again, also after what was
 * typed in it changed, is one activity. Throws `not_allowed`; what is wrong with the values stands in the report.
 */
export async function logActivity(context: Context, { key, id = idOf(context, key), ...values }: ActivityToLog): Promise<Logged> {
  authorize(context.actor, "activity.log");
  const row = Object.fromEntries(Object.entries({ id, ...values }).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return { id, report: await logRows(context, { kind: "activities", rows: [row], key }) };
}

const idOf = ({ actor }: Context, key: string): string =>
  `log-${createHash("sha256")
    .update(JSON.stringify([actor.id, key]))
    .digest("hex")
    .slice(0, 16)}`;
