import { catalogueOf } from "./catalogue.ts";
import { DEFAULT_LOCALE } from "./locales.ts";
import type { MessageParams, Translate } from "./translate.ts";

/** Of which section of the catalogue a parameter is a key: what stands as a code in an error is read as a word. */
const WORDED: Readonly<Record<string, Readonly<Record<string, "facts" | "metric">>>> = {
  reference_unknown: { kind: "facts" },
  column_missing: { kind: "facts" },
  other_kind: { kind: "facts", other: "facts" },
  withdraw_referenced: { kind: "facts", by: "facts" },
  profile_other_kind: { kind: "facts", other: "facts" },
  profile_column_unknown: { kind: "facts" },
  figure_missing: { metric: "metric" },
  explanation_differs: { metric: "metric" },
  facts_total_differs: { metric: "metric" },
};

const KNOWN = catalogueOf(DEFAULT_LOCALE);

/** The parameters of an error or fault, with the reader's words for kinds of files and for figures. */
export function inWords(code: string, params: MessageParams, t: Translate): MessageParams {
  const worded = Object.entries(WORDED[code] ?? {}).flatMap(([name, section]) => {
    const value = String(params[name] ?? "");
    return KNOWN[section]?.[value] === undefined ? [] : [[name, t(`${section}.${value}`)] as const];
  });
  return { ...params, ...Object.fromEntries(worded) };
}
