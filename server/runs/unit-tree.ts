import { MeritError } from "../../lib/messages/merit-error.ts";
import { currentPosition } from "../db/ledger.ts";
import type { Sql } from "../db/sql.ts";
import { live, type Snapshot } from "./snapshot.ts";

export type UnitNode = Readonly<{ code: string; name: string; kind: string; parent: string | null }>;

/** The organisation tree as of a snapshot, in the order of the codes. */
export async function loadUnits(snapshot: Pick<Snapshot, "sql" | "position">): Promise<UnitNode[]> {
  const { text, params } = live({ ...snapshot, units: null }, "u");
  return snapshot.sql.query<UnitNode>(`SELECT code, name, kind, parent FROM units u WHERE ${text} ORDER BY code`, params);
}

/** A unit and all below it. Throws `unit_unknown`. */
export function subtree(units: readonly UnitNode[], code: string): string[] {
  if (!units.some((unit) => unit.code === code)) throw new MeritError("unit_unknown", { unit: code });
  const found = [code];
  for (const parent of found) found.push(...units.filter((unit) => unit.parent === parent).map((unit) => unit.code));
  return found;
}

/** What a calculation of a unit and below (null: the whole bank) looks at: the facts as of a position. Throws `unit_unknown`. */
export async function snapshotAt(sql: Sql, position: number, unit: string | null): Promise<Snapshot> {
  return { sql, position, units: unit === null ? null : subtree(await loadUnits({ sql, position }), unit) };
}

/** The facts as they stand now. */
export const snapshotNow = async (sql: Sql, unit: string | null): Promise<Snapshot> => snapshotAt(sql, await currentPosition(sql), unit);
