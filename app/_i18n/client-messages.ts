import { catalogueOf } from "../../lib/messages/catalogue.ts";
import type { Locale } from "../../lib/messages/locales.ts";
import type { Catalogue } from "../../lib/messages/merge.ts";

/**
 * The sections that client components of every room speak from. A room adds its own with RoomMessages; those of explanations
 * come with the first one.
 */
export const SHELL_SECTIONS = ["app", "acting", "table", "chart", "evidence", "metric", "source", "jobs"] as const;

/** Some sections of a language; the rest of the catalogue stays on the server. */
export function clientMessages(locale: Locale, sections: readonly string[]): Catalogue {
  const catalogue = catalogueOf(locale);
  return Object.fromEntries(sections.map((section) => [section, catalogue[section] ?? {}]));
}
