import { useLocale, useTranslations } from "next-intl";
import { isPeriodCode } from "../../lib/scoring/periods/period.ts";
import { formatDay, formatInstant, formatMonthShort, formatPeriod } from "./dates.ts";
import { type Figure, formatCompact, formatDecimal, formatFigure, formatPercent, formatSigned, splitAmount } from "./figures.ts";
import { formatList, sentenceGap } from "./lists.ts";

/** All formatting in the reader's language, in server and client components alike. */
export function useFormat() {
  const locale = useLocale();
  const t = useTranslations();
  return {
    figure: (figure: Figure) => formatFigure(figure, locale),
    /** With a plus sign where it is more. */
    signed: (figure: Figure) => formatSigned(figure, locale),
    /** A count as it is read. */
    count: (count: number | bigint) => formatDecimal(count.toString(), locale),
    /** For axes of charts. */
    compact: (value: number) => formatCompact(value, locale),
    decimal: (text: string) => formatDecimal(text, locale),
    percent: (text: string) => formatPercent(text, locale),
    amountParts: (text: string, currency: string) => splitAmount(text, currency, locale),
    /** Codes or names, "a, b, c" in the commas of the language. */
    list: (items: readonly string[]) => formatList(items, locale),
    /** Texts that are whole sentences as one; among elements, `Sentences`. */
    sentences: (texts: readonly string[]) => texts.join(sentenceGap(locale)),
    day: (date: string) => formatDay(date, locale),
    /** An instant, in UTC as the bank's days are: "22 Nov 2026, 10:31". */
    instant: (iso: string) => formatInstant(iso, locale),
    /** "Jun 93" for axes and narrow heads; what is no month as `period` says it. */
    monthShort: (code: string) => formatMonthShort(code, locale),
    period: (code: string) => (isPeriodCode(code) ? formatPeriod(code, locale, (values) => t("app.quarter", values)) : code),
  };
}

export type Format = ReturnType<typeof useFormat>;
