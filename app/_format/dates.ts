import { fromDay } from "../../lib/scoring/periods/day.ts";
import { parsePeriod } from "../../lib/scoring/periods/period.ts";

const STYLES = {
  day: { dateStyle: "medium", timeZone: "UTC" },
  instant: { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" },
  month: { month: "long", year: "numeric", timeZone: "UTC" },
  shortMonth: { month: "short", year: "2-digit", timeZone: "UTC" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes some eighty times longer than using it, and a table uses it in every row. */
function dateFormat(style: keyof typeof STYLES, locale: string): Intl.DateTimeFormat {
  const id = `${locale} ${style}`;
  const known = formats.get(id) ?? new Intl.DateTimeFormat(locale, STYLES[style]);
  formats.set(id, known);
  return known;
}

/** A calendar day in the reader's words: "1993-06-30" to "Jun 30, 1993". */
export const formatDay = (date: string, locale: string): string => dateFormat("day", locale).format(new Date(date));

/** A period in the reader's words: "June 1993", "1993"; a quarter through `quarter`, since Intl has no words for it. */
export function formatPeriod(code: string, locale: string, quarter: (values: { quarter: number; year: string }) => string): string {
  const { kind, start } = parsePeriod(code);
  const first = new Date(fromDay(start));
  const year = String(first.getUTCFullYear());
  if (kind === "year") return year;
  if (kind === "quarter") return quarter({ quarter: first.getUTCMonth() / 3 + 1, year });
  return dateFormat("month", locale).format(first);
}

/** "22 Nov 2026, 10:31", in UTC. */
export const formatInstant = (iso: string, locale: string): string => dateFormat("instant", locale).format(new Date(iso));

/** "Jun 93" for the months of an axis; a quarter or a year as it is written. */
export function formatMonthShort(code: string, locale: string): string {
  const { kind, start } = parsePeriod(code);
  return kind === "month" ? dateFormat("shortMonth", locale).format(new Date(fromDay(start))) : code;
}
