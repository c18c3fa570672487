import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { Actor } from "../../access/actor.ts";
import { recordAudit } from "../../audit/record.ts";
import type { Database } from "../../db/database.ts";
import { at } from "../../db/ledger.ts";
import type { Sql } from "../../db/sql.ts";
import type { ProfileInput } from "../../imports/profile/profile.ts";

/** A mapping profile that was saved for the next upload. `profile` is the JSON that `merit import --profile` takes. */
export type SavedProfile = Readonly<{ name: string; kind: string; profile: ProfileInput; actor: string; savedAt: string }>;

type Row = { name: string; kind: string; profile: string; actor: string; created_at: string | Date };

/** The latest of each name, in the order of the names. */
export async function findProfiles(sql: Sql): Promise<SavedProfile[]> {
  const rows = await sql.query<Row>(
    "SELECT * FROM mapping_profiles WHERE id IN (SELECT MAX(id) FROM mapping_profiles GROUP BY name) ORDER BY kind, name",
  );
  return rows.map(savedOf);
}

/** The latest of a name. Throws `profile_unknown`. */
export async function findProfile(sql: Sql, name: string): Promise<SavedProfile> {
  const [row] = await sql.query<Row>("SELECT * FROM mapping_profiles WHERE name = ? ORDER BY id DESC LIMIT 1", [name]);
  if (!row) throw new MeritError("profile_unknown", { name });
  return savedOf(row);
}

/** Saves a profile; an earlier one of the same name stays, and counts no more. */
export function storeProfile(database: Database, actor: Actor, name: string, profile: ProfileInput): Promise<void> {
  return database.transaction(async (tx) => {
    await tx.execute(`INSERT INTO mapping_profiles (name, kind, profile, actor, created_at) VALUES (?, ?, ?, ?, ${at(tx)})`, [
      name,
      profile.kind,
      JSON.stringify(profile),
      actor.id,
      new Date().toISOString(),
    ]);
    await recordAudit(tx, actor, { type: "profile.saved", name, kind: profile.kind });
  });
}

const savedOf = ({ name, kind, profile, actor, created_at }: Row): SavedProfile => ({
  name,
  kind,
  profile: JSON.parse(profile) as ProfileInput,
  actor,
  savedAt: created_at instanceof Date ? new Date(created_at.getTime() - created_at.getTimezoneOffset() * 60_000).toISOString() : created_at,
});
