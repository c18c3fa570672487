import type { Sql } from "../db/sql.ts";
import { postingsOf } from "../runs/posting-repository.ts";
import type { Snapshot } from "../runs/snapshot.ts";
import { loadUnits, snapshotNow, subtree } from "../runs/unit-tree.ts";
import type { Actor } from "./actor.ts";

/** Whose eyes one may borrow: a manager's, or those of the head of a unit. */
export const ACTING_KINDS = ["manager", "unit"] as const;
export type Acting = Readonly<{ kind: (typeof ACTING_KINDS)[number]; code: string }>;

/** No code of the bank is longer. */
const LONGEST_CODE = 64;

/** Takes `manager:M018` or `unit:D01` apart; null for anything else. */
export function parseActing(text: string): Acting | null {
  const [, before, code = ""] = /^([a-z]+):(\S.*)$/s.exec(text) ?? [];
  const kind = ACTING_KINDS.find((known) => known === before);
  return kind && code.length <= LONGEST_CODE ? { kind, code } : null;
}

/**
 * The actor a text names, by the facts as they stand now: `manager:M018` is that manager, `unit:D01` the head of that unit and
 * what is below it. Null where it names nobody. Every such actor sees less than the local one, who chose it.
 */
export async function actorNamed(sql: Sql, text: string): Promise<Actor | null> {
  const acting = parseActing(text);
  if (!acting) return null;
  const snapshot = await snapshotNow(sql, null);
  return acting.kind === "manager" ? managerActor(snapshot, acting.code) : headActor(snapshot, acting.code);
}

/** A manager who has left is one still: what they earned is looked at. */
async function managerActor(snapshot: Snapshot, code: string): Promise<Actor | null> {
  const latest = (await postingsOf(snapshot, code)).at(-1);
  return latest ? { id: code, name: latest.name, scope: { kind: "manager", manager: code } } : null;
}

async function headActor(snapshot: Snapshot, code: string): Promise<Actor | null> {
  const units = await loadUnits(snapshot);
  const unit = units.find((one) => one.code === code);
  return unit ? { id: `head:${code}`, name: unit.name, scope: { kind: "units", units: subtree(units, code) } } : null;
}
