"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { WhenWords } from "./parse-when.ts";

/** 1970-01-04 was a Sunday. */
const SUNDAY = Date.UTC(1970, 0, 4);
const DAY_MS = 86_400_000;

/** The words by which moments are typed in the reader's language. */
export function useWhenWords(): WhenWords {
  const t = useTranslations();
  const locale = useLocale();
  return useMemo(() => {
    const list = (text: string): string[] => text.split(",").map((word) => word.trim().toLowerCase());
    return {
      now: list(t("activities.words_now")),
      today: list(t("activities.words_today")),
      yesterday: list(t("activities.words_yesterday")),
      weekdays: Array.from({ length: 7 }, (_, day) => weekdayNames(locale, new Date(SUNDAY + day * DAY_MS))),
      monthFirst: isMonthFirst(locale),
    };
  }, [t, locale]);
}

const weekdayNames = (locale: string, date: Date): string[] =>
  (["long", "short"] as const).map((weekday) =>
    new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" }).format(date).toLowerCase().replace(/\.$/, ""),
  );

function isMonthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date(0)).map(({ type }) => type);
  return parts.indexOf("month") < parts.indexOf("day");
}
