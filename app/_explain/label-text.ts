import { useTranslations } from "next-intl";
import { useFormat } from "../_format/use-format.ts";
import { type Names, readableParams } from "./names.ts";
import type { Label } from "./target.ts";

/** What a label of an explanation says, in the reader's words. */
export function useLabelText(names: Names): (label: Label) => string {
  const t = useTranslations();
  const format = useFormat();
  // The names of schemes are there where deals are.
  const schemeName = (scheme: string): string => (t.has(`scheme.${scheme}`) ? t(`scheme.${scheme}`) : scheme);
  return ({ code, params }) => t(`explain.${code}`, readableParams(params, names, { ...format, schemeName }));
}
