/**
 * All texts of a language, merged from one file per area; sections of the same name (errors, explain) may stand in several
 * files, a key in only one.
 */
import { en } from "./en/index.ts";
import type { Locale } from "./locales.ts";
import { type Catalogue, mergeAreas } from "./merge.ts";
import { ru } from "./ru/index.ts";
import { uk } from "./uk/index.ts";
import { zhHans } from "./zh-Hans/index.ts";

const AREAS: Readonly<Record<Locale, readonly Catalogue[]>> = { en, ru, uk, "zh-Hans": zhHans };

const merged = new Map<Locale, Catalogue>();

/** The merged texts of a language. */
export function catalogueOf(locale: Locale): Catalogue {
  const catalogue = merged.get(locale) ?? mergeAreas(AREAS[locale]);
  merged.set(locale, catalogue);
  return catalogue;
}
