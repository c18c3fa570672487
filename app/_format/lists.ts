/** Scripts that put nothing between two sentences: the full stop brings its own room. */
const WITHOUT_GAP = /-(?:Hans|Hant|Jpan)\b/;

/** What stands between two sentences of a language. */
export const sentenceGap = (locale: string): string => (WITHOUT_GAP.test(new Intl.Locale(locale).maximize().toString()) ? "" : " ");

/** Codes or names after one another, "a, b, c"; in Chinese "a、b、c". */
export const formatList = (items: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" }).format(items);
