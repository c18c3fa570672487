import { useLocale, useTranslations } from "next-intl";
import { isPeriodCode } from "../../lib/scoring/periods/period.ts";
import { formatDay, formatPeriod } from "./dates.ts";
import { type Figure, formatDecimal, formatFigure, formatPercent, splitAmount } from "./figures.ts";

/** All formatting in the reader's language, in server and client components alike. */
export function useFormat() {
  const locale = useLocale();
  const t = useTranslations();
  return {
    figure: (figure: Figure) => formatFigure(figure, locale),
    decimal: (text: string) => formatDecimal(text, locale),
    percent: (text: string) => formatPercent(text, locale),
    amountParts: (text: string, currency: string) => splitAmount(text, currency, locale),
    day: (date: string) => formatDay(date, locale),
    period: (code: string) => (isPeriodCode(code) ? formatPeriod(code, locale, (values) => t("app.quarter", values)) : code),
  };
}

export type Format = ReturnType<typeof useFormat>;
