import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import iconv from "iconv-lite";
import { MeritError } from "../../../lib/messages/merit-error.ts";
import { kinds } from "../kinds/index.ts";
import type { KindName } from "../kinds/kind.ts";
import { type Profile, profileSchema } from "./profile.ts";

/** A profile and the name it is remembered by: its file's name and a digest of what it says. */
export type NamedProfile = Readonly<{ name: string; profile: Profile }>;

/** Reads a mapping profile from a JSON file. Throws `profile_missing`, `profile_not_json` or `profile_invalid`. */
export async function readProfile(file: string, kind: KindName): Promise<NamedProfile> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new MeritError("profile_missing", { file });
  });
  return parseProfile(path.basename(file), text, kind);
}

/** A profile from its text, checked against the kind it is used for. Throws as readProfile does. */
export function parseProfile(name: string, text: string, kind: KindName): NamedProfile {
  const parsed = profileSchema.safeParse(parseJson(name, text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new MeritError("profile_invalid", { file: name, place: issue?.path.join(".") || "(top)", reason: issue?.message ?? "" });
  }
  checkProfile(name, parsed.data, kind);
  const digest = createHash("sha256").update(JSON.stringify(parsed.data)).digest("hex").slice(0, 12);
  return { name: `${name}#${digest}`, profile: parsed.data };
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MeritError("profile_not_json", { file: name, reason: (error as Error).message });
  }
}

function checkProfile(name: string, profile: Profile, kind: KindName): void {
  if (profile.kind !== kind) throw new MeritError("profile_other_kind", { file: name, kind, other: profile.kind });
  const known = kinds[kind].columns.map((column) => column.name);
  for (const column of Object.keys(profile.columns)) {
    if (!known.includes(column)) throw new MeritError("profile_column_unknown", { file: name, column, kind, known: known.join(", ") });
  }
  if (!iconv.encodingExists(profile.encoding)) throw new MeritError("profile_encoding_unknown", { file: name, encoding: profile.encoding });
}

/** What holds without a profile: the data contract itself. */
export const contractProfile = (kind: KindName): Profile => profileSchema.parse({ kind });
