/**
 * All texts of a language, merged from one file per area; sections of the same name (errors, explain) may stand in several
 * files, a key in only one.
 */
import { en } from "./en/index.ts";
import type { Locale } from "./locales.ts";
import { ru } from "./ru/index.ts";
import { uk } from "./uk/index.ts";
import { zhHans } from "./zh-Hans/index.ts";

type Section = { readonly [key: string]: string };
export type Catalogue = { readonly [section: string]: Section };

const AREAS: Readonly<Record<Locale, readonly Catalogue[]>> = { en, ru, uk, "zh-Hans": zhHans };

/** The merged texts of a language. Throws where two files define the same key: one of them would silently win. */
export function catalogueOf(locale: Locale): Catalogue {
  const catalogue: Record<string, Record<string, string>> = {};
  for (const area of AREAS[locale]) {
    for (const [section, texts] of Object.entries(area)) {
      const known = catalogue[section] ?? {};
      const twice = Object.keys(texts).find((key) => key in known);
      if (twice !== undefined) throw new Error(`messages: ${section}.${twice} is defined twice`);
      catalogue[section] = { ...known, ...texts };
    }
  }
  return catalogue;
}
