/** The languages that Meritledger speaks, as BCP 47 tags. */
export const LOCALES = ["en", "ru", "uk", "zh-Hans"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "en";

/** Each language in its own words, for the choice. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: "English", ru: "Русский", uk: "Українська", "zh-Hans": "简体中文" };
