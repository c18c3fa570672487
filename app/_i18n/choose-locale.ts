import { match } from "@formatjs/intl-localematcher";
import Negotiator from "negotiator";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "../../lib/messages/locales.ts";

const known = (tag: string | undefined): Locale | undefined => LOCALES.find((locale) => locale === tag);

/** The language to speak: the chosen one, else the best of those that the browser asks for, else the default. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const asked = new Negotiator({ headers: { "accept-language": acceptLanguage ?? "" } }).languages().filter(isTag);
  return known(chosen) ?? known(match(asked, LOCALES, DEFAULT_LOCALE)) ?? DEFAULT_LOCALE;
}

/** "*" and misspelt tags are not languages; the matcher would throw. */
function isTag(tag: string): boolean {
  try {
    return tag !== "*" && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
