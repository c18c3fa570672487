/**
 * A calendar day as the number of days since 1970-01-01: banks count days, not instants, so no time zone takes part.
 * Intervals name the first day that counts and the first day that no longer does.
 */
export type Day = number;

/** "1993-06-30" to its day number. The text must be a valid date: imports have checked it. */
export const toDay = (date: string): Day => Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / 86_400_000;

/** A day number as "YYYY-MM-DD". */
export const fromDay = (day: Day): string => dayOf(new Date(day * 86_400_000));

/** The day of an instant in UTC as "YYYY-MM-DD": deadlines are days, the same for everybody. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** Year x 12 + month (January = 0) of a day: months as one running number. */
export function monthIndexOf(day: Day): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first day of a month given by its running number. */
export const monthStart = (monthIndex: number): Day => Date.UTC(Math.floor(monthIndex / 12), monthIndex % 12, 1) / 86_400_000;

/** Days in a month given by its running number. */
export const monthLength = (monthIndex: number): number => monthStart(monthIndex + 1) - monthStart(monthIndex);
