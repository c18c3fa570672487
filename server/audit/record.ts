import type { Actor } from "../access/actor.ts";
import { at } from "../db/ledger.ts";
import type { Sql } from "../db/sql.ts";

/** What is worth remembering, with its particulars. A new kind of change adds its line here. */
export type AuditEvent =
  | { type: "facts.imported" | "facts.logged"; importId: number; kind: string; fileName: string; position: number; factsAdded: number }
  | {
      type: "facts.withdrawn";
      importId: number;
      kind: string;
      fileName: string;
      position: number;
      factsSuperseded: number;
      factsReinstated: number;
    }
  | { type: "agreement.moved"; deal: string; ordinal: number; move: string; importId: number | null }
  | { type: "profile.saved"; name: string; kind: string }
  | { type: "rules.changed"; kind: string; code: string; name: string; version: number; from: string; position: number }
  | { type: "run.closed"; runId: number; period: string; version: number }
  | { type: "run.calculated"; runId: number; period: string; unit: string | null; version: number; position: number };

/** Every type of event, as it is stored. */
export const AUDIT_TYPES = [
  "agreement.moved",
  "facts.imported",
  "facts.logged",
  "facts.withdrawn",
  "profile.saved",
  "rules.changed",
  "run.calculated",
  "run.closed",
] as const satisfies readonly AuditEvent["type"][];

/** Records an event inside the transaction of the change itself: neither exists without the other. */
export async function recordAudit(tx: Sql, actor: Actor, { type, ...payload }: AuditEvent): Promise<void> {
  const createdAt = new Date().toISOString();
  await tx.execute(`INSERT INTO audit_events (type, actor, payload, created_at) VALUES (?, ?, ?, ${at(tx)})`, [
    type,
    actor.id,
    JSON.stringify(payload),
    createdAt,
  ]);
}
