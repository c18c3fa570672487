import { MeritError } from "../../../lib/messages/merit-error.ts";
import { authorize } from "../../access/policy.ts";
import { kinds } from "../../imports/kinds/index.ts";
import type { KindName } from "../../imports/kinds/kind.ts";
import type { Profile, ProfileInput } from "../../imports/profile/profile.ts";
import { parseProfile } from "../../imports/profile/read-profile.ts";
import { isTorn } from "../../imports/read/unfold.ts";
import { type Layout, readBeginning } from "../../imports/recognise/read-beginning.ts";
import { type MappingSample, sampleMapping } from "../../imports/recognise/sample-mapping.ts";
import { suggestMapping } from "../../imports/recognise/suggest-mapping.ts";
import { findUpload } from "../../imports/uploads/upload-store.ts";
import type { Context } from "../context.ts";
import { findProfiles, type SavedProfile, storeProfile } from "./profile-repository.ts";

const ROWS_LOOKED_AT = 200;
const LONGEST_NAME = 80;

/** What a mapping profile for a file could be, beside the columns that the file has: its encoding and delimiter as they seem to be, its columns by name and look. */
export async function draftProfile(
  { actor }: Context,
  { uploadId, kind, layout }: { uploadId: string; kind: KindName; layout: Layout },
): Promise<{ profile: ProfileInput; columns: string[] }> {
  authorize(actor, "facts.import");
  const { file, fileName } = await findUpload(uploadId, actor.id);
  const { encoding, delimiter, columns, records } = await readBeginning(file, fileName, layout, ROWS_LOOKED_AT);
  const rows = records.flatMap((record) => (isTorn(record) ? [] : [record.fields]));
  const { skipLines, header } = layout;
  const profile = {
    kind,
    encoding,
    delimiter,
    ...(layout.quote !== undefined && { quote: layout.quote }),
    ...(skipLines !== undefined && skipLines > 0 && { skipLines }),
    ...(header !== undefined && { header }),
    ignore: "*",
    columns: suggestMapping(kinds[kind], { columns, rows }),
  } satisfies ProfileInput;
  return { profile, columns: [...columns] };
}

/** What a profile, finished or not, makes of the first rows of a file. Throws `profile_invalid`. */
export async function sampleProfile(
  { database, actor }: Context,
  { uploadId, profile, rows }: { uploadId: string; profile: { kind: KindName } & Readonly<Record<string, unknown>>; rows: number },
): Promise<MappingSample> {
  authorize(actor, "facts.import");
  const upload = await findUpload(uploadId, actor.id);
  const parsed: Profile = parseProfile(upload.fileName, JSON.stringify(profile), profile.kind).profile;
  return sampleMapping(database, upload, parsed, rows);
}

/** Every saved profile, the latest of each name. */
export async function listProfiles({ database, actor }: Context): Promise<SavedProfile[]> {
  authorize(actor, "facts.import");
  return findProfiles(database);
}

/** Saves a profile under a name, for the next upload. Throws `profile_name` or `profile_invalid`. */
export async function saveProfile(
  { database, actor }: Context,
  { name, profile }: { name: string; profile: { kind: KindName } & Readonly<Record<string, unknown>> },
): Promise<void> {
  authorize(actor, "facts.import");
  const trimmed = name.trim();
  if (trimmed === "" || trimmed.length > LONGEST_NAME) throw new MeritError("profile_name", { limit: LONGEST_NAME });
  parseProfile(trimmed, JSON.stringify(profile), profile.kind);
  await storeProfile(database, actor, trimmed, profile as ProfileInput);
}
