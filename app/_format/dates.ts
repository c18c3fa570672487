import { fromDay } from "../../lib/scoring/periods/day.ts";
import { parsePeriod } from "../../lib/scoring/periods/period.ts";

/** A calendar day in the reader's words: "1993-06-30" to "Jun 30, 1993". */
export const formatDay = (date: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(date));

/** A period in the reader's words: "June 1993", "1993"; a quarter through `quarter`, since Intl has no words for it. */
export function formatPeriod(code: string, locale: string, quarter: (values: { quarter: number; year: string }) => string): string {
  const { kind, start } = parsePeriod(code);
  const first = new Date(fromDay(start));
  const year = String(first.getUTCFullYear());
  if (kind === "year") return year;
  if (kind === "quarter") return quarter({ quarter: first.getUTCMonth() / 3 + 1, year });
  return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(first);
}

/** "22 Nov 2026, 10:31", in UTC. */
export const formatInstant = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }).format(new Date(iso));

/** "Jun 93" for the months of an axis; a quarter or a year as it is written. */
export function formatMonthShort(code: string, locale: string): string {
  const { kind, start } = parsePeriod(code);
  if (kind !== "month") return code;
  return new Intl.DateTimeFormat(locale, { month: "short", year: "2-digit", timeZone: "UTC" }).format(new Date(fromDay(start)));
}
