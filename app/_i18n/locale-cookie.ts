/** The language a reader chose. */
export const LOCALE_COOKIE = "locale";
