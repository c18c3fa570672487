/**
 * All texts of a language, merged from one file per area; sections of the same name (errors, explain) may stand in several
 * files, a key in only one.
 */
import app from "./app.en.json" with { type: "json" };
import cli from "./cli.en.json" with { type: "json" };
import core from "./core.en.json" with { type: "json" };
import explain from "./explain.en.json" with { type: "json" };
import imports from "./imports.en.json" with { type: "json" };
import splits from "./splits.en.json" with { type: "json" };

export type Section = { readonly [key: string]: string };
export type Catalogue = { readonly [section: string]: Section };

const AREAS: Readonly<Record<string, readonly Catalogue[]>> = { en: [app, cli, core, explain, imports, splits] };

export type Locale = "en";
export const DEFAULT_LOCALE: Locale = "en";

/** The merged texts of a language. Throws where two files define the same key: one of them would silently win. */
export function catalogueOf(locale: Locale): Catalogue {
  const merged: Record<string, Record<string, string>> = {};
  for (const area of AREAS[locale] ?? []) {
    for (const [section, texts] of Object.entries(area)) {
      const known = merged[section] ?? {};
      const twice = Object.keys(texts).find((key) => key in known);
      if (twice !== undefined) throw new Error(`messages: ${section}.${twice} is defined twice`);
      merged[section] = { ...known, ...texts };
    }
  }
  return merged;
}
